import type { Id } from '../../../../shared/base/ids.ts';
import { runCommand } from '../../../../shared/commands/registry.ts';
import { create } from '../../../../shared/model/create.ts';
import { apply } from '../../../../shared/model/diff.ts';
import { problems } from '../../../../shared/model/integrity.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { Pick } from '../../../support/model/pick.ts';
import { randomCommand, testContext } from '../../../support/model/random-commands.ts';
import { randomEnd, randomModel } from '../../../support/model/random-model.ts';
import { random } from '../../../support/random.ts';
import { smallModel } from './small-models.ts';
import { withPaths } from './small-paths.ts';

/*
 * Two models, of which one came from the other by a few edits; now and then two that share nothing but ids. Integrity
 * holds in both.
 */

export interface TwoModels {
  readonly told: string;
  readonly before: Model;
  readonly after: Model;
}

export function twoModels(seed: number): TwoModels {
  const numbers = random(seed);
  const pick = new Pick(numbers);
  const small = () => withStatements(withPaths(smallModel(numbers), pick), pick);
  const before = seed % 6 === 0 ? randomModel(numbers, pick.between(2, 7)) : small();
  const after = seed % 10 === 1 ? small() : edited(before, pick);
  return { told: `seed ${seed}`, before, after };
}

/** With what G6 and G7 speak of. */
function withStatements(model: Model, pick: Pick): Model {
  const ids = ['zone', 'component', 'placement', 'connection', 'actor', 'asset'] as const;
  const some = () =>
    pick.some(
      ids.flatMap((kind) => model.all(kind).map(({ id }) => id)),
      2,
    );
  const zone = pick.of(model.all('zone')).id;
  const made: AnyRecord[] = [
    ...pick.times(pick.between(0, 3), (at) =>
      create('assumption', `assumption:a${at}`, { text: 'So it is', about: some() }),
    ),
    ...pick.times(pick.between(0, 1), (at) =>
      create('control', `control:g${at}`, {
        name: 'Guarding',
        guards: pick.chance(0.3) ? { everything: true } : { records: some() },
      }),
    ),
    ...pick.times(pick.between(0, 2), (at) =>
      create('finding', `finding:f${at}`, {
        title: 'A risk',
        targets: pick.of([
          some().map((record) => ({ record })),
          [{ componentsOf: zone }],
          [{ everything: true }],
        ]),
      }),
    ),
  ];
  return model.replacing(new Map<Id, AnyRecord>(made.map((record) => [record.id, record])));
}

function edited(model: Model, pick: Pick): Model {
  let now = model;
  for (let left = pick.between(1, 3); left > 0; left -= 1) {
    const next = pick.chance(0.35) ? byCommand(now, pick) : byHand(now, pick);
    if (problems(next).length === 0) now = next;
  }
  return now;
}

function byCommand(model: Model, pick: Pick): Model {
  const { name, args } = randomCommand(model, pick);
  const outcome = runCommand(model, name, args, testContext(pick.below(1_000_000)));
  return outcome.ok ? apply(model, outcome.value.diff) : model;
}

type Change = readonly [Id, AnyRecord | undefined];

/** Edits of which something follows. */
function byHand(model: Model, pick: Pick): Model {
  const edits = [moved, split, connected, connected, disconnected, unprotected, guarded, accessed, opened];
  return model.replacing(new Map<Id, AnyRecord | undefined>(pick.of(edits)(model, pick)));
}

function moved(model: Model, pick: Pick): Change[] {
  const placement = pick.maybe(model.all('placement'));
  const zone = pick.maybe(model.all('zone'));
  if (!placement || !zone) return [];
  const alone = model
    .all('connection')
    .every(({ from, to }) =>
      [from, to].every(
        (end) => 'zone' in end || end.placements.length < 2 || !end.placements.includes(placement.id),
      ),
    );
  return alone ? [[placement.id, { ...placement, zone: zone.id }]] : [];
}

/** Half of a zone goes to a new one. */
function split(model: Model, pick: Pick): Change[] {
  const zone = pick.of(model.all('zone'));
  const there = model.all('placement').filter((one) => one.zone === zone.id && pick.chance(0.5));
  const { id: _id, instanceOf: _instance, ...like } = zone;
  const fresh = create('zone', 'zone:split', { ...like, name: 'Split off' });
  return [[fresh.id, fresh], ...there.map((one): Change => [one.id, { ...one, zone: fresh.id }])];
}

function connected(model: Model, pick: Pick): Change[] {
  const like = pick.maybe(model.all('connection'));
  if (!like || model.count('placement') === 0) return [];
  const id: Id<'connection'> = `connection:new${pick.below(3)}`;
  const ends = { from: pick.chance(0.5) ? like.from : randomEnd(model, pick), to: randomEnd(model, pick) };
  const { answers: _answers, ...rest } = like;
  return [[id, { ...rest, ...ends, id, protections: pick.chance(0.5) ? [] : like.protections }]];
}

function disconnected(model: Model, pick: Pick): Change[] {
  const connection = pick.maybe(model.all('connection'));
  return connection ? [[connection.id, undefined]] : [];
}

function unprotected(model: Model, pick: Pick): Change[] {
  const connection = pick.maybe(model.all('connection'));
  return connection ? [[connection.id, { ...connection, protections: [] }]] : [];
}

function guarded(model: Model, pick: Pick): Change[] {
  const control = pick.maybe(model.all('control'));
  const state = pick.of(['planned', 'verified', 'failed'] as const);
  return control ? [[control.id, { ...control, state }]] : [];
}

function accessed(model: Model, pick: Pick): Change[] {
  const actor = pick.maybe(model.all('actor'));
  const place = pick.maybe([...model.all('zone'), ...model.all('placement')]);
  if (!actor || !place) return [];
  const access = { manner: pick.of(['is there', 'may use'] as const), place: place.id };
  return [[actor.id, { ...actor, access: [...actor.access.slice(pick.below(2)), access] }]];
}

function opened(model: Model, pick: Pick): Change[] {
  const zone = pick.of(model.all('zone'));
  return [
    [zone.id, pick.chance(0.5) ? { ...zone, external: !zone.external } : { ...zone, sharesFate: false }],
  ];
}
