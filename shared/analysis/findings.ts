import type { RecordOf } from '../model/kinds.ts';
import { dayOf } from './moments.ts';

type Finding = RecordOf<'finding'>;

/** Whether a risk that was accepted until a day has come back by itself: that day has passed. */
export function isOpenAgain({ disposition }: Finding, today: string): boolean {
  const { state, reviewBy } = disposition;
  return state === 'accepted' && reviewBy !== undefined && dayOf(reviewBy) < dayOf(today);
}

/** Whether something is still to be decided or done about a finding. */
export function isOpenFinding(finding: Finding, today: string): boolean {
  const { state } = finding.disposition;
  return state === 'open' || state === 'partly remediated' || isOpenAgain(finding, today);
}
