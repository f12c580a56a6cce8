import type { Id } from '../base/ids.ts';
import type { Graph } from './graph.ts';
import { proofsOf } from './proofs.ts';
import { UNREACHED } from './costs.ts';
import { nodesOf } from './subjects.ts';

/*
 * SPEC A6 and A15: which proofs an actor passes with what it holds or finds. By connection, the guards that a chain
 * has to have defeated for that: 0 with its own credentials.
 */

/** By connection: from how many guards on its proof is passed; `UNREACHED` where it has to be defeated. */
export type PassedFrom = Int32Array;

type Keys = readonly (readonly [number, readonly ReadonlySet<Id<'asset'>>[]])[];
const knownKeys = new WeakMap<Graph, Keys>();

/** The connections that some assets open. */
function keysOf(graph: Graph): Keys {
  const before = knownKeys.get(graph);
  if (before) return before;
  const keys: Keys[number][] = [];
  proofsOf(graph.model, graph.as).forEach(({ opensWith }, connection) => {
    if (opensWith.length > 0) keys.push([connection, opensWith]);
  });
  knownKeys.set(graph, keys);
  return keys;
}

/** What somebody passes who holds these assets; undefined where that is nothing and stays so. */
export function passedWith(
  graph: Graph,
  held: ReadonlySet<Id<'asset'>>,
  finds: boolean,
): PassedFrom | undefined {
  const keys = keysOf(graph);
  if (keys.length === 0 || (held.size === 0 && !finds)) return undefined;
  const passed = new Int32Array(graph.model.count('connection')).fill(UNREACHED);
  pass(keys, held, 0, passed);
  return passed;
}

/** Notes what is passed from these guards on; whether that is more than before. */
function pass(keys: Keys, held: ReadonlySet<Id<'asset'>>, guards: number, passed: PassedFrom): boolean {
  let more = false;
  for (const [connection, options] of keys) {
    if (passed[connection] !== UNREACHED) continue;
    if (!options.some((option) => [...option].every((asset) => held.has(asset)))) continue;
    passed[connection] = guards;
    more = true;
  }
  return more;
}

/** Looks at what is held once more; says whether that opens more. */
export type Learn = (cost: Int32Array, guards: number) => boolean;

/** SPEC A15. Notes in `passed` what is opened by assets that are stored where the actor holds. */
export function learner(graph: Graph, own: ReadonlySet<Id<'asset'>>, passed: PassedFrom): Learn {
  const held = new Set(own);
  const stored = storedAssets(graph);
  return (cost, guards) => {
    const before = held.size;
    for (const [node, assets] of stored) {
      if (cost[node] !== UNREACHED) for (const asset of assets) held.add(asset);
    }
    return held.size > before && pass(keysOf(graph), held, guards, passed);
  };
}

function storedAssets(graph: Graph): readonly (readonly [number, readonly Id<'asset'>[]])[] {
  const stored = new Map<number, Id<'asset'>[]>();
  for (const { id, places } of graph.model.all('asset')) {
    for (const { placement } of places.filter(({ does }) => does === 'stores')) {
      for (const node of nodesOf(graph, placement)) {
        const list = stored.get(node);
        if (list) list.push(id);
        else stored.set(node, [id]);
      }
    }
  }
  return [...stored];
}
