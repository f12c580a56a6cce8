import type { Id } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import type { ReachOptions } from '../reach-options.ts';
import { reachOf } from '../reach.ts';
import type { Reach } from '../reach.ts';
import { mergedPlaces } from '../run.ts';
import { UNREACHED } from '../search.ts';
import { nodesOf } from '../subjects.ts';
import { rowOf } from '../table.ts';
import type { Rows } from '../table.ts';
import { followsOf } from './follows.ts';
import { legsOf } from './legs.ts';
import type { Leg } from './legs.ts';
import { reachedOf, targetNodes } from './target.ts';
import type { Target } from './target.ts';

/** What is asked about cuts: how an actor gets to a target, with all that leads there. */
export interface Question {
  readonly model: Model;
  readonly actor: Id<'actor'>;
  readonly target: Target;
  readonly options: ReachOptions;
  readonly reach: Reach;
  /** The nodes of the target that are reached. */
  readonly reached: readonly number[];
  readonly follows: Rows;
  readonly legs: readonly Leg[];
}

export function questionOf(
  model: Model,
  actor: Id<'actor'>,
  target: Target,
  options: ReachOptions,
): Question {
  const reach = reachOf(model, actor, options);
  const { graph } = reach;
  return {
    model,
    actor,
    target,
    options,
    reach,
    reached: reachedOf(reach, targetNodes(graph, target)),
    follows: followsOf(graph, mergedPlaces(graph, options.withoutBoundary ?? [])),
    legs: legsOf(reach),
  };
}

/** Whether the target is reached when these connections are gone as well (SPEC A16). */
export function isReachedWithout(
  { model, actor, target, options }: Question,
  without: readonly Id<'connection'>[],
): boolean {
  const reach = reachOf(model, actor, { ...options, without: [...(options.without ?? []), ...without] });
  return reachedOf(reach, targetNodes(reach.graph, target)).length > 0;
}

/** Where the actor starts, in these alternatives. */
export function startsIn({ reach, options }: Question, runs = reach.runs): readonly number[] {
  const places = runs.flatMap(({ start }) => [...start.isAt, ...start.mayUse]);
  const nodes = [...places, ...(options.foothold ?? [])].flatMap((place) => nodesOf(reach.graph, place));
  return [...new Set(nodes)];
}

/** What comes with what without a hop, between nodes that are both kept. */
export function arcsAmong(follows: Rows, isKept: (from: number, to: number) => boolean): [number, number][] {
  const arcs: [number, number][] = [];
  for (let from = 0; from + 1 < follows.start.length; from += 1) {
    for (const to of rowOf(follows, from)) if (isKept(from, to)) arcs.push([from, to]);
  }
  return arcs;
}

export function isReached({ anyhow }: Reach, node: number): boolean {
  return anyhow[node] !== UNREACHED;
}
