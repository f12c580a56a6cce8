import type { Id } from '../base/ids.ts';
import { isIdOf } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import type { Place } from '../model/records/common.ts';
import { graphOf } from './graph.ts';
import { chainBy, gotIn, hopsFrom, withoutHop } from './path-chains.ts';
import type { Chain, Part, Which } from './path-chains.ts';
import { missingWords, whatIsMissing } from './path-missing.ts';
import type { Missing } from './path-missing.ts';
import type { Question } from './path-sides.ts';
import { reasonWords } from './path-words.ts';
import type { PlaceKey } from './places.ts';
import { Reach, reachOf } from './reach.ts';
import type { ReachOptions } from './reach-options.ts';
import { searchRun } from './run.ts';
import { UNREACHED } from './search.ts';
import { nodesOf } from './subjects.ts';
import type { Step } from './witness.ts';

export type { Missing } from './path-missing.ts';

export type PathResult =
  | 'direct'
  | 'after compromise'
  | 'only by answering'
  | 'only by way of outside'
  | 'only by answering and by way of outside'
  | 'only with the presumed foothold'
  | 'no chain of connections';

type Within = 'direct' | 'after compromise';

/** One actor, origin and destination of a documented path, and what the model says to it. */
export interface Combination {
  /** *any* where the path says so: that side is not judged. */
  readonly actor: Id<'actor'> | 'any';
  readonly from: PlaceKey | 'any';
  readonly to: PlaceKey | 'any';
  readonly result: PathResult;
  /** Which of the two it is with what the result names; undefined where there is no chain. */
  readonly within: Within | undefined;
  /** For no chain: what there would have to be (SPEC P5). */
  readonly missing?: Missing;
  /** One sentence, without its full stop, in the language in which it is asked for. */
  readonly reason: string;
  /** The chain: to the origin, and on to the destination. */
  readonly steps: readonly Step[];
  /** What the steps are read with. */
  readonly reach: Reach;
}

/** With what more a combination is tried, in this order (SPEC P4). */
interface Mode {
  readonly byAnswering: boolean;
  readonly which: Which;
  readonly foothold: boolean;
  readonly result: PathResult | undefined;
}

const BOTH = 'only by answering and by way of outside';
const WITHOUT_FOOTHOLD: readonly Mode[] = [
  { byAnswering: false, which: 'inside', foothold: false, result: undefined },
  { byAnswering: true, which: 'inside', foothold: false, result: 'only by answering' },
  { byAnswering: false, which: 'anyhow', foothold: false, result: 'only by way of outside' },
  { byAnswering: true, which: 'anyhow', foothold: false, result: BOTH },
];
const MODES: readonly Mode[] = [
  ...WITHOUT_FOOTHOLD,
  ...WITHOUT_FOOTHOLD.map((mode) => ({
    ...mode,
    foothold: true,
    result: 'only with the presumed foothold' as const,
  })),
];

export function judgeCombination(
  model: Model,
  question: Question,
  foothold: readonly Place[],
  options: ReachOptions,
): Combination {
  for (const mode of MODES) {
    if (mode.foothold && foothold.length === 0) continue;
    const parts = partsOf(model, question, mode, mode.foothold ? foothold : [], options);
    const chain = firstOf(parts, (part) => direct(part, question));
    const further = chain ?? firstOf(parts, (part) => afterCompromise(part, question));
    if (!further) continue;
    const within = chain ? 'direct' : 'after compromise';
    return {
      ...question,
      result: mode.result ?? within,
      within,
      get reason() {
        return reasonWords(question, further, { ...mode, foothold: mode.foothold ? foothold : [] });
      },
      steps: [...further.there, ...further.further],
      reach: further.reach,
    };
  }
  return noChain(model, question, foothold, options);
}

function noChain(
  model: Model,
  question: Question,
  foothold: readonly Place[],
  options: ReachOptions,
): Combination {
  const widest = { byAnswering: true, which: 'anyhow', foothold: true, result: undefined } as const;
  const parts = partsOf(model, question, widest, foothold, options);
  const gap = whatIsMissing(parts, question);
  const [plain] = partsOf(model, question, WITHOUT_FOOTHOLD[0] ?? widest, [], options);
  return {
    ...question,
    result: 'no chain of connections',
    within: undefined,
    missing: gap.missing,
    get reason() {
      return missingWords(model, question, gap);
    },
    steps: [],
    reach: plain?.reach ?? new Reach(ANYBODY, graphOf(model, options.as), []),
  };
}

/** The alternatives of the actor, each with its chains of the sort that the mode allows. */
function partsOf(
  model: Model,
  question: Question,
  mode: Mode,
  foothold: readonly Place[],
  options: ReachOptions,
): readonly Part[] {
  const asked: ReachOptions = {
    ...options,
    ...(mode.byAnswering && { byAnswering: true }),
    ...(foothold.length > 0 && { foothold: [...(options.foothold ?? []), ...foothold] }),
  };
  const reach = reachFor(model, question, asked);
  return reach.runs.map((run) => ({ reach, run, which: mode.which, options: asked }));
}

/** Nobody in particular: where the actors are *any*, whoever is at the origin. */
const ANYBODY: Id<'actor'> = 'actor:anybody';

function reachFor(model: Model, { actor, from }: Question, options: ReachOptions): Reach {
  if (actor !== 'any') return reachOf(model, actor, options);
  const graph = graphOf(model, options.as);
  const start = { isAt: from === 'any' ? [] : placesFor(from), mayUse: [], holds: new Set<Id<'asset'>>() };
  return new Reach(ANYBODY, graph, [searchRun(graph, start, options)]);
}

/** A place as an access names it: what is in no zone, by what is there. */
function placesFor(place: PlaceKey): readonly Place[] {
  if (isIdOf('zone', place)) return [place];
  return place.slice('nowhere:'.length).split(' ') as Id<'placement'>[];
}

function firstOf(parts: readonly Part[], find: (part: Part) => Chain | undefined): Chain | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found) return found;
  }
  return undefined;
}

/** SPEC P2. From where the actor is without a hop, in one hop. */
function direct(part: Part, { from, to }: Question): Chain | undefined {
  const { graph } = part.reach;
  const origins = from === 'any' ? graph.places.map((_place, node) => node) : nodesOf(graph, from);
  const starts = withoutHop(part, gotIn(part, origins));
  return starts.length === 0 ? undefined : chainWithin(part, starts, to, 1);
}

/** SPEC P3. From what the actor gets to, in however many hops. */
function afterCompromise(part: Part, { from, to }: Question): Chain | undefined {
  const { graph } = part.reach;
  // Where the origin is any, to have got to the destination is enough.
  const origin = from === 'any' ? to : from;
  const starts = origin === 'any' ? [] : gotIn(part, nodesOf(graph, origin));
  return starts.length === 0 ? undefined : chainWithin(part, starts, to, UNREACHED - 1);
}

function chainWithin(
  part: Part,
  starts: readonly number[],
  to: PlaceKey | 'any',
  hops: number,
): Chain | undefined {
  const { graph } = part.reach;
  const { cost } = hopsFrom(part, starts);
  const targets = to === 'any' ? starts.slice(0, 1) : nodesOf(graph, to);
  const near = targets.filter((node) => (cost[node] ?? UNREACHED) <= hops);
  const [best] = near.toSorted((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0));
  return best === undefined ? undefined : chainBy(part, starts, best);
}
