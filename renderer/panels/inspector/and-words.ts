import type { ReactNode } from 'react';
import { rich, t } from '../../words/t.ts';

/** `one and another and a third`: what only counts together. */
export function andWords(words: readonly string[]): string {
  return words.reduce(
    (before, next) => (before === '' ? next : t('{before} and {next}', { before, next })),
    '',
  );
}

/** The same for parts of the page. */
export function andShown(parts: readonly ReactNode[]): ReactNode {
  return parts.reduce<ReactNode>(
    (before, next) => (before === undefined ? next : rich('{before} and {next}', { before, next })),
    undefined,
  );
}
