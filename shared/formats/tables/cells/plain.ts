/*
 * The text of a cell and what it says. People write values as they are. A value that would not come back from its
 * own text (spaces at its ends, something that means "nothing", what a spreadsheet would take for a formula) is
 * written in double quotes, as in JSON, and means exactly itself.
 */

const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

const PLAIN = /^[\u0020-\u007E\n]*$/;

/** What a document puts into text for its looks: kinds of spaces, soft hyphens, ligatures, Windows line ends. */
export function tidy(text: string): string {
  return cleaned(text).trim();
}

/** The same with the spaces at its ends: they indent the first of several lines. */
export function cleaned(text: string): string {
  // Most cells have nothing of the kind.
  if (PLAIN.test(text)) return text;
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\t]/g, ' ')
    .replaceAll(/[\u200B\u2060\uFEFF\u00AD\uE000\uE001]|(?!\n)\p{Cc}/gu, '')
    .replaceAll(/[\uFB00-\uFB06]/g, (letters) => LIGATURES[letters] ?? letters);
}

const NOTHING = /^(?:[-–—]+|n\/?\s?a|n\.\s?a\.|not said|not applicable|tbd)?$/i;

/** Whether a cell says that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return text.length < 16 && NOTHING.test(text.trim());
}

const QUOTED = /^"(?:[^"\\\n]|\\.)*"$/;

/** The value of a text that is one value in double quotes. */
export function unquoted(text: string): string | undefined {
  if (!text.startsWith('"') || !QUOTED.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A value in double quotes; everything that could get lost on the way is written as an escape. */
export function quoted(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F-\u206F\uFEFF\uE000\uE001\uFB00-\uFB06•●◦▪■□‣∙·]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One line: runs of spaces are one space. Undefined when nothing is said. */
export function readLine(cell: string): string | undefined {
  const text = tidy(cell);
  const exact = unquoted(text);
  if (exact !== undefined) return exact;
  return saysNothing(text) ? undefined : text.replaceAll(/\s+/g, ' ');
}

/** Longer text: its lines stay. */
export function readProse(cell: string): string | undefined {
  const text = tidy(cell);
  const exact = unquoted(text);
  if (exact !== undefined) return exact;
  if (saysNothing(text)) return undefined;
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A spreadsheet computes what begins so, whoever wrote it. */
const FORMULA = /^[=+\-@]/;

/** The text that reads back as this value. */
export function written(value: string | undefined, read: (cell: string) => string | undefined): string {
  if (value === undefined) return '';
  return !FORMULA.test(value) && !value.startsWith('"') && read(value) === value ? value : quoted(value);
}
