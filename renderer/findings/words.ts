import { isOpenAgain } from '../../shared/analysis/findings.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { FindingTarget } from '../../shared/model/records/finding.ts';
import { dayWords } from '../state/today.ts';
import type { Disposition, Finding } from './columns.ts';
import { t, word } from '../words/t.ts';

/** What a finding concerns, in words. */
export function targetName(model: Model, target: FindingTarget): string {
  if ('record' in target) return recordName(model, target.record);
  if ('componentsOf' in target) {
    return t('the components of {zone}', { zone: recordName(model, target.componentsOf) });
  }
  return 'words' in target ? target.words : t('everything');
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
  if (reviewBy === undefined) return word(state);
  const day = dayWords(reviewBy);
  if (isOpenAgain(finding, today)) return t('accepted until {day}: open again', { day });
  return state === 'accepted'
    ? t('accepted, until {day}', { day })
    : t('{state}, review by {day}', { state: word(state), day });
}

/** What a person does when they put a finding into a state. */
export const DOING: Readonly<Record<Disposition, string>> = {
  open: t('Open it again'),
  'partly remediated': t('Partly remediated'),
  remediated: t('Remediated'),
  accepted: t('Accept the risk'),
  transferred: t('Transfer the risk'),
  'not applicable': t('Not applicable'),
  withdrawn: t('Withdraw it'),
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
