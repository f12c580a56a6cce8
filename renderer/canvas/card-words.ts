import type { Card } from '../../shared/documents/picture/card.ts';
import { t, word } from '../words/t.ts';

/* What a component's card says, in the language of the page. */

/** "process · nginx" */
export function underWords({ component }: Card): string {
  return component ? [word(component.type), component.technology].filter(Boolean).join(' · ') : '';
}

/** "when …", "optional", "×4" */
export function extraWords({ placement: { condition, optional, howMany } }: Card): string {
  const parts = [
    condition && t('when {condition}', { condition: condition.replace(/^when\s+/i, '') }),
    optional && t('optional'),
    howMany,
  ];
  return parts.filter(Boolean).join(' · ');
}
