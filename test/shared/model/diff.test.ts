import { describe, expect, it } from 'vitest';
import { sameJson } from '../../../shared/base/json.ts';
import { writeJson } from '../../../shared/formats/json/write.ts';
import {
  NO_CHANGE,
  apply,
  between,
  conflicts,
  ids,
  isEmpty,
  isLayoutOnly,
  reverse,
  squash,
  touched,
  valueAt,
} from '../../../shared/model/diff.ts';
import type { Conflict, Diff } from '../../../shared/model/diff.ts';
import type { Model } from '../../../shared/model/model.ts';
import { diffToJson, parseDiff } from '../../../shared/model/parse.ts';
import type { View } from '../../../shared/model/records/view.ts';
import { model } from '../../support/model/builder.ts';
import { Pick } from '../../support/model/pick.ts';
import { randomEdit } from '../../support/model/random-edit.ts';
import { random } from '../../support/random.ts';
import { SEED, modelsOf } from './seed.ts';

/** Pairs and chains of models that people's edits lead through, with the number of the run in every failure. */
const pick = new Pick(random(SEED));
const starts = modelsOf(60, 5);
const runs = Array.from({ length: 240 }, (_, number) => {
  const a = starts[number % starts.length] ?? model().build();
  const b = randomEdit(a, pick, 6);
  return {
    name: `run ${number} of seed ${SEED}`,
    a,
    b,
    c: randomEdit(b, pick),
    other: randomEdit(a, pick, 12),
  };
});

const text = (of: Model) => writeJson(of.records());

describe('D1 apply', () => {
  it('leaves what is not named as the same object, and changes of a record the named fields only', () => {
    for (const { name, a, b } of runs) {
      const diff = between(a, b);
      const after = apply(a, diff);
      const named = new Set(touched(diff));
      for (const record of a.records()) {
        if (!named.has(record.id)) expect(after.get(record.id), name).toBe(record);
      }
      for (const id of ids(diff.added)) expect(after.get(id), name).toBe(diff.added[id]);
      for (const id of ids(diff.removed)) expect(after.has(id), name).toBe(false);
      for (const id of ids(diff.updated)) expectFieldsOnly(a, after, diff, id);
    }
  });

  it('is a bug where the diff does not fit, never half a change', () => {
    const orders = model().zone('Backend').build();
    const gone = between(orders, model().build());
    expect(() => apply(apply(orders, gone), gone)).toThrow('Trailmap bug: removing zone:backend');
    expect(() => apply(orders, reverse(gone))).toThrow('Trailmap bug: adding zone:backend');
    const renamed: Diff = { ...NO_CHANGE, updated: { 'zone:gone': { name: ['A', 'B'] } } };
    expect(() => apply(orders, renamed)).toThrow('Trailmap bug: updating zone:gone');
  });
});

function expectFieldsOnly(
  before: Model,
  after: Model,
  diff: Diff,
  id: ReturnType<typeof touched>[number],
): void {
  const [old, now] = [before.get(id), after.get(id)];
  const fields = new Set(Object.keys(diff.updated[id] ?? {}).map((field) => field.split('/')[0]));
  if (!old || !now) throw new Error(`${id} was updated and is not there`);
  for (const field of Object.keys({ ...old, ...now })) {
    if (!fields.has(field)) expect(valueAt(now, field)).toBe(valueAt(old, field));
  }
}

describe('D2 reverse', () => {
  it('takes a diff back, byte for byte', () => {
    for (const { name, a, b } of runs) {
      const diff = between(a, b);
      expect(text(apply(apply(a, diff), reverse(diff))), name).toBe(text(a));
      expect(sameJson(reverse(reverse(diff)), diff), name).toBe(true);
    }
  });
});

describe('D3 squash', () => {
  it('has the effect of the one and then the other', () => {
    for (const { name, a, b, c } of runs) {
      const [first, second] = [between(a, b), between(b, c)];
      const both = squash(first, second);
      expect(text(apply(a, both)), name).toBe(text(c));
      // And says nothing more than what differs.
      expect(sameJson(both, between(a, c)), name).toBe(true);
    }
  });

  it('of a diff and its reverse is nothing: added and removed, changed there and back', () => {
    for (const { name, a, b } of runs) {
      const diff = between(a, b);
      expect(squash(diff, reverse(diff)), name).toEqual(NO_CHANGE);
      expect(sameJson(squash(diff, NO_CHANGE), diff), name).toBe(true);
      expect(sameJson(squash(NO_CHANGE, diff), diff), name).toBe(true);
    }
  });

  it('of a removal and a new record with the id is what differs between the two', () => {
    const [one, none, other] = [
      model().zone('Backend', { summary: 'Old' }).build(),
      model().build(),
      model().zone('Backend', { summary: 'New' }).build(),
    ];
    expect(squash(between(one, none), between(none, other))).toEqual({
      ...NO_CHANGE,
      updated: { 'zone:backend': { summary: ['Old', 'New'] } },
    });
  });
});

