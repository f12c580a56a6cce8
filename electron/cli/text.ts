/*
 * Text for a terminal. Names come from strangers' files: an escape sequence in one must not clear the screen or
 * retype what is above.
 */

// Controls (but line feeds between lines), and what turns the direction of writing round.
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** One line of text with nothing in it that a terminal would obey. */
export function plain(text: string): string {
  return text.replace(UNSAFE, ' ');
}

/** What a person counts as letters: an accent or an emoji is not counted in parts. */
function lettersOf(text: string): readonly string[] {
  if (/^[ -~]*$/.test(text)) return text.split('');
  return [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
}

const LONGEST = 60;

/** For a cell: on one line and not endless. */
function cell(text: string, align: Align): string {
  if (align === 'whole') return plain(text);
  const characters = lettersOf(plain(text));
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** `whole`: to the left, and not cut however long it is; for a last column that a person wants all of. */
export type Align = 'left' | 'right' | 'whole';

/** Lines of aligned columns, two spaces between them, nothing behind the last. Without rows, no lines. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[] = [],
): readonly string[] {
  if (rows.length === 0) return [];
  return columns([head, ...rows], align);
}

/** The same without a head. */
export function columns(
  rows: readonly (readonly string[])[],
  align: readonly Align[] = [],
): readonly string[] {
  const cells = rows.map((row) => row.map((text, at) => cell(text, align[at] ?? 'left')));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [at, text] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, lettersOf(text).length);
  }
  return cells.map((row) =>
    row
      .map((text, at) => pad(text, widths[at] ?? 0, align[at] ?? 'left'))
      .join('  ')
      .trimEnd(),
  );
}

function pad(text: string, width: number, align: Align): string {
  const spaces = ' '.repeat(width - lettersOf(text).length);
  return align === 'right' ? spaces + text : text + spaces;
}

/** `1 crossing`, `3 crossings`. */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
