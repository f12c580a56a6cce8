import { must } from '../base/assert.ts';
import { connectionIndex } from './nodes.ts';
import { Reach } from './reach.ts';
import type { ReachOptions } from './reach-options.ts';
import { GUARDS } from './rides.ts';
import type { RideTable } from './rides.ts';
import { mergedPlaces } from './run.ts';
import type { Run } from './run.ts';
import { UNREACHED, search } from './search.ts';
import type { Found } from './search.ts';
import { rowOf } from './table.ts';
import { witnessOf } from './witness.ts';
import type { Hop, Step } from './witness.ts';

/*
 * The two parts of a documented path: how an actor gets to the origin, and the hops from there to the destination.
 * Paths are judged by hops (SPEC P2, P3), so guards cost nothing in the second part; its chain names them all the same.
 */

/** Chains inside only, or also by way of outside (SPEC A11). */
export type Which = 'inside' | 'anyhow';

/** One alternative of an actor, its chains of one sort, and the question that they answer. */
export interface Part {
  readonly reach: Reach;
  readonly run: Run;
  readonly which: Which;
  readonly options: ReachOptions;
}

/** What the actor has got of some places: they themselves, and what it holds in them. */
export function gotIn({ reach: { graph }, run, which }: Part, places: readonly number[]): number[] {
  const { cost } = run[which];
  const items = places.flatMap((place) =>
    [...rowOf(graph.itemsAt, place)].map((item) => graph.places.length + item),
  );
  return [...places, ...items].filter((node) => cost[node] !== UNREACHED);
}

/** Of these nodes, those where the actor is without a hop. */
export function withoutHop({ run, which }: Part, nodes: readonly number[]): number[] {
  return nodes.filter((node) => run[which].cost[node] === 0);
}

const known = new WeakMap<Run, Map<string, Found>>();

/** By node, the hops from some nodes on. */
export function hopsFrom({ reach: { graph }, run, which, options }: Part, starts: readonly number[]): Found {
  let answers = known.get(run);
  if (!answers) known.set(run, (answers = new Map<string, Found>()));
  const key = `${which} ${starts.join(' ')}`;
  let found = answers.get(key);
  if (!found) {
    const rules = {
      tables: run.tables.map(withoutGuards),
      leftOut: run.leftOut,
      passedFrom: undefined,
      learn: undefined,
      merged: mergedPlaces(graph, options.withoutBoundary ?? []),
      closed: which === 'inside' ? run.closed : new Uint8Array(graph.places.length),
    };
    found = search(graph, { isAt: starts, mayUse: [] }, rules);
    answers.set(key, found);
  }
  return found;
}

const unguarded = new WeakMap<RideTable, RideTable>();

function withoutGuards(table: RideTable): RideTable {
  let open = unguarded.get(table);
  if (!open) {
    open = { ...table, guard: new Uint8Array(table.guard.length).fill(GUARDS.indexOf('none')) };
    unguarded.set(table, open);
  }
  return open;
}

/** A chain in its two parts: to one of the starts as the actor gets there, and by the fewest hops from it on. */
export interface Chain {
  readonly reach: Reach;
  readonly there: readonly Step[];
  readonly further: readonly Step[];
}

export function chainBy(part: Part, starts: readonly number[], node: number): Chain {
  const { reach, run, which } = part;
  const found = hopsFrom(part, starts);
  const steps = witnessOf(alone(reach, { ...run, inside: found, anyhow: found }), node);
  const first = must(steps[0], 'a chain without a start').node;
  return {
    reach,
    there: witnessOf(alone(reach, { ...run, inside: run[which], anyhow: run[which] }), first),
    further: steps.slice(1).map((step) => (step.by === 'connection' ? withGuard(part, step) : step)),
  };
}

function alone({ actor, graph }: Reach, run: Run): Reach {
  return new Reach(actor, graph, [run]);
}

/** A hop found without looking at guards, with what it has to pass (SPEC A6). */
function withGuard({ reach: { graph }, run, which }: Part, hop: Hop): Hop {
  if (hop.guard !== 'all') return hop;
  const opener = graph.model.get(hop.connection)?.opener;
  const callers = hop.way === 'forward' || (hop.way === 'update' && opener === 'from');
  const passedFrom = run[which].passedFrom?.[connectionIndex(graph, hop.connection)] ?? UNREACHED;
  const withOwn = callers && passedFrom !== UNREACHED;
  return { ...hop, withOwn, defeats: !withOwn };
}
