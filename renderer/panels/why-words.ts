import type { WhyDue } from '../../shared/analysis/due.ts';
import { t } from '../words/t.ts';

/** Why something is due, in the language of the page. */
export const WHY_WORDS: Readonly<Record<WhyDue, string>> = {
  'never looked at': t('never looked at'),
  changed: t('changed'),
  'something near it changed': t('something near it changed'),
  'looked at too long ago': t('looked at too long ago'),
};
