import { describe, expect, it } from 'vitest';
import { writeJson } from '../../../shared/formats/json/write.ts';
import { model } from '../../support/model/builder.ts';
import { mosquitto } from '../../support/mosquitto/mosquitto.ts';
import { sample, shaped, trailmap } from './terminal.ts';

interface Path {
  readonly path: { readonly id: string; readonly name: string; readonly ref: string | null };
  readonly result: string;
  readonly combinations: readonly { readonly reason: string; readonly missing: string | null }[];
  readonly written: { readonly works: boolean; readonly brokenAt: { readonly name: string } | null } | null;
}
interface Paths {
  readonly results: Readonly<Record<string, number>>;
  readonly paths: readonly Path[];
  readonly undocumented: readonly {
    readonly actor: { readonly name: string };
    readonly connection: { readonly name: string };
  }[];
}

async function paths(input: string, ...args: readonly string[]): Promise<Paths> {
  const { code, out, err } = await trailmap(['paths', '--json', ...args, '-'], { input });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return shaped<Paths>('paths', out);
}

const yard = () =>
  model('Yard')
    .zone('Street', { external: true })
    .zone('Gate')
    .zone('Office')
    .zone('Roof')
    .component('Truck')
    .in('Street')
    .component('Barrier')
    .in('Gate')
    .component('Desk')
    .in('Office')
    .connect('Truck', 'Barrier', { name: 'Ring', caller: 'no' })
    .connect('Barrier', 'Desk', { name: 'Report', caller: 'mTLS' })
    .actor('Driver')
    .isThere('Street')
    .actor('Guest')
    .path('In', { actors: ['Driver'], from: ['Street'], to: ['Gate'], connections: ['Ring'] })
    .path('Through', {
      actors: ['Driver'],
      from: ['Street'],
      to: ['Office'],
      connections: ['Report', 'Ring'],
    })
    .path('Up', { actors: ['Driver', 'Guest'], from: ['Street'], to: ['Roof'] });

describe('trailmap paths', () => {
  it('finds seven of the eight paths of a published model direct, and one after compromise, and says why', async () => {
    const { results, paths: found } = await paths(writeJson(mosquitto().records()));
    expect(Object.entries(results).filter(([, number]) => number > 0)).toEqual([
      ['direct', 7],
      ['after compromise', 1],
    ]);
    const [one, ...others] = found.filter(({ result }) => result === 'after compromise');
    expect(others).toEqual([]);
    expect(one?.path).toMatchObject({
      name: 'Proxy Operator: Private Network → Private Network',
      ref: 'MP4',
    });
    expect(one?.combinations).toHaveLength(1);
    expect(one?.combinations[0]).toMatchObject({
      actor: { name: 'Proxy Operator' },
      from: { name: 'Private Network' },
      to: { name: 'Private Network' },
      within: 'after compromise',
      reason: expect.stringMatching(/^Proxy Operator is not in Private Network; .*M2/),
    });
  });

  it('says in words what the model says to each path, and what no path documents', async () => {
    const { code, out, err } = await trailmap(['paths', '-'], { input: writeJson(yard().build().records()) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines).toEqual([
      'RESULT                     PATH     WHY',
      expect.stringMatching(/^direct {21}In {7}Driver is in Street; Ring .*; as written$/),
      expect.stringMatching(/^after compromise {11}Through {2}.*; broken at Report; there is another way$/),
      'no chain of connections    Up',
      expect.stringMatching(/^ {2}no chain of connections {11}.*Roof/),
      expect.stringMatching(/^ {2}no chain of connections {11}Guest has no access/),
      '',
      '3 paths: 1 direct, 1 after compromise, 1 no chain of connections',
      '',
    ]);
  });

  it('names the gap and the connection at which a path breaks', async () => {
    const { paths: found } = await paths(writeJson(yard().build().records()));
    const [, through, up] = found;
    expect(through?.written).toMatchObject({
      works: false,
      brokenAt: { id: 'connection:barrier-desk', name: 'Report' },
    });
    expect(up?.combinations.map(({ missing }) => missing)).toEqual(['a connection in', 'access']);
  });

  it('lists the crossings that no path of their actor documents', async () => {
    const more = yard().actor('Clerk').isThere('Gate').build();
    expect((await paths(writeJson(more.records()))).undocumented).toEqual([
      {
        actor: { id: 'actor:clerk', name: 'Clerk' },
        connection: { id: 'connection:barrier-desk', name: 'Report' },
        from: { zone: 'zone:gate', name: 'Gate' },
        to: { zone: 'zone:office', name: 'Office' },
      },
    ]);
  });

  it('counts a path from anywhere to anywhere and does not judge it', async () => {
    const told = yard()
      .path('Privilege', { actors: ['Driver'], from: 'any', to: 'any' })
      .build();
    const { code, out } = await trailmap(['paths', '-'], { input: writeJson(told.records()) });
    expect(code).toBe(0);
    expect(out).toContain('states a privilege         Privilege  of 16 combinations\n');
  });

  it('judges every path of the sample', async () => {
    const { code, out } = await trailmap(['paths', '--json', '--as', 'verified', sample]);
    expect(code).toBe(0);
    expect(shaped<Paths>('paths', out)).toMatchObject({ as: 'verified', paths: [{}, {}, {}] });
  });

  it('says so where none is documented', async () => {
    const { out } = await trailmap(['paths', '-'], { input: writeJson(model().build().records()) });
    expect(out).toBe('No path is documented\n');
  });
});
