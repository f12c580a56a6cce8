import type { Id } from '../../../../shared/base/ids.ts';
import { create } from '../../../../shared/model/create.ts';
import type { AnyRecord, NewRecord } from '../../../../shared/model/kinds.ts';
import { Model } from '../../../../shared/model/model.ts';
import { Pick } from '../../../support/model/pick.ts';

/*
 * Small models with many ways from the first zone to the last. Cuts of several connections, and connections that are
 * ridden in several ways, are seldom in other models.
 */

const PROJECT = create('project', 'project:p', { name: 'Dense' });

/** A placement a zone, and connections between any of them. */
export function denseModel(random: () => number): Model {
  const pick = new Pick(random);
  const count = pick.between(3, 6);
  const zones = pick.times(count, (at) => zone(at, { external: pick.chance(0.15) }));
  const places = pick.some<Id<'zone'>>(['zone:z1', 'zone:z2'], 1);
  const actor = create('actor', 'actor:a', {
    name: 'Actor',
    access: ['zone:z0' as const, ...places].map((place) => ({ manner: 'is there' as const, place })),
    accessIs: pick.chance(0.2) ? 'one of' : 'all of',
  });
  return Model.of([PROJECT, ...zones, ...placedIn(count), ...connections(pick, count, 0.3), actor]);
}

/** The same, and the actor is one of two that hold different keys, each of which opens some of the connections. */
export function twoMindedModel(random: () => number): Model {
  const pick = new Pick(random);
  const count = pick.between(3, 5);
  const zones = pick.times(count, (at) => zone(at, {}));
  const keys = [0, 1].map((at) => create('asset', `asset:a${at}`, { name: `Key ${at}` }));
  const minds = [0, 1].map((at) =>
    create('actor', `actor:m${at}`, {
      name: `Mind ${at}`,
      holds: [`asset:a${at}`],
      access: [{ manner: 'is there', place: pick.chance(0.7) ? 'zone:z0' : 'zone:z1' }],
    }),
  );
  const actor = create('actor', 'actor:a', {
    name: 'Actor',
    accessIs: 'one of',
    access: minds.map(({ id }) => ({ manner: 'acts as', actor: id })),
  });
  const connected = connections(pick, count, 0.5, () => [`asset:a${pick.below(2)}`]);
  return Model.of([PROJECT, ...zones, ...placedIn(count), ...keys, ...connected, ...minds, actor]);
}

/** A zone of several placements that do not share fate, an instance of it, and others between which both are. */
export function instancedModel(random: () => number): Model {
  const pick = new Pick(random);
  const count = 5;
  const zones = [
    zone(0, {}),
    zone(1, { sharesFate: false }),
    zone(2, { instanceOf: 'zone:z1', sharesFate: false }),
    zone(3, {}),
  ];
  const at = [0, 1, 1, 1, 3];
  const actor = create('actor', 'actor:a', {
    name: 'Actor',
    access: [{ manner: 'is there', place: pick.of(['zone:z0', 'zone:z2'] as const) }],
  });
  return Model.of([
    PROJECT,
    ...zones,
    ...placedIn(count, (number) => at[number] ?? 0),
    ...connections(pick, count, 0.3),
    actor,
  ]);
}

function zone(at: number, fields: Partial<NewRecord<'zone'>>): AnyRecord {
  return create('zone', `zone:z${at}`, { name: `Zone ${at}`, ...fields });
}

function placedIn(count: number, zoneOf = (at: number) => at): AnyRecord[] {
  return Array.from({ length: count }, (_, at) => [
    create('component', `component:c${at}`, { name: `Component ${at}` }),
    create('placement', `placement:p${at}`, { component: `component:c${at}`, zone: `zone:z${zoneOf(at)}` }),
  ]).flat();
}

function connections(
  pick: Pick,
  count: number,
  guarded: number,
  needs: () => Id<'asset'>[] = () => [],
): AnyRecord[] {
  const last = count - 1;
  return pick.times(pick.between(5, 11), (at) => {
    const from = pick.below(last);
    const to = pick.chance(0.25) ? last : pick.between(1, last);
    const caller = pick.chance(guarded) ? { is: 'yes' as const, types: ['key'] } : { is: 'no' as const };
    return create('connection', `connection:k${at}`, {
      from: { placements: [`placement:p${from}`] },
      to: { placements: [`placement:p${to}`] },
      protections: [{ key: 'a', caller, needs: caller.is === 'yes' ? needs() : [] }],
      tags: pick.chance(0.04) ? ['essential'] : [],
    });
  });
}
