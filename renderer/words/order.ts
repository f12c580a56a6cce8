import { byText } from '../../shared/base/compare.ts';
import { languageTag } from '../../shared/base/t.ts';

const collator = new Intl.Collator(languageTag(), { numeric: true });

/** Orders words as a reader of the page looks them up: without regard to case, and `Node 2` before `Node 10`. */
export function byWords(a: string, b: string): number {
  return collator.compare(a, b) || byText(a, b);
}
