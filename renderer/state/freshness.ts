import type { DuePart } from '../../shared/analysis/due.ts';
import { daysBetween, isAfter } from '../../shared/analysis/moments.ts';
import type { Freshness } from '../../shared/protocol/requests.ts';
import { t } from '../words/t.ts';

/** How fresh a model is. */
export function freshnessOf(parts: readonly DuePart[]): Freshness {
  const looks = parts.flatMap(({ looked, items }) => [looked, ...items.map((item) => item.looked)]);
  const [first, ...rest] = looks.filter((look) => look !== undefined);
  const newest = first && rest.reduce((a, b) => (isAfter(b, a) ? b : a), first);
  return { due: parts.filter(({ isDue }) => isDue).length, ...(newest && { looked: newest.at }) };
}

/** `3 parts due; newest look 12 days ago`. */
export function freshnessWords({ due, looked }: Freshness, today: string): string {
  if (looked === undefined) {
    return t(
      '{count, plural, =0 {nothing due; never looked at} one {# part due; never looked at} other {# parts due; never looked at}}',
      { count: due },
    );
  }
  return t(
    '{count, plural, =0 {nothing due; newest look {ago}} one {# part due; newest look {ago}} other {# parts due; newest look {ago}}}',
    { count: due, ago: agoWords(looked, today) },
  );
}

/** How long ago a day is, in words: `today`, `yesterday`, `12 days ago`. */
export function agoWords(moment: string, today: string): string {
  const days = daysBetween(moment, today);
  if (days <= 0) return t('today');
  return days === 1 ? t('yesterday') : t('{count} days ago', { count: days });
}
