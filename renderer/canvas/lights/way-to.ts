import { assetsOf } from '../../../shared/analysis/assets.ts';
import { connectionIndex } from '../../../shared/analysis/nodes.ts';
import type { Reach } from '../../../shared/analysis/reach.ts';
import { ridden, ridesOver } from '../../../shared/analysis/riding.ts';
import { nodesOf } from '../../../shared/analysis/subjects.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { LineLight } from './lights.ts';
import { isAlong, wayLines } from './reach-lights.ts';

type Way = ReadonlyMap<Id<'connection'>, LineLight>;
const NOWHERE: Way = new Map();

/** The chain to what is selected in the light of a reach: a place, data, or a connection that can be ridden. */
export function wayTo(reach: Reach, target: Id): Way {
  if (isIdOf('zone', target) || isIdOf('placement', target)) return wayToNode(reach, nearest(reach, target));
  if (isIdOf('asset', target)) return wayToAsset(reach, target);
  return isIdOf('connection', target) ? wayOver(reach, target) : NOWHERE;
}

function nearest(reach: Reach, target: Id<'zone'> | Id<'placement'>): number | undefined {
  return nodesOf(reach.graph, target).toSorted((a, b) => reach.costOf(a) - reach.costOf(b))[0];
}

function wayToNode(reach: Reach, node: number | undefined): Way {
  return node === undefined ? NOWHERE : wayLines(reach, node);
}

/** Where it is held, asked for or overheard at the least cost, and what it comes over. */
function wayToAsset(reach: Reach, asset: Id<'asset'>): Way {
  const best = assetsOf(reach)
    .filter((way) => way.asset === asset)
    .toSorted((a, b) => a.pair.guards - b.pair.guards || a.pair.hops - b.pair.hops)[0];
  if (!best) return NOWHERE;
  const there = wayToNode(reach, best.node);
  const { connection } = best;
  return connection === undefined ? there : new Map([...there, [connection, forward(reach, connection)]]);
}

function forward(reach: Reach, id: Id<'connection'>): LineLight {
  const opener = reach.graph.model.get(id)?.opener ?? 'from';
  return { brightness: 'here', along: isAlong({ opener }, { way: 'forward' }) };
}

/** To where it is ridden from, and it itself; nothing where the actor cannot ride it. */
function wayOver(reach: Reach, id: Id<'connection'>): Way {
  const rides = ridesOver(reach, new Set([connectionIndex(reach.graph, id)]));
  const best = ridden(reach, rides).toSorted((a, b) => a.rank - b.rank)[0];
  const connection = reach.graph.model.get(id);
  if (!best || !connection) return NOWHERE;
  const along = isAlong(connection, { way: best.table.way });
  return new Map([...wayLines(reach, best.from), [id, { brightness: 'here', along } as const]]);
}
