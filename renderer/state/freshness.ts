import type { DuePart } from '../../shared/analysis/due.ts';
import { daysBetween, isAfter } from '../../shared/analysis/moments.ts';
import type { Freshness } from '../../shared/protocol/requests.ts';

/** How fresh a model is. */
export function freshnessOf(parts: readonly DuePart[]): Freshness {
  const looks = parts.flatMap(({ looked, items }) => [looked, ...items.map((item) => item.looked)]);
  const [first, ...rest] = looks.filter((look) => look !== undefined);
  const newest = first && rest.reduce((a, b) => (isAfter(b, a) ? b : a), first);
  return { due: parts.filter(({ isDue }) => isDue).length, ...(newest && { looked: newest.at }) };
}

/** `3 parts due; newest look 12 days ago`. */
export function freshnessWords({ due, looked }: Freshness, today: string): string {
  const parts = due === 0 ? 'nothing due' : due === 1 ? '1 part due' : `${due} parts due`;
  return `${parts}; ${looked === undefined ? 'never looked at' : `newest look ${agoWords(looked, today)}`}`;
}

/** How long ago a day is, in words: `today`, `yesterday`, `12 days ago`. */
export function agoWords(moment: string, today: string): string {
  const days = daysBetween(moment, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
