import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { judgeCombination } from './path-combinations.ts';
import type { Combination, PathResult } from './path-combinations.ts';
import { countCombinations, questionsOf, sidesOf } from './path-sides.ts';
import { judgeWritten } from './path-written.ts';
import type { Written } from './path-written.ts';
import type { ReachOptions } from './reach-options.ts';

export type { Combination, Missing, PathResult } from './path-combinations.ts';
export type { Written } from './path-written.ts';
export { undocumentedCrossings } from './undocumented.ts';
export type { Undocumented } from './undocumented.ts';

/** From what supports a path most to what supports it least (SPEC P2 to P5). */
export const PATH_RESULTS: readonly PathResult[] = [
  'direct',
  'after compromise',
  'only by answering',
  'only by way of outside',
  'only by answering and by way of outside',
  'only with the presumed foothold',
  'no chain of connections',
];

/** What the model says to a documented path. */
export interface PathJudgement {
  readonly path: Id<'path'>;
  /** The weakest of its combinations (SPEC P6); with two sides *any* there is nothing to judge. */
  readonly result: PathResult | 'states a privilege';
  readonly combinations: readonly Combination[];
  /** Of how many combinations it speaks: *any* is every actor or every zone. */
  readonly counted: number;
  /** For a path that lists connections (SPEC P7). */
  readonly written?: Written;
}

const known = new WeakMap<Model, readonly PathJudgement[]>();

/** Every documented path of a model, by id. Without options the answer is kept with the model. */
export function judgePaths(model: Model, options?: ReachOptions): readonly PathJudgement[] {
  const before = options ? undefined : known.get(model);
  if (before) return before;
  const judged = model.all('path').map((path) => judge(model, path, options ?? {}));
  if (!options) known.set(model, judged);
  return judged;
}

/** One documented path; undefined where there is none. */
export function judgePath(model: Model, id: Id<'path'>, options?: ReachOptions): PathJudgement | undefined {
  const kept = options ? undefined : known.get(model)?.find(({ path }) => path === id);
  const path = model.get(id);
  return kept ?? (path && judge(model, path, options ?? {}));
}

function judge(model: Model, path: RecordOf<'path'>, options: ReachOptions): PathJudgement {
  const sides = sidesOf(model, path);
  const questions = questionsOf(sides);
  const foothold = path.foothold?.places ?? [];
  const combinations = questions.map((question) => judgeCombination(model, question, foothold, options));
  const counted = countCombinations(model, sides);
  const isPrivilege = [sides.actors, sides.from, sides.to].filter((side) => side === 'any').length > 1;
  const result = isPrivilege ? 'states a privilege' : weakest(combinations);
  return {
    path: path.id,
    result,
    combinations,
    counted,
    ...(path.connections.length > 0 && {
      written: judgeWritten(model, path.connections, sides, options, combinations),
    }),
  };
}

/** A path that names nobody, or no place, has no chain. */
function weakest(combinations: readonly Combination[]): PathResult {
  const worst = Math.max(...combinations.map(({ result }) => PATH_RESULTS.indexOf(result)));
  return PATH_RESULTS[worst] ?? 'no chain of connections';
}
