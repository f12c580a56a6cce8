import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { rich } from '../../words/t.ts';

/** Parts of a sentence after each other: `a, b, c`. */
export function commaed(parts: readonly ReactNode[]): ReactNode {
  // They are parts of a sentence: they have no identity beside their place.
  return parts.map((part, at) => (
    <Fragment key={at}>
      {at > 0 && ', '}
      {part}
    </Fragment>
  ));
}

/** `a, b and c` */
export function listed(parts: readonly ReactNode[]): ReactNode {
  if (parts.length < 2) return commaed(parts);
  return rich('{before} and {next}', { before: commaed(parts.slice(0, -1)), next: parts.at(-1) });
}

/** `a and b and c` */
export function tied(parts: readonly ReactNode[]): ReactNode {
  return parts.length === 0
    ? ''
    : parts.reduce((before, next) => rich('{before} and {next}', { before, next }));
}
