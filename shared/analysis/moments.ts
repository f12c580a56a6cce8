/** Days and moments, ISO 8601 in UTC as records hold them: `2026-11-24`, `2026-11-24T13:45:00Z`. */

const DAY = 86_400_000;

export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** Whole days from one day to another; less than none when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${dayOf(to)}T00:00:00Z`) - Date.parse(`${dayOf(from)}T00:00:00Z`)) / DAY);
}

/** Something that happened: when, and as which revision of the project where that is known. */
export interface Happened {
  readonly at: string;
  readonly revision?: number;
}

/** `YYYY-MM-DDThh:mm` */
const TO_THE_MINUTE = 16;

/**
 * Whether the one happened after the other, as far as both say it: a day says less than a moment. Within one minute
 * the revisions decide where both have one; a look takes a while, and is noted by a change of its own.
 */
export function isAfter(one: Happened, other: Happened): boolean {
  const length = Math.min(one.at.length, other.at.length, TO_THE_MINUTE);
  const [a, b] = [one.at.slice(0, length), other.at.slice(0, length)];
  if (a !== b) return a > b;
  return one.revision !== undefined && other.revision !== undefined && one.revision > other.revision;
}
