import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../shared/commands/registry.ts';
import { copyOf } from '../../../shared/commands/copied.ts';
import type { Copied } from '../../../shared/commands/copied.ts';
import { copiedText, holdsCopy, readCopy } from '../../../shared/commands/copied-text.ts';
import { canonicalText } from '../../../shared/model/canonical.ts';
import { apply, reverse } from '../../../shared/model/diff.ts';
import { problems } from '../../../shared/model/integrity.ts';
import { connectionName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import { Pick } from '../../support/model/pick.ts';
import { testContext } from '../../support/model/random-commands.ts';
import { random } from '../../support/random.ts';
import { SEED, modelsOf } from '../model/seed.ts';
import { done, refused } from './run.ts';

const shop = () =>
  model()
    .zone('Internet')
    .zone('Backend')
    .component('Browser')
    .in('Internet')
    .component('Orders API')
    .in('Backend')
    .component('Database')
    .in('Backend')
    .asset('Card number')
    .control('Sign-in')
    .put('view', 'view:map', {
      name: 'Map',
      positions: {
        'zone:backend': { x: 300, y: 0, w: 200, h: 200 },
        'placement:orders-api_backend': { x: 20, y: 40 },
      },
    })
    .put('connection', 'connection:order', {
      from: { placements: ['placement:browser_internet'] },
      to: { placements: ['placement:orders-api_backend'] },
      data: { assets: ['asset:card-number'] },
    })
    .put('connection', 'connection:rows', {
      from: { placements: ['placement:orders-api_backend'] },
      to: { placements: ['placement:database_backend'] },
      protections: [{ key: '1', controls: ['control:sign-in'] }],
    })
    .build();

const names = (all: Model, kind: 'component' | 'zone') => all.all(kind).map(({ name }) => name);
const lines = (all: Model) => all.all('connection').map((each) => connectionName(all, each));

function copied(from: Model, ...ids: Parameters<typeof copyOf>[1][]): Copied {
  const copy = copyOf(
    from,
    ids.flatMap((each) => [...each]),
    'view:map',
  );
  if (!copy) throw new Error('nothing was copied');
  return copy;
}

describe('things.duplicate', () => {
  it('C8 C9 C10 makes a zone again with what is in it and what joins that, under names of its own', () => {
    const { after, label } = done(shop(), 'things.duplicate', { ids: ['zone:backend'], view: 'view:map' });
    expect(label).toBe('Duplicate 3 things');
    expect(names(after, 'zone').toSorted()).toEqual(['Backend', 'Backend 2', 'Internet']);
    expect(lines(after)).toContain('Orders API 2 → Database 2');
    expect(after.count('connection')).toBe(3);
    const [fresh] = after.all('zone').filter(({ name }) => name === 'Backend 2');
    const inner = after.all('placement').filter(({ zone }) => zone === fresh?.id);
    expect(inner).toHaveLength(2);
    // Where things lie in the zone is copied, the zone itself finds a free spot.
    const positions = after.get('view:map')?.positions ?? {};
    expect(inner.map(({ id }) => positions[id]).filter(Boolean)).toEqual([{ x: 20, y: 40 }]);
    expect(fresh && positions[fresh.id]).toBeUndefined();
  });

  it('C9 what is not copied stays what it was: the control of a copied connection, its other end', () => {
    const { after } = done(shop(), 'things.duplicate', { ids: ['connection:rows'] });
    const [copy] = after.all('connection').filter(({ id }) => id.startsWith('connection:n'));
    expect(copy).toMatchObject({
      from: { placements: ['placement:orders-api_backend'] },
      protections: [{ controls: ['control:sign-in'] }],
    });
  });

  it('C10 counts on from a name that ends in a number', () => {
    const first = done(shop(), 'things.duplicate', { ids: ['placement:orders-api_backend'] }).after;
    const [second] = first.all('component').filter(({ name }) => name === 'Orders API 2');
    const { after } = done(first, 'things.duplicate', { ids: [second?.id ?? 'component:none'] });
    expect(names(after, 'component')).toContain('Orders API 3');
  });

  it('is refused for what there is only one of', () => {
    expect(refused(shop(), 'things.duplicate', { ids: ['view:map'] }).reason).toBe('nothing to change');
  });
});

describe('things.paste', () => {
  it('C8 C9 brings what it speaks of into another project, or takes what has its name there', () => {
    const other = model().zone('Cloud').asset('card number').build();
    const copy = copied(shop(), ['zone:internet', 'zone:backend']);
    const { after } = done(other, 'things.paste', { copied: copy });
    expect(names(after, 'zone').toSorted()).toEqual(['Backend', 'Cloud', 'Internet']);
    expect(lines(after).toSorted()).toEqual(['Browser → Orders API', 'Orders API → Database']);
    expect(after.all('asset').map(({ name }) => name)).toEqual(['card number']);
    expect(after.all('control').map(({ name }) => name)).toEqual(['Sign-in']);
    const [order] = after.all('connection').filter(({ data }) => data !== undefined);
    expect(order?.data?.assets).toEqual(other.all('asset').map(({ id }) => id));
  });

  it('puts what was in another zone into the one that is said', () => {
    const copy = copied(shop(), ['placement:browser_internet', 'placement:orders-api_backend']);
    const { after } = done(shop(), 'things.paste', { copied: copy, zone: 'zone:backend' });
    const fresh = after.all('placement').filter(({ id }) => id.startsWith('placement:n'));
    expect(fresh.map(({ zone }) => zone)).toEqual(['zone:backend', 'zone:backend']);
    expect(lines(after)).toContain('Browser 2 → Orders API 2');
  });

  it('refuses what is no record, and what is never copied', () => {
    const paste = (record: unknown) =>
      refused(shop(), 'things.paste', { copied: { records: [record], along: [] } });
    expect(paste({ id: 'zone:x', kind: 'zone', name: 7 }).reason).toBe('wrong arguments');
    expect(paste(shop().get('view:map')).message).toBe('A view is not copied.');
    expect(paste('a string').reason).toBe('wrong arguments');
  });
});

describe('a copy as text', () => {
  it('is read by people, and comes back as it was', () => {
    const copy = copied(shop(), ['zone:backend']);
    const text = copiedText(shop(), copy);
    expect(text.split('\n').slice(0, 4)).toEqual([
      'zone Backend',
      'Database in Backend',
      'Orders API in Backend',
      'Orders API → Database',
    ]);
    expect(holdsCopy(text)).toBe(true);
    expect(readCopy(text)).toEqual({ ok: true, value: JSON.parse(JSON.stringify(copy)) });
    expect(readCopy(text.replaceAll('\n', '\r\n')).ok).toBe(true);
  });

  it('that is not whole, or none, is named so', () => {
    const text = copiedText(shop(), copied(shop(), ['zone:backend']));
    expect(readCopy(text.slice(0, -20))).toMatchObject({ ok: false });
    expect(readCopy('zone Backend')).toEqual({ ok: false, error: 'This is not a copy from Trailmap.' });
    expect(readCopy('trailmap-copy:1 {"records":[]}')).toMatchObject({ ok: false });
  });
});

describe('things.remove, things.set and things.setEach', () => {
  it('C5 delete several as one step, in whatever order they speak of one another', () => {
    const ids = ['component:database', 'placement:database_backend', 'connection:rows'];
    const { after, label } = done(shop(), 'things.remove', { ids });
    expect(label).toBe('Delete 3 things');
    expect(after.has('component:database')).toBe(false);
    expect(refused(shop(), 'things.remove', { ids: ['component:database'] }).reason).toBe(
      'still referred to',
    );
  });

  it('C4 change one field in all, and say nothing of those that have it already', () => {
    const ids = ['component:database', 'component:orders-api'];
    const { after, label } = done(shop(), 'things.set', { ids, fields: { type: 'data store' } });
    expect(label).toBe('Change type of 2 things');
    expect(after.get('component:orders-api')?.type).toBe('data store');
    const again = refused(after, 'things.set', { ids, fields: { type: 'data store' } });
    expect(again.reason).toBe('nothing to change');
  });

  it('C11 change several, each in its own way, as one step; refused for one, nothing is changed', () => {
    const changes = [
      { id: 'component:database', fields: { technology: 'PostgreSQL' } },
      { id: 'component:orders-api', fields: { technology: 'Go' } },
    ];
    const { after, label } = done(shop(), 'things.setEach', { changes });
    expect(label).toBe('Change technology of 2 things');
    expect(after.get('component:database')?.technology).toBe('PostgreSQL');
    expect(after.get('component:orders-api')?.technology).toBe('Go');
    const no = refused(shop(), 'things.setEach', {
      changes: [...changes, { id: 'zone:backend', fields: { name: '' } }],
    });
    expect([no.reason, no.about]).toEqual(['wrong arguments', ['zone:backend']]);
    const twice = refused(shop(), 'things.setEach', { changes: [...changes, ...changes] });
    expect(twice.message).toBe('A record is changed twice.');
  });
});

describe(`copies of random models (seed ${SEED})`, () => {
  const models = modelsOf(40, 6);

  it('C2 C3 C9 keep integrity, alter nothing that is there, and are taken back byte for byte', () => {
    const pick = new Pick(random(SEED));
    for (const [number, from] of models.entries()) {
      const all = [...from.records()].map(({ id }) => id);
      // A copy of what was wrong is wrong as well, which the command refuses.
      if (problems(from).length > 0) continue;
      const copy = copyOf(from, pick.some(all, 8));
      if (!copy) continue;
      const into = models[(number + (pick.chance(0.5) ? 1 : 0)) % models.length] ?? from;
      const zone = pick.chance(0.5) ? pick.maybe(into.all('zone'))?.id : undefined;
      const args = { copied: JSON.parse(JSON.stringify(copy)) as unknown, ...(zone && { zone }) };
      const outcome = runCommand(into, 'things.paste', args, testContext());
      if (!outcome.ok) throw new Error(`model ${number}: ${outcome.error.message}`);
      const { diff } = outcome.value;
      const after = apply(into, diff);
      expect(problems(after), `model ${number}`).toEqual(problems(into));
      expect(diff.removed).toEqual({});
      expect(Object.keys(diff.updated)).toEqual([]);
      expect(text(apply(after, reverse(diff)))).toBe(text(into));
    }
  });
});

function text(all: Model): string {
  return [...all.records()].map(canonicalText).join('\n');
}
