import { IntlMessageFormat } from 'intl-messageformat';
import type { ReactNode } from 'react';
import { Fragment, createElement } from 'react';

/** What a language says for each English message; a message with a context has it behind, in brackets. */
export type Catalog = Readonly<Record<string, string>>;

let locale = 'en';
let catalog: Catalog = {};
const plain = new Map<string, IntlMessageFormat>();
const marked = new Map<string, IntlMessageFormat>();

/** From now on everything is said in this language. Words that were said already are not said again. */
export function speak(tag: string, words: Catalog): void {
  locale = tag;
  catalog = words;
  plain.clear();
  marked.clear();
}

/**
 * A message of the interface in the language of the page. `message` is the English one, in ICU MessageFormat where it
 * has `values`: `{count, plural, one {# crossing} other {# crossings}}`. It is written out where it is used, so that
 * it can be collected. A `context` parts what is one word in English and two elsewhere.
 */
export function t(
  message: string,
  values?: Readonly<Record<string, string | number>>,
  context?: string,
): string {
  const said = saidFor(message, context);
  return values === undefined ? said : String(formatOf(plain, said, true).format({ ...values }));
}

type Part = ReactNode | ((inside: ReactNode[]) => ReactNode);

/** As `t`, for sentences that hold parts of the page: `Press <key>Enter</key>`, `{who} gets there`. */
export function rich(message: string, values: Readonly<Record<string, Part>>): ReactNode {
  const said = formatOf(marked, saidFor(message), false).format<ReactNode>({ ...values });
  return Array.isArray(said) ? createElement(Fragment, null, ...said) : said;
}

/** A word of the model's vocabulary (a kind, a state, a verdict), which the core says in English. */
export function word(english: string, context?: string): string {
  return saidFor(english, context);
}

/** The language of the page as a tag, for sorting and for dates. */
export function languageTag(): string {
  return locale;
}

function saidFor(message: string, context?: string): string {
  if (context !== undefined) return catalog[`${message} [${context}]`] ?? message;
  return catalog[message] ?? message;
}

function formatOf(made: Map<string, IntlMessageFormat>, said: string, ignoreTag: boolean): IntlMessageFormat {
  let format = made.get(said);
  if (!format) made.set(said, (format = new IntlMessageFormat(said, locale, undefined, { ignoreTag })));
  return format;
}
