import { t } from '../words/t.ts';

/** `a, b, c and 4 more`, or all of them where there are no more than `most`. */
export function namedUpTo(names: readonly string[], most: number): string {
  const count = names.length - most;
  return count > 0
    ? t('{names} and {count} more', { names: names.slice(0, most).join(', '), count })
    : names.join(', ');
}

/** All of them tied by the same word: `in Edge and in Data and in no zone`. */
export function allTied(parts: readonly string[]): string {
  return parts.length === 0 ? '' : parts.reduce((before, next) => t('{before} and {next}', { before, next }));
}
