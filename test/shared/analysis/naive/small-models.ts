import type { Id, Kind } from '../../../../shared/base/ids.ts';
import { create } from '../../../../shared/model/create.ts';
import type { AnyRecord, RecordOf } from '../../../../shared/model/kinds.ts';
import { zoneOfPlacement } from '../../../../shared/model/lookups.ts';
import { Model } from '../../../../shared/model/model.ts';
import type { Answer, End, Protection } from '../../../../shared/model/records/connection.ts';
import { NESTING } from '../../../../shared/model/records/zone.ts';
import { Pick } from '../../../support/model/pick.ts';
import { randomEnd } from '../../../support/model/random-model.ts';

/*
 * Small models in which much is reached: every feature that reach and sensitive data speak of, often. `randomModel`
 * says everything that a model can say, and therefore seldom several of the things that only matter together.
 */

const PROJECT = create('project', 'project:p', {
  name: 'Small',
  methods: [{ name: 'IP filter', proof: false }],
});
const ZONE = create('zone', 'zone:z', { name: 'Zone' });
const COMPONENT = create('component', 'component:c', { name: 'Component' });
const PLACEMENT = create('placement', 'placement:p', { component: 'component:c' });
const ASSET = create('asset', 'asset:a', { name: 'Asset' });
const CONTROL = create('control', 'control:c', { name: 'Control' });
const ACTOR = create('actor', 'actor:a', { name: 'Actor' });
const CONNECTION = create('connection', 'connection:k', { from: { zone: 'zone:z' }, to: { zone: 'zone:z' } });

type Ids<K extends Kind> = readonly Id<K>[];

function ids<K extends Kind>(kind: K, count: number): Id<K>[] {
  return Array.from({ length: count }, (_, at) => `${kind}:${kind[0] ?? ''}${at}` as Id<K>);
}

export function smallModel(random: () => number): Model {
  const pick = new Pick(random);
  const zones = zonesFor(pick);
  const components = ids('component', pick.between(2, 7)).map((id): RecordOf<'component'> => {
    return { ...COMPONENT, id, name: id, placementsAre: pick.chance(0.6) ? 'one thing' : 'copies' };
  });
  const placements = placementsFor(
    pick,
    zones.map(({ id }) => id),
    components.map(({ id }) => id),
  );
  const places = [...zones, ...placements].map(({ id }) => id);
  const assets = ids('asset', pick.between(1, 4)).map((id): RecordOf<'asset'> => {
    const kept = pick.some(placements, 3).map((one) => ({
      placement: one.id,
      does: pick.of(['stores', 'stores', 'processes', 'creates'] as const),
    }));
    return { ...ASSET, id, name: id, places: kept };
  });
  const controls = ids('control', 3).map((id): RecordOf<'control'> => {
    return {
      ...CONTROL,
      id,
      name: id,
      state: pick.of(['planned', 'implemented', 'verified', 'failed'] as const),
    };
  });
  const withPlaces = Model.of([PROJECT, ...zones, ...components, ...placements, ...assets, ...controls]);
  const connections = connectionsFor(pick, withPlaces);
  return Model.of([
    ...withPlaces.records(),
    ...connections,
    ...actorsFor(
      pick,
      places,
      assets.map(({ id }) => id),
    ),
  ]);
}

function zonesFor(pick: Pick): RecordOf<'zone'>[] {
  return ids('zone', pick.between(2, 6)).map((id, at, all): RecordOf<'zone'> => {
    const before = all.slice(0, at);
    const parent = pick.chance(0.45) ? pick.maybe(before) : undefined;
    const instanceOf = pick.chance(0.15) ? pick.maybe(before) : undefined;
    return {
      ...ZONE,
      id,
      name: id,
      external: pick.chance(0.3),
      nesting: pick.chance(0.4) ? 'nothing' : pick.of(NESTING),
      ...(pick.chance(0.25) && { sharesFate: pick.chance(0.5) }),
      ...(parent !== undefined && { parent }),
      ...(instanceOf !== undefined && { instanceOf }),
    };
  });
}

