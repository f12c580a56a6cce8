import { describe, expect, it } from 'vitest';
import { assetsOf } from '../../../shared/analysis/assets.ts';
import { allReach } from '../../../shared/analysis/reach.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { Pick } from '../../support/model/pick.ts';
import { random } from '../../support/random.ts';
import { SEED, nameIn } from './naive/cases.ts';
import { smallModel } from './naive/small-models.ts';

/** What every actor gets to and at, as text. */
function answers(model: Model): string {
  const options = { byAnswering: true, byUpdate: true, withWhatItFinds: true };
  const told = [...allReach(model), ...allReach(model, options)].map((reach) => ({
    actor: reach.actor,
    places: [...reach.nodes()].map((node) => [nameIn(reach.graph, node), reach.standing(node)]),
    assets: assetsOf(reach),
  }));
  return JSON.stringify(told);
}

/** The same records, none of them the same object: nothing that is kept about the others is kept about these. */
function copyOf(model: Model): Model {
  return Model.of(JSON.parse(JSON.stringify([...model.records()])) as AnyRecord[]);
}

/** One record taken from another model of the same kind: an edit that may alter anything, and that may remove it. */
function edit(model: Model, other: Model, pick: Pick): Model {
  const kind = pick.of([
    'connection',
    'connection',
    'connection',
    'control',
    'zone',
    'placement',
    'project',
    'component',
  ] as const);
  const record = pick.maybe(model.all(kind));
  if (!record) return model;
  const twin = other.all(kind).find(({ id }) => id === record.id);
  const removed = kind === 'connection' && pick.chance(0.3);
  const altered = pick.chance(0.1) && kind === 'project' ? { ...record, methods: [] } : twin;
  return model.replacing(
    new Map<Id, AnyRecord | undefined>([[record.id, removed ? undefined : (altered ?? record)]]),
  );
}

describe('reach after an edit', { timeout: 120_000 }, () => {
  it('A1 to A18, S1 to S3: is what it is for a model that was never asked before, and so is that before', () => {
    let changed = 0;
    for (let at = 0; at < 80; at += 1) {
      const numbers = random(SEED + at);
      const pick = new Pick(numbers);
      let [model, other] = [smallModel(numbers), smallModel(numbers)];
      for (let step = 0; step < 5; step += 1) {
        const before = model;
        const said = answers(before);
        model = edit(before, other, pick);
        const told = `model ${at} of seed ${SEED}, edit ${step}`;
        expect(answers(model) === answers(copyOf(model)), told).toBe(true);
        expect(answers(copyOf(before)) === said, `${told}, before`).toBe(true);
        if (answers(model) !== said) changed += 1;
        if (pick.chance(0.2)) other = before;
      }
    }
    expect(changed).toBeGreaterThan(60);
  });
});
