import { judgePaths, undocumentedCrossings } from '../../shared/analysis/paths.ts';
import type { Combination, PathJudgement, Undocumented, Written } from '../../shared/analysis/paths.ts';
import type { As } from '../../shared/analysis/guards.ts';
import { must } from '../../shared/base/assert.ts';
import type { Model } from '../../shared/model/model.ts';
import { chainRow, placeRow } from './chain-rows.ts';
import { named } from './naming.ts';

export type PathRow = ReturnType<typeof pathRow>;
export type UndocumentedRow = ReturnType<typeof undocumentedRow>;

/** Documented paths with what the model says to each, as `resources/cli/paths.schema.json` has them. */
export function pathRows(model: Model, as: As): readonly PathRow[] {
  return judgePaths(model, { as }).map((judgement) => pathRow(model, judgement));
}

export function undocumentedRows(model: Model, as: As): readonly UndocumentedRow[] {
  return undocumentedCrossings(model, { as }).map((one) => undocumentedRow(model, one));
}

function pathRow(model: Model, { path: id, result, combinations, counted, written }: PathJudgement) {
  const path = must(model.get(id), 'a path that was judged');
  return {
    path: { ...named(model, id), ref: path.ref ?? null },
    result,
    counted,
    combinations: combinations.map((one) => combinationRow(model, one)),
    written: written ? writtenRow(model, written) : null,
  };
}

function combinationRow(
  model: Model,
  { actor, from, to, result, within, missing, reason, reach, steps }: Combination,
) {
  const side = (place: Combination['from']) => (place === 'any' ? null : placeRow(model, place));
  return {
    actor: actor === 'any' ? null : named(model, actor),
    from: side(from),
    to: side(to),
    result,
    within: within ?? null,
    missing: missing ?? null,
    reason,
    chain: chainRow(reach, steps),
  };
}

function writtenRow(model: Model, { works, brokenAt, only, anotherWay }: Written) {
  return {
    works,
    brokenAt: brokenAt === undefined ? null : named(model, brokenAt),
    only: only ?? [],
    anotherWay,
  };
}

function undocumentedRow(model: Model, { actor, connection, from, to }: Undocumented) {
  return {
    actor: named(model, actor),
    connection: named(model, connection),
    from: placeRow(model, from),
    to: placeRow(model, to),
  };
}