function placementsFor(
  pick: Pick,
  zones: Ids<'zone'>,
  components: Ids<'component'>,
): RecordOf<'placement'>[] {
  return ids('placement', pick.between(3, 12)).map((id, at, all): RecordOf<'placement'> => {
    const parent = pick.chance(0.2) ? pick.maybe(all.slice(0, at)) : undefined;
    const inZone = pick.chance(parent === undefined ? 0.85 : 0.3);
    return {
      ...PLACEMENT,
      id,
      component: components[at] ?? pick.of(components),
      ...(parent !== undefined && { parent }),
      ...(inZone && { zone: pick.of(zones) }),
    };
  });
}

function connectionsFor(pick: Pick, model: Model): RecordOf<'connection'>[] {
  const assets = model.all('asset').map(({ id }) => id);
  const places = [...model.all('zone'), ...model.all('placement')].map(({ id }) => id);
  return ids('connection', pick.between(2, 14)).map((id, at, all): RecordOf<'connection'> => {
    const answers = pick.chance(0.15) ? pick.maybe(all.slice(0, at)) : undefined;
    return {
      ...CONNECTION,
      id,
      type: pick.chance(0.1) ? 'arrives by' : 'data flow',
      from: endFor(pick, model),
      to: endFor(pick, model),
      opener: pick.chance(0.75) ? 'from' : 'to',
      through: pick.chance(0.2) ? pick.some(places, 2) : [],
      protections: pick.times(pick.of([0, 1, 1, 1, 2]), (key) => protectionFor(pick, model, `${key}`)),
      ...(answers !== undefined && { answers }),
      ...(pick.chance(0.5) && { data: { assets: pick.some(assets, 2) } }),
      ...(pick.chance(0.4) && { dataBack: { assets: pick.some(assets, 2) } }),
    };
  });
}

/** Placements in no zone are now and then ends together. */
function endFor(pick: Pick, model: Model): End {
  const nowhere = model.all('placement').filter(({ id }) => zoneOfPlacement(model, id) === undefined);
  if (nowhere.length < 2 || pick.chance(0.8)) return randomEnd(model, pick);
  return { placements: nowhere.slice(0, 2).map(({ id }) => id) };
}

const ANSWERS: readonly Answer[] = [
  { is: 'yes', types: ['password'] },
  { is: 'yes', types: ['password', 'IP filter'] },
  { is: 'yes', types: [] },
  { is: 'yes', types: ['ip filter'] },
  { is: 'no' },
  { is: 'any' },
  { is: 'not said' },
  { is: 'not applicable' },
];

function answerFor(pick: Pick): Answer {
  return pick.chance(0.5) ? { is: 'yes', types: ['password'] } : pick.of(ANSWERS);
}

function protectionFor(pick: Pick, model: Model, key: string): Protection {
  const assets = model.all('asset').map(({ id }) => id);
  const controls = model.all('control').map(({ id }) => id);
  return {
    key,
    protocols: [],
    needs: pick.chance(0.5) ? pick.some(assets, 2) : [],
    controls: pick.chance(0.3) ? pick.some(controls, 2) : [],
    ...(pick.chance(0.8) && { caller: answerFor(pick) }),
    ...(pick.chance(0.6) && { answerer: answerFor(pick) }),
    ...(pick.chance(0.6) && { encryption: answerFor(pick) }),
  };
}

function actorsFor(pick: Pick, places: Ids<'zone' | 'placement'>, assets: Ids<'asset'>): AnyRecord[] {
  return ids('actor', pick.between(1, 3)).map((id, at, all): RecordOf<'actor'> => {
    return {
      ...ACTOR,
      id,
      name: id,
      accessIs: pick.chance(0.3) ? 'one of' : 'all of',
      holds: pick.chance(0.4) ? pick.some(assets, 2) : [],
      access: pick.times(pick.of([1, 1, 2, 3]), () => accessFor(pick, places, at === 0 ? [] : all)),
    };
  });
}

function accessFor(
  pick: Pick,
  places: Ids<'zone' | 'placement'>,
  actors: Ids<'actor'>,
): RecordOf<'actor'>['access'][number] {
  const actor = pick.chance(0.3) ? pick.maybe(actors) : undefined;
  if (actor !== undefined) return { manner: 'acts as', actor };
  return { manner: pick.chance(0.7) ? 'is there' : 'may use', place: pick.of(places) };
}
