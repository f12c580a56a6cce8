import { IntlMessageFormat } from 'intl-messageformat';

/** What a language says for each English message; a message with a context has it behind, in brackets. */
export type Catalog = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, string | number>>;

interface Tongue {
  /** BCP 47. */
  readonly tag: string;
  readonly catalog: Catalog;
  readonly plain: Map<string, IntlMessageFormat>;
  readonly marked: Map<string, IntlMessageFormat>;
}

const tongue = (tag: string, catalog: Catalog): Tongue => ({
  tag,
  catalog,
  plain: new Map(),
  marked: new Map(),
});

const english = tongue('en', {});
/** English, unless the page says otherwise before anything else runs: every other program speaks English. */
let spoken = english;

/** From now on everything is said in this language. Words that were said already are not said again. */
export function speak(tag: string, catalog: Catalog): void {
  spoken = tongue(tag, catalog);
}

/** What is kept in a project, written into a file or compared with either is English in every language of the page. */
export function inEnglish<T>(say: () => T): T {
  const before = spoken;
  spoken = english;
  try {
    return say();
  } finally {
    spoken = before;
  }
}

/**
 * A message in the language that is spoken. `message` is the English one, in ICU MessageFormat where it has `values`:
 * `{count, plural, one {# crossing} other {# crossings}}`. It is written out where it is used, so that it can be
 * collected. A `context` parts what is one word in English and two elsewhere.
 */
export function t(message: string, values?: Values, context?: string): string {
  const said = saidFor(message, context);
  return values === undefined ? said : String(formatOf(spoken.plain, said, true).format({ ...values }));
}

/** As `t`, for what holds more than text; `<key>Enter</key>` calls `key` with what is inside. */
export function tParts<Part>(
  message: string,
  values: Readonly<Record<string, string | number | Part | ((inside: (string | Part)[]) => Part)>>,
): string | Part | (string | Part)[] {
  return formatOf(spoken.marked, saidFor(message), false).format<Part>({ ...values });
}

/** A word of the model's vocabulary (a kind, a state, a verdict), which is data and English. */
export function word(said: string, context?: string): string {
  return saidFor(said, context);
}

/** The language that is spoken as a tag, for sorting and for lists. */
export function languageTag(): string {
  return spoken.tag;
}

function saidFor(message: string, context?: string): string {
  return spoken.catalog[context === undefined ? message : `${message} [${context}]`] ?? message;
}

function formatOf(made: Map<string, IntlMessageFormat>, said: string, ignoreTag: boolean): IntlMessageFormat {
  let format = made.get(said);
  if (!format) made.set(said, (format = new IntlMessageFormat(said, spoken.tag, undefined, { ignoreTag })));
  return format;
}
