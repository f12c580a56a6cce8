import { describe, expect, it } from 'vitest';
import { NOT_DOCUMENTED, pathOf, pathRows } from '../../../renderer/panels/path-rows.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { apply } from '../../../shared/model/diff.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import { testContext } from '../../support/model/random-commands.ts';

const shop = () =>
  model()
    .zone('Internet', { external: true })
    .zone('Edge')
    .zone('Backend')
    .component('Browser')
    .in('Internet')
    .component('Gateway')
    .in('Edge')
    .component('Orders API')
    .in('Backend')
    .component('Loose end')
    .inNoZone()
    .connect('Browser', 'Gateway', { name: 'Pages' })
    .connect('Gateway', 'Orders API', { name: 'Place order' })
    .connect('Browser', 'Loose end', { name: 'Odd' })
    .actor('Outsider')
    .isThere('Internet');

describe('the table of paths', () => {
  it('P1 P2 P3 has each combination under its pair of zones, with support and reason', () => {
    const built = shop()
      .path('In', {
        actors: ['Outsider'],
        from: ['Internet'],
        to: ['Edge', 'Backend'],
        connections: ['Pages'],
      })
      .build();
    const rows = pathRows(built).filter(({ record }) => record === 'path:in');
    expect(rows.map(({ group, support }) => [group, support])).toEqual([
      ['Internet → Backend', 'after compromise'],
      ['Internet → Edge', 'direct'],
    ]);
    expect(rows[1]?.reason).toContain('Outsider is in Internet');
  });

  it('P1 names a path with two sides any once, as a privilege', () => {
    const built = shop()
      .path('Admin', { actors: 'any', from: 'any', to: ['Backend'] })
      .build();
    expect(pathRows(built).filter(({ record }) => record === 'path:admin')).toMatchObject([
      { group: 'Privileges', support: 'states a privilege', actor: 'anybody' },
    ]);
  });

  it('P7 says whether it works as written', () => {
    const built = shop()
      .path('Right', {
        actors: ['Outsider'],
        from: ['Internet'],
        to: ['Backend'],
        connections: ['Pages', 'Place order'],
      })
      .path('Wrong', {
        actors: ['Outsider'],
        from: ['Internet'],
        to: ['Backend'],
        connections: ['Place order'],
      })
      .build();
    const written = (name: string) => pathRows(built).find((row) => row.name === name)?.written;
    expect(written('Right')).toMatch(/^as written/);
    expect(written('Wrong')).toBe('broken at Place order; another way');
  });

  it('P8 has below what no path documents; recorded, it is documented', () => {
    const before = shop().build();
    const undocumented = (of: Model) => pathRows(of).filter(({ group }) => group === NOT_DOCUMENTED);
    expect(undocumented(before).map(({ name }) => name)).toEqual(['Pages', 'Odd']);
    let now = before;
    for (const { undocumented: one } of undocumented(before)) {
      if (!one) throw new Error('nothing to record');
      const made = runCommand(now, 'path.create', { fields: pathOf(one) }, testContext(now.count('path')));
      if (!made.ok) throw new Error(made.error.message);
      now = apply(now, made.value.diff);
    }
    expect(undocumented(now)).toEqual([]);
    expect(now.all('path').map(({ to }) => to)).toEqual([
      { places: ['zone:edge'] },
      { places: ['placement:loose-end'] },
    ]);
  });
});
