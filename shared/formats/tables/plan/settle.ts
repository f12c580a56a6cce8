import type { Id } from '../../../base/ids.ts';
import { problemsOf } from '../../../model/integrity.ts';
import type { Problem } from '../../../model/integrity.ts';
import type { AnyRecord } from '../../../model/kinds.ts';
import { placementsOf, zoneOfPlacement } from '../../../model/lookups.ts';
import type { Model } from '../../../model/model.ts';
import type { End } from '../../../model/records/connection.ts';
import { keptIn } from './apply.ts';
import type { Desk } from './desk.ts';

/*
 * Rows that are fine one by one may not hold together: two zones that are each within the other, an end whose
 * components a later row has put into another zone. A plan can be entered as it stands (SPEC T7), so what closes a
 * circle, tears an end or names what came to nothing is taken out of its field and kept in the remarks.
 */

/** What was taken out of a record: the field, and what it said. */
export interface Settled {
  readonly record: Id;
  readonly field: string;
  readonly text: string;
}

export function settle(desk: Desk): Settled[] {
  const found: Settled[] = [];
  for (;;) {
    const after = desk.result();
    const problem = firstProblem(desk, after);
    const fixed = problem && fix(desk, after, problem);
    if (!fixed) return found;
    const { record, ...said } = fixed;
    const heading = said.field;
    const remarks = keptIn(record.remarks, [{ heading, text: said.text }]);
    desk.put(remarks === undefined ? record : { ...record, remarks });
    found.push({ record: record.id, ...said });
  }
}

/** The first problem that the model has not got now. */
function firstProblem(desk: Desk, after: Model): Problem | undefined {
  const torn = after
    .all('connection')
    .filter(({ id, from, to }) => !desk.now.has(id) && isOfSeveral(from, to));
  for (const record of [...desk.now.values(), ...torn]) {
    const problems = problemsOf(after, record);
    if (problems.length === 0) continue;
    const before = desk.model.get(record.id);
    const known = new Set(before ? problemsOf(desk.model, before).map(({ rule }) => rule) : []);
    const problem = problems.find(({ rule }) => !known.has(rule));
    if (problem) return problem;
  }
  return undefined;
}

function isOfSeveral(...ends: readonly End[]): boolean {
  return ends.some((end) => placementsOf(end).length > 1);
}

interface Fixed {
  readonly record: AnyRecord;
  readonly field: string;
  readonly text: string;
}

function fix(desk: Desk, after: Model, { rule, record: id, field, other }: Problem): Fixed | undefined {
  const record = id && after.get(id);
  if (!record || field === undefined) return undefined;
  const isOfOther = ['nesting cycle', 'answers itself', 'dangling reference'].includes(rule);
  if (isOfOther && other !== undefined) {
    return {
      record: without(record, field.split('.')),
      field: field.split('.')[0] ?? field,
      text: desk.nameOf(other),
    };
  }
  if (rule === 'end in several zones' && record.kind === 'connection') {
    const side = field === 'from' ? 'from' : 'to';
    return inOneZone(desk, after, record, side);
  }
  return undefined;
}

/** A record without what it mentions at a path: that item of a list, or else the field. */
function without(record: AnyRecord, path: readonly string[]): AnyRecord {
  const at = path.findLastIndex((step) => /^\d+$/.test(step));
  return removed(record, at < 0 ? path.slice(0, 1) : path.slice(0, at + 1)) as AnyRecord;
}

function removed(value: unknown, [step = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const index = Number(step);
    return rest.length === 0 ? value.toSpliced(index, 1) : value.with(index, removed(value[index], rest));
  }
  const { [step]: inner, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [step]: removed(inner, rest) };
}

/** An end stays where its first component is. */
function inOneZone(
  desk: Desk,
  after: Model,
  record: Extract<AnyRecord, { kind: 'connection' }>,
  field: 'from' | 'to',
): Fixed {
  const all = placementsOf(record[field]);
  const [first] = all;
  const zone = first && zoneOfPlacement(after, first);
  const here = all.filter((id) => zoneOfPlacement(after, id) === zone);
  const gone = all.filter((id) => !here.includes(id)).map((id) => desk.nameOf(id));
  return { record: { ...record, [field]: { placements: here } }, field, text: gone.join(', ') };
}