describe('D4 between', () => {
  it('leads from the one model to the other, and from a model to itself by nothing', () => {
    for (const { name, a, b } of runs) {
      expect(text(apply(a, between(a, b))), name).toBe(text(b));
      expect(isEmpty(between(a, a)), name).toBe(true);
      // A record that was read again is another object with nothing changed.
      expect(isEmpty(between(b, apply(a, between(a, b)))), name).toBe(true);
    }
  });

  it('survives being stored: read again it is the same diff', () => {
    for (const { name, a, b } of runs) {
      const diff = between(a, b);
      const read = parseDiff(diffToJson(diff));
      expect(read.ok && sameJson(read.value, diff), name).toBe(true);
    }
  });
});

describe('D5 conflicts', () => {
  it('a diff without conflicts applies, and its reverse takes it back exactly', () => {
    let fitting = 0;
    for (const { name, a, b, other } of runs) {
      const diff = between(a, b);
      if (conflicts(other, diff).length > 0) continue;
      fitting += 1;
      expect(text(apply(apply(other, diff), reverse(diff))), name).toBe(text(other));
    }
    expect(fitting).toBeGreaterThan(20);
  });

  it('names each place where the model is another than the diff was made on, and no other', () => {
    let found = 0;
    for (const { name, a, b, other } of runs) {
      const diff = between(a, b);
      const named = conflicts(other, diff);
      found += named.length;
      expect(named.map(words).toSorted(), name).toEqual(differing(other, diff).toSorted());
    }
    expect(found).toBeGreaterThan(20);
  });

  it('says what happened: there already, gone, changed meanwhile', () => {
    const base = model().zone('Backend').zone('Edge').build();
    const added = between(base, model().zone('Backend').zone('Edge').zone('Vault').build());
    const removed = between(base, model().zone('Backend').build());
    const named = between(base, model().zone('Backend', { part: 'core' }).zone('Edge').build());
    const today = model()
      .zone('Backend', { part: 'shop' })
      .zone('Edge', { external: true })
      .zone('Vault')
      .build();
    expect(conflicts(today, added)).toEqual([{ id: 'zone:vault', what: 'is there already' }]);
    expect(conflicts(today, removed)).toEqual([{ id: 'zone:edge', what: 'was changed meanwhile' }]);
    expect(conflicts(today, named)).toEqual([
      { id: 'zone:backend', field: 'part', what: 'was changed meanwhile' },
    ]);
    expect(conflicts(model().build(), squash(removed, named)).map(words)).toEqual([
      'zone:edge is gone',
      'zone:backend is gone',
    ]);
  });
});

function words({ id, field, what }: Conflict): string {
  return `${id} ${field === undefined ? '' : `${field} `}${what}`;
}

/** The rule, said a second time and slowly: every place that a diff speaks of, looked at in the model. */
function differing(today: Model, diff: Diff): string[] {
  const wrong: string[] = [];
  for (const id of ids(diff.added)) if (today.has(id)) wrong.push(`${id} is there already`);
  for (const id of ids(diff.removed)) {
    const record = today.get(id);
    if (!record) wrong.push(`${id} is gone`);
    else if (JSON.stringify(record) !== JSON.stringify(diff.removed[id]))
      wrong.push(`${id} was changed meanwhile`);
  }
  for (const id of ids(diff.updated)) {
    const record = today.get(id);
    if (!record) wrong.push(`${id} is gone`);
    for (const [field, [from]] of record ? Object.entries(diff.updated[id] ?? {}) : []) {
      const now = record ? valueAt(record, field) : undefined;
      if (JSON.stringify(now ?? null) !== JSON.stringify(from))
        wrong.push(`${id} ${field} was changed meanwhile`);
    }
  }
  return wrong;
}

describe('D6, D7 layout', () => {
  const map = (positions: View['positions']) =>
    model().zone('Backend').put('view', 'view:map', { name: 'Map', positions });
  const before = map({ 'zone:backend': { x: 0, y: 0, w: 10, h: 10 }, 'actor:ada': { x: 5, y: 5 } });

  it('D7 one moved box is one entry, whatever else the view has', () => {
    const after = map({ 'zone:backend': { x: 3, y: 0, w: 10, h: 10 }, 'actor:ada': { x: 5, y: 5 } });
    expect(between(before.unchecked(), after.unchecked()).updated).toEqual({
      'view:map': {
        'positions/zone:backend': [
          { x: 0, y: 0, w: 10, h: 10 },
          { x: 3, y: 0, w: 10, h: 10 },
        ],
      },
    });
  });

  it('D7 a box that is placed or taken away is an entry from or to nothing', () => {
    const after = map({ 'zone:backend': { x: 0, y: 0, w: 10, h: 10 } });
    const diff = between(before.unchecked(), after.unchecked());
    expect(diff.updated).toEqual({ 'view:map': { 'positions/actor:ada': [{ x: 5, y: 5 }, null] } });
    expect(text(apply(after.unchecked(), reverse(diff)))).toBe(text(before.unchecked()));
  });

  it('D6 what only moves boxes is no change to the threat model; anything beside is', () => {
    const moved = between(before.unchecked(), map({ 'actor:ada': { x: 6, y: 5 } }).unchecked());
    const renamed = between(before.unchecked(), before.put('view', 'view:map', { name: 'Plan' }).unchecked());
    expect(isLayoutOnly(moved)).toBe(true);
    expect(isLayoutOnly(renamed)).toBe(false);
    expect(isLayoutOnly(squash(moved, between(model().build(), model().zone('Edge').build())))).toBe(false);
    expect(isLayoutOnly(NO_CHANGE)).toBe(true);
  });
});
