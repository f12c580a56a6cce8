import { KINDS, idSchema } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { canonical } from '../../../shared/model/canonical.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { End } from '../../../shared/model/records/connection.ts';
import { Pick } from './pick.ts';
import { randomDiff } from './random-diff.ts';
import { randomRecord } from './random-record.ts';
import type { Fields } from './random-record.ts';
import type { Source } from './random-value.ts';

/** How many of each kind a model of a size has; most kinds have some, and sometimes none. */
const COUNTS: Readonly<Record<Kind, (size: number, pick: Pick) => number>> = {
  project: () => 1,
  zone: (size, pick) => pick.between(1, 1 + size / 2),
  component: (size) => size,
  placement: (size, pick) => size + pick.between(0, size / 3),
  connection: (size, pick) => pick.between(0, size * 2),
  actor: (size, pick) => pick.between(0, 1 + size / 4),
  path: (size, pick) => pick.between(0, 1 + size / 4),
  asset: (size, pick) => pick.between(0, 1 + size / 4),
  assumption: (size, pick) => pick.between(0, 1 + size / 4),
  category: (_, pick) => pick.between(0, 2),
  control: (size, pick) => pick.between(0, 1 + size / 4),
  finding: (size, pick) => pick.between(0, 1 + size / 4),
  change: (_, pick) => pick.between(0, 2),
  scenario: (_, pick) => pick.between(0, 2),
  review: (_, pick) => pick.between(0, 2),
  dismissal: (_, pick) => pick.between(0, 2),
  view: (_, pick) => pick.between(0, 2),
};

/**
 * A model in which integrity holds, of about `size` components: nested zones and instances, components in zones, in
 * one another, in none and in several, connections between components, several at once and whole zones, and every
 * other thing that a record can say. The same random numbers give the same model.
 */
export function randomModel(random: () => number, size = 10): Model {
  const pick = new Pick(random);
  const ids = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      pick.times(Math.floor(COUNTS[kind](size, pick)), (at) => `${kind}:${kind[0] ?? ''}${at}`),
    ]),
  ) as Record<Kind, Id[]>;
  let model = Model.empty;
  const source: Source = { pick, ids: (kind) => ids[kind], full: 0.45, diff: () => randomDiff(model, pick) };
  for (const kind of KINDS) {
    ids[kind].forEach((id, at) => {
      const own = { ...called(kind, at, pick), ...structure(kind, at, model, ids, source) };
      const record = randomRecord(kind, id, source, own);
      model = model.replacing(new Map<Id, AnyRecord>([[id, canonical(settled(record, pick))]]));
    });
  }
  return model;
}

/** Most have a name of their own, so that a failing example can be read. */
function called(kind: Kind, at: number, pick: Pick): Fields {
  if (pick.chance(0.2)) return {};
  if (['zone', 'component', 'actor', 'asset', 'control', 'category', 'view'].includes(kind))
    return { name: `${kind} ${at}` };
  return kind === 'finding' || kind === 'change' || kind === 'scenario' ? { title: `${kind} ${at}` } : {};
}

/** What must fit together: chosen only among what is there already, so that nothing lies in itself. */
function structure(kind: Kind, at: number, model: Model, ids: Record<Kind, Id[]>, source: Source): Fields {
  const { pick } = source;
  const earlier = ids[kind].slice(0, at);
  switch (kind) {
    case 'zone':
      return {
        parent: pick.chance(0.5) ? pick.maybe(earlier) : undefined,
        instanceOf: pick.chance(0.15) ? pick.maybe(earlier) : undefined,
      };
    case 'placement': {
      const parent = pick.chance(0.25) ? pick.maybe(earlier) : undefined;
      const inZone = pick.chance(parent === undefined ? 0.85 : 0.3);
      return {
        // The first ones place each component once.
        component: ids.component[at] ?? pick.of(ids.component),
        parent,
        zone: inZone ? pick.of(ids.zone) : undefined,
      };
    }
    case 'connection':
      return {
        from: randomEnd(model, pick),
        to: randomEnd(model, pick),
        answers: pick.chance(0.15) ? pick.maybe(earlier) : undefined,
      };
    default:
      return {};
  }
}

/** A whole zone, a component, or some of one zone. */
export function randomEnd(model: Model, pick: Pick): End {
  const zone = pick.chance(0.15) ? pick.maybe(model.all('zone')) : undefined;
  if (zone) return { zone: zone.id };
  const { id } = pick.of(model.all('placement'));
  if (pick.chance(0.75)) return { placements: [id] };
  const where = zoneOfPlacement(model, id);
  const near = model.all('placement').filter((other) => zoneOfPlacement(model, other.id) === where);
  return { placements: [id, ...pick.some(near, 2).map((other) => other.id)] };
}

/** What one record must keep to itself: options with keys of their own, a phase that there is. */
function settled(record: AnyRecord, pick: Pick): AnyRecord {
  if (record.kind === 'connection') {
    const protections = record.protections.map((option, at) => ({ ...option, key: `option ${at}` }));
    return { ...record, protections };
  }
  if (record.kind === 'project') {
    const { phase: _phase, ...rest } = record;
    const phase = pick.maybe(record.phases)?.name;
    return phase === undefined ? rest : { ...rest, phase };
  }
  return record;
}

/** An id of a kind that no random model has. */
export function strangeId<K extends Kind>(kind: K): Id<K> {
  return idSchema(kind).parse(`${kind}:stranger`);
}
