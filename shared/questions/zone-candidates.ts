import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import { zoneOfPlacement } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';

/** A zone in which a new component may belong, with the neighbour that the method's two questions name. */
export interface ZoneCandidate {
  readonly zone: RecordOf<'zone'>;
  readonly neighbour?: RecordOf<'component'>;
  /** How many of the named neighbours are in the zone. */
  readonly named: number;
}

/**
 * The zones in which a new component may belong. First those of the components that it will talk to, in the
 * order in which they were named; then the others, the busier before the quieter, without those that are only
 * mentioned or drawn somewhere. An external service is offered the external zones alone (DESIGN 4, question 1).
 */
export function zoneCandidates(
  model: Model,
  options: { readonly talksTo: readonly Id<'placement'>[]; readonly external: boolean },
): ZoneCandidate[] {
  const near = new Set(options.talksTo.map((id) => zoneOfPlacement(model, id)));
  const zones = model
    .all('zone')
    .filter(({ id, external, listed }) => (listed || near.has(id)) && (!options.external || external));
  const inside = componentsByZone(model);
  const candidates = zones.map((zone): Ranked => {
    const named = options.talksTo.filter((id) => zoneOfPlacement(model, id) === zone.id);
    const first = named[0] === undefined ? undefined : componentOf(model, named[0]);
    const neighbour = first ?? inside.get(zone.id)?.[0];
    return {
      candidate: { zone, named: named.length, ...(neighbour && { neighbour }) },
      order: named[0] === undefined ? Infinity : options.talksTo.indexOf(named[0]),
      size: inside.get(zone.id)?.length ?? 0,
    };
  });
  return candidates.toSorted(byRank).map(({ candidate }) => candidate);
}

interface Ranked {
  readonly candidate: ZoneCandidate;
  readonly order: number;
  readonly size: number;
}

function byRank(a: Ranked, b: Ranked): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return b.size - a.size;
}

function componentOf(model: Model, id: Id<'placement'>): RecordOf<'component'> | undefined {
  const placement = model.get(id);
  return placement && model.get(placement.component);
}

function componentsByZone(model: Model): Map<Id<'zone'>, RecordOf<'component'>[]> {
  const found = new Map<Id<'zone'>, RecordOf<'component'>[]>();
  for (const placement of model.all('placement')) {
    const zone = zoneOfPlacement(model, placement.id);
    const component = model.get(placement.component);
    if (zone === undefined || !component) continue;
    const list = found.get(zone);
    if (list) list.push(component);
    else found.set(zone, [component]);
  }
  return found;
}

/** The answers to the two questions of the method, for one candidate. */
export interface FateAnswers {
  /** "If an actor gets into the neighbour, has it got into this as well?" */
  readonly intoThis: boolean;
  /** "And the other way round?" */
  readonly backAgain: boolean;
}

/** What the two answers mean: twice yes the same zone, only the first a nested zone, no another zone. */
export function zoneVerdict({
  intoThis,
  backAgain,
}: FateAnswers): 'same zone' | 'nested zone' | 'another zone' {
  if (!intoThis) return 'another zone';
  return backAgain ? 'same zone' : 'nested zone';
}
