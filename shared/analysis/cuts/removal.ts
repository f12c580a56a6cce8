import { assert, must } from '../../base/assert.ts';
import type { Id } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import { answered } from '../requests.ts';
import { UNREACHED } from '../search.ts';
import { hopsOf, witnessOf } from '../witness.ts';
import { costsTo } from './backwards.ts';
import type { Leg } from './legs.ts';
import { networkOf } from './network.ts';
import type { Copy } from './network.ts';
import type { Lead } from './pieces.ts';
import { arcsAmong, isReached, isReachedWithout, startsIn } from './question.ts';
import type { Question } from './question.ts';
import { smallestSets } from './several.ts';

/** U2. A connection with this tag is in no set. */
const ESSENTIAL = 'essential';
const MOST_SETS = 5;

/** By node, the hops from there to the target. */
export function hopsToTarget({ reached, follows, legs }: Question): Int32Array {
  return costsTo(reached, follows, legs, () => 1);
}

/**
 * SPEC U1. Whatever cuts alone is on every chain, so on the one that is shown: it, or what it answers. Those nearer
 * the target come first.
 */
export function singleCuts(question: Question): readonly Id<'connection'>[] {
  const { model, reach, reached } = question;
  const [node] = reached;
  if (node === undefined) return [];
  const rows = hopsOf(witnessOf(reach, node))
    .toReversed()
    .flatMap(({ connection }) => model.get(connection) ?? [])
    .flatMap((connection) => answered(model, connection));
  const candidates = [...new Set(rows.map(({ id }) => id))];
  return candidates.filter((id) => !isReachedWithout(question, [id]));
}

/** SPEC U2. Up to five minimal sets, smaller before larger, nearer the target before farther. */
export function cutSets(question: Question): readonly (readonly Id<'connection'>[])[] {
  const connections = question.model.all('connection');
  const idOf = (index: number) => must(connections[index], 'no such connection').id;
  const hops = hopsToTarget(question);
  const distance = distances(question, hops);
  const sets = smallestSets(networkOf([copyOf(question, hops)]), MOST_SETS, {
    distanceOf: ({ connections: [first = -1] }) => distance.get(first) ?? UNREACHED,
    nameOf: ({ connections: all }) => all.map(idOf).join(' '),
  });
  const found = sets.map((set) => set.flatMap((bundle) => bundle.connections.map(idOf)));
  for (const set of found) assert(!isReachedWithout(question, set), `${set.join(' ')} cuts nothing`);
  return found;
}

/** By the connection that goes, the hops that are left to the target once one of its legs is ridden. */
function distances({ model, legs }: Question, hops: Int32Array): ReadonlyMap<number, number> {
  const goes = whatGoes(model);
  const found = new Map<number, number>();
  for (const leg of legs) {
    const gone = goes(leg.connection);
    if (gone === undefined) continue;
    const least = Math.min(...leg.takes.map((node) => hops[node] ?? UNREACHED));
    found.set(gone, Math.min(found.get(gone) ?? UNREACHED, least));
  }
  return found;
}

/** What is between the actor and the target, and which connection goes with which leg. */
function copyOf(question: Question, hops: Int32Array): Copy {
  const { model, reach, reached, follows, legs } = question;
  const isBetween = (node: number) => isReached(reach, node) && hops[node] !== UNREACHED;
  const goes = whatGoes(model);
  const arcs = arcsAmong(follows, (from, to) => isBetween(from) && isBetween(to));
  const leads = new Map<number, Lead[]>();
  for (const { connection, from, takes } of legs) {
    const to = takes.filter(isBetween);
    if (to.length === 0) continue;
    const gone = goes(connection);
    if (gone === undefined) arcs.push(...to.map((node): [number, number] => [from, node]));
    else leads.set(gone, [...(leads.get(gone) ?? []), { from, to }]);
  }
  return { arcs, leads, starts: startsIn(question).filter(isBetween), targets: reached };
}

/**
 * What has to go for a row to go: the request, with which all that answers it goes; where that is essential, the next
 * one in between; undefined where all are.
 */
function whatGoes(model: Model): (connection: Leg['connection']) => number | undefined {
  const connections = model.all('connection');
  const index = new Map(connections.map(({ id }, at) => [id, at]));
  return (connection) => {
    const row = connections[connection];
    const free = row && answered(model, row).findLast(({ tags }) => !tags.includes(ESSENTIAL));
    return free && index.get(free.id);
  };
}
