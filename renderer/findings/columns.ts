import { isOpenAgain } from '../../shared/analysis/findings.ts';
import { byText } from '../../shared/base/compare.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { DISPOSITIONS } from '../../shared/model/records/finding.ts';
import { byWords } from '../words/order.ts';

export type Finding = RecordOf<'finding'>;
export type Disposition = (typeof DISPOSITIONS)[number];

/** The columns of the board, from what is still to be done to what is done with. */
export const COLUMNS: readonly Disposition[] = [
  'open',
  'partly remediated',
  'remediated',
  'accepted',
  'transferred',
  'not applicable',
];

/** Findings that were withdrawn have a column only where there are any. */
export function columnsOf(model: Model): readonly Disposition[] {
  const withdrawn = model.all('finding').some(({ disposition }) => disposition.state === 'withdrawn');
  return withdrawn ? [...COLUMNS, 'withdrawn'] : COLUMNS;
}

/** Where a finding stands on the board: an accepted risk whose day has passed is open again. */
export function columnOf(finding: Finding, today: string): Disposition {
  return isOpenAgain(finding, today) ? 'open' : finding.disposition.state;
}

/** Findings in the order in which they are to be looked at: what came back first, then the graver, then by number. */
export function inOrder(model: Model, findings: readonly Finding[], today: string): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      Number(isOpenAgain(b, today)) - Number(isOpenAgain(a, today)) ||
      severityRank(model, b) - severityRank(model, a) ||
      byWords(a.number ?? '', b.number ?? '') ||
      byText(a.id, b.id),
  );
}

/** The place of a finding's severity on the project's scale, the gravest highest; -1 for one that is not on it. */
export function severityRank(model: Model, { severity }: Finding): number {
  const values = model.all('project')[0]?.scales.severity.values ?? [];
  return values.findIndex(({ value }) => value === severity);
}

/** The column to the left or right; the same where there is none. */
export function columnBeside(columns: readonly Disposition[], from: Disposition, step: number): Disposition {
  const at = columns.indexOf(from) + step;
  return columns[Math.max(0, Math.min(columns.length - 1, at))] ?? from;
}
