import { isOpenAgain } from '../../shared/analysis/findings.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { FindingTarget } from '../../shared/model/records/finding.ts';
import { dayWords } from '../state/today.ts';
import type { Disposition, Finding } from './columns.ts';

/** What a finding concerns, in words. */
export function targetName(model: Model, target: FindingTarget): string {
  if ('record' in target) return recordName(model, target.record);
  if ('componentsOf' in target) return `the components of ${recordName(model, target.componentsOf)}`;
  return 'words' in target ? target.words : 'everything';
}

export function targetNames(model: Model, { targets }: Finding): string {
  return targets.map((target) => targetName(model, target)).join(', ');
}

/** `HP-1`, or where it has no number its title. */
export function callFinding({ number, title }: Finding): string {
  return number ?? title;
}

/** Where it stands, in a few words: `accepted until 15 Jan 2027`, `open again since 15 Nov 2026`. */
export function standingWords(finding: Finding, today: string): string {
  const { state, reviewBy } = finding.disposition;
  if (reviewBy === undefined) return state;
  if (isOpenAgain(finding, today)) return `accepted until ${dayWords(reviewBy)}: open again`;
  return `${state}, ${state === 'accepted' ? 'until' : 'review by'} ${dayWords(reviewBy)}`;
}

/** What a person does when they put a finding into a state. */
export const DOING: Readonly<Record<Disposition, string>> = {
  open: 'Open it again',
  'partly remediated': 'Partly remediated',
  remediated: 'Remediated',
  accepted: 'Accept the risk',
  transferred: 'Transfer the risk',
  'not applicable': 'Not applicable',
  withdrawn: 'Withdraw it',
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
