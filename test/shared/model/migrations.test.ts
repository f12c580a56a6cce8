import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/base/ids.ts';
import type { Kind } from '../../../shared/base/ids.ts';
import { readJson } from '../../../shared/formats/json/read.ts';
import { kinds } from '../../../shared/model/kinds.ts';
import { FORMAT, formatOf, migrate } from '../../../shared/model/migrate.ts';
import type { Steps } from '../../../shared/model/migrate.ts';
import { parseRecord } from '../../../shared/model/parse.ts';
import type { Migration } from '../../../shared/model/records/define.ts';
import { spied } from '../../support/model/spied-steps.ts';

type Body = Readonly<Record<string, unknown>>;

/**
 * One example for each step that there is: a record as it was, and as the step leaves it. Whoever adds a step to a
 * kind adds its example here; the last test fails until it is there.
 */
const examples: readonly {
  readonly kind: Kind;
  readonly from: number;
  readonly before: Body;
  readonly after: Body;
}[] = [
  {
    kind: 'view',
    from: 1,
    before: { id: 'view:map', kind: 'view', name: 'Map', layers: ['data', 'of my own'], positions: {} },
    after: {
      id: 'view:map',
      kind: 'view',
      name: 'Map',
      layers: ['actors', 'verdicts', 'data'],
      positions: {},
    },
  },
];

const real = spied(kinds);

describe('the migrations of the kinds', () => {
  it.each(KINDS)('M1 the steps of a %s ascend, from format 2 on', (kind) => {
    const arrivals = kinds[kind].migrations.map(({ to }) => to);
    expect(arrivals).toEqual([...new Set(arrivals)].toSorted((a, b) => a - b));
    for (const to of arrivals) expect(to).toBeGreaterThan(1);
  });

  it('M1 each example is brought up to what this version reads', () => {
    for (const { kind, from, before, after } of examples) {
      const now = migrate(kind, before, from, real.steps);
      expect(now).toEqual(after);
      expect(parseRecord(now)).toMatchObject({ ok: true });
    }
  });

  it('M1 a record of this version’s format is left as it is', () => {
    const body = { id: 'zone:a', kind: 'zone', name: 'A' };
    for (const kind of KINDS) expect(migrate(kind, body, FORMAT, real.steps)).toBe(body);
  });

  it('M3 a file of a newer format is refused', () => {
    expect(readJson(`{"trailmap": ${FORMAT + 1}, "records": []}`)).toMatchObject({
      ok: false,
      error: { reason: 'from the future' },
    });
  });
});

/** Zones as a later version might have changed them twice, and actors once. */
const named: Migration = {
  to: 2,
  what: 'title is called name',
  up: ({ title, ...rest }) => ({ ...rest, name: title }),
};
const tagged: Migration = {
  to: 4,
  what: 'tags are a list',
  up: (body) => ({ ...body, tags: [body['tags']] }),
};
const intent: Migration = { to: 3, what: 'intent is said', up: (body) => ({ ...body, intent: 'unknown' }) };

function planted(): Steps {
  return { ...kinds, zone: { migrations: [named, tagged] }, actor: { migrations: [intent] } };
}

describe('how migrations work, shown by planted ones', () => {
  it('M1 each kind goes its own steps, in ascending order', () => {
    expect(migrate('zone', { title: 'A', tags: 'x' }, 1, planted())).toEqual({ name: 'A', tags: ['x'] });
    expect(migrate('actor', { title: 'A' }, 1, planted())).toEqual({ title: 'A', intent: 'unknown' });
    expect(migrate('asset', { title: 'A' }, 1, planted())).toEqual({ title: 'A' });
  });

  it('M1 a step that is not newer than the record’s format is left out', () => {
    expect(migrate('zone', { name: 'A', tags: 'x' }, 2, planted())).toEqual({ name: 'A', tags: ['x'] });
    expect(migrate('zone', { name: 'A', tags: 'x' }, 3, planted())).toEqual({ name: 'A', tags: ['x'] });
    expect(migrate('zone', { name: 'A', tags: ['x'] }, 4, planted())).toEqual({ name: 'A', tags: ['x'] });
  });

  it('the format is the highest that any step arrives at, and 1 without any', () => {
    expect(formatOf(planted())).toBe(4);
    const none = Object.fromEntries(KINDS.map((kind) => [kind, { migrations: [] }])) as unknown as Steps;
    expect(formatOf(none)).toBe(1);
  });

  it('M2 a step that never ran is found out', () => {
    const watched = spied(planted());
    const missed = () => watched.never().filter((step) => /^(zone|actor) /.test(step));
    expect(missed()).toEqual([
      'zone to 2: title is called name',
      'zone to 4: tags are a list',
      'actor to 3: intent is said',
    ]);
    migrate('zone', { tags: 'x' }, 2, watched.steps);
    expect(missed()).toEqual(['zone to 2: title is called name', 'actor to 3: intent is said']);
    migrate('zone', { title: 'A' }, 1, watched.steps);
    migrate('actor', {}, 1, watched.steps);
    expect(missed()).toEqual([]);
  });
});

// The last test of the file, so that all the others had their chance.
describe('at the end', () => {
  it('M2 every step of every kind has run', () => {
    expect(real.never()).toEqual([]);
  });
});
