import type { Id } from '../../shared/base/ids.ts';
import type { Reach } from '../../shared/analysis/reach.ts';
import { UNREACHED, guardsIn } from '../../shared/analysis/search.ts';
import { nodeName, subjectOf } from '../../shared/analysis/subjects.ts';
import type { Subject } from '../../shared/analysis/subjects.ts';

/** What becomes of a place or placement for an actor. */
export type Becomes = 'out of reach' | 'in reach' | 'past more guards' | 'past fewer guards';
export const BECOMES: readonly Becomes[] = [
  'out of reach',
  'past more guards',
  'in reach',
  'past fewer guards',
];

export interface ReachChange {
  readonly becomes: Becomes;
  readonly subject: Subject;
  readonly name: string;
  /** Guards before and after; none where it is not reached. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface ActorChanges {
  readonly actor: Id<'actor'>;
  readonly changes: readonly ReachChange[];
}

/**
 * How two answers for one actor differ: zone by zone, and for placements whose zone does not say it already. Both
 * may be of different models.
 */
export function reachChanges(before: Reach, after: Reach): readonly ReachChange[] {
  const places = changesAmong(placesOf(before), placesOf(after));
  const items = changesAmong(itemsOf(before), itemsOf(after));
  const said = new Map(places.map(({ key, becomes }) => [key, becomes]));
  const further = items.filter(({ place, becomes }) => said.get(place) !== becomes);
  return [...places, ...further].map(({ becomes, subject, name, was, is }) => ({
    becomes,
    subject,
    name,
    before: was,
    after: is,
  }));
}

interface At {
  readonly reach: Reach;
  readonly node: number;
  readonly place: string;
  readonly guards: number;
}

/** By what means the same in both models. */
type Standings = ReadonlyMap<string, At>;

function placesOf(reach: Reach): Standings {
  const found = new Map<string, At>();
  reach.graph.places.forEach((place, node) => put(found, place, reach, node, place));
  return found;
}

function itemsOf(reach: Reach): Standings {
  const { places, items } = reach.graph;
  const found = new Map<string, At>();
  items.forEach(({ placement, place: at }, item) => {
    const place = places[at] ?? '';
    put(found, `${placement} ${place}`, reach, places.length + item, place);
  });
  return found;
}

function put(into: Map<string, At>, key: string, reach: Reach, node: number, place: string): void {
  const cost = reach.costOf(node);
  if (cost !== UNREACHED) into.set(key, { reach, node, place, guards: guardsIn(cost) });
}

function changesAmong(before: Standings, after: Standings) {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const becomes = becomesWhat(was?.guards, is?.guards);
    const at = is ?? was;
    if (!at || becomes === undefined) return [];
    const { subject } = subjectOf(at.reach.graph, at.node);
    const name = nodeName(at.reach.graph, at.node);
    return [{ key, place: at.place, becomes, subject, name, was: was?.guards, is: is?.guards }];
  });
}

function becomesWhat(was: number | undefined, is: number | undefined): Becomes | undefined {
  if (was === is) return undefined;
  if (was === undefined) return 'in reach';
  if (is === undefined) return 'out of reach';
  return is > was ? 'past more guards' : 'past fewer guards';
}

/** Actors for whom exactly the same becomes of the same. */
export interface SameChanges {
  readonly actors: readonly Id<'actor'>[];
  readonly changes: readonly ReachChange[];
}

export function groupedByChanges(all: readonly ActorChanges[]): readonly SameChanges[] {
  const groups = Map.groupBy(all, ({ changes }) => JSON.stringify(changes));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ actors: group.map(({ actor }) => actor), changes: first.changes }] : [];
  });
}
