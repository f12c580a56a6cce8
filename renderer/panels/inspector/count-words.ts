import type { Kind } from '../../../shared/base/ids.ts';
import { definitionOf } from '../../../shared/model/kinds.ts';
import { t, word } from '../../words/t.ts';

/** So many of a kind: `1 trust zone`, `3 trust zones`. */
export function countWords(kind: Kind, count: number): string {
  const { label, plural } = definitionOf(kind);
  return t('{count} {things}', { count, things: word(count === 1 ? label : plural) });
}
