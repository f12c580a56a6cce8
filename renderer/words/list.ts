import { languageTag } from '../../shared/base/t.ts';

/** Some things after each other, as the language of the page says them: `a, b and c`. */
export function listOf(items: readonly string[], kind: 'and' | 'or' = 'and'): string {
  // In English without the comma before `and`, as everywhere in Trailmap.
  const tag = languageTag() === 'en' ? 'en-GB' : languageTag();
  return new Intl.ListFormat(tag, { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(items);
}
