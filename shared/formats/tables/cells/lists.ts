import { MOST_VALUES } from '../limits.ts';
import { cleaned, quoted, saysNothing } from './plain.ts';

/*
 * Cells with several values: one a line, with bullets (also nested, also run together on one line), or separated by
 * semicolons, commas, slashes and "and".
 */

/** One value of a cell; `depth` is 0 for what no other value holds. */
export interface Value {
  readonly text: string;
  readonly depth: number;
}

const BULLETS = '•●◦▪■□‣∙·*–—-';
const BULLET = new RegExp(`^([${BULLETS}]|\\(?\\d{1,3}[.)]|\\(?[a-z]\\))\\s+`);
const WORD_BULLET = /^o\s+/;

/** Every value of a cell, in its order. `isKnown` says of a text that it is one name, whatever is in it. */
export function values(cell: string, isKnown: (text: string) => boolean = () => false): Value[] {
  const text = cleaned(cell).trimEnd();
  if (saysNothing(text)) return [];
  const lines = brokenAtBullets(text).filter((line) => line.trim() !== '');
  const found = lines.some((line) => BULLET.test(line.trim()))
    ? bulleted(lines)
    : flat(lines, isKnown).map((value) => ({ text: value, depth: 0 }));
  return found
    .map((value) => ({
      ...value,
      text: value.text.includes('"') ? value.text : value.text.replaceAll(/\s+/g, ' '),
    }))
    .filter((value) => value.text !== '')
    .slice(0, MOST_VALUES);
}

/** Lines; a bullet that stands within a line begins one as well. */
function brokenAtBullets(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    if (!/[•●◦▪‣]/.test(line) || /^\s*"/.test(line)) return [line];
    return line.replaceAll(/(?<=\S)\s+(?=[•●◦▪‣]\s)/g, '\n').split('\n');
  });
}

interface Bullet {
  readonly indent: number;
  readonly glyph: string;
  text: string;
}

function bulleted(lines: readonly string[]): Value[] {
  const bullets: Bullet[] = [];
  const hasGlyphs = lines.some((line) => /^\s*[•●]/.test(line));
  for (const line of lines) {
    const trimmed = line.trim();
    const mark = BULLET.exec(trimmed) ?? (hasGlyphs ? WORD_BULLET.exec(trimmed) : null);
    const last = bullets.at(-1);
    if (mark) {
      const glyph = /\w/.test(mark[0].charAt(0)) && mark[0].trim() !== 'o' ? '1' : mark[0].trim();
      bullets.push({
        indent: line.length - line.trimStart().length,
        glyph,
        text: trimmed.slice(mark[0].length).trim(),
      });
    } else if (last) last.text = `${last.text} ${trimmed}`;
    else bullets.push({ indent: 0, glyph: '', text: trimmed });
  }
  return nested(bullets);
}

/** Depth is by indentation; where nothing is indented, by the order in which the kinds of bullets appear. */
function nested(bullets: readonly Bullet[]): Value[] {
  // What stands below a first line without a bullet is part of it, though both are indented alike.
  const below = bullets[0]?.glyph === '' ? 1 : 0;
  const indentOf = ({ indent, glyph }: Bullet) => (glyph === '' ? indent : indent + below);
  const indents = [...new Set(bullets.map(indentOf))].toSorted((a, b) => a - b);
  const glyphs = [...new Set(bullets.map(({ glyph }) => glyph))];
  let above = -1;
  return bullets.map((bullet) => {
    const rank = indents.length > 1 ? indents.indexOf(indentOf(bullet)) : glyphs.indexOf(bullet.glyph);
    above = Math.min(rank, above + 1);
    return { text: bullet.text, depth: above };
  });
}

function flat(lines: readonly string[], isKnown: (text: string) => boolean): string[] {
  const whole = lines.map((line) => line.trim()).join(' ');
  if (isKnown(whole)) return [whole];
  return lines.flatMap((line) => separated(line.trim(), isKnown));
}

/** What goes on after a comma without being a value of its own. */
const GOES_ON = /^(?:then|when|if|unless|where|while|only|except)\b/i;

/** The values of one line. A comma always separates; a slash or an "and" only what is known apart. */
export function separated(line: string, isKnown: (text: string) => boolean): string[] {
  if (isKnown(line)) return [line];
  const listed = outside(line, /^(?:;|,(?=\s|$))(?:\s*(?:and|or)\s)?/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const joined: string[] = [];
  for (const part of listed) {
    if (GOES_ON.test(part) && joined.length > 0) joined.push(`${joined.pop() ?? ''}, ${part}`);
    else joined.push(part);
  }
  return joined.flatMap((part) => (isKnown(part) ? [part] : bySofterMarks(part, isKnown)));
}

function bySofterMarks(text: string, isKnown: (text: string) => boolean): string[] {
  for (const mark of [/^\s+(?:and|&|or)\s+(?!its\b)/i, /^\s*\/\s*/]) {
    const parts = outside(text, mark)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.length > 1 && parts.some(isKnown)) return parts;
  }
  return [text];
}

/** Parts of a text between marks; none is looked for in quotes, parentheses and brackets. */
export function outside(text: string, mark: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  // A quote that never ends is looked for once, not again from each later one.
  let quotes = true;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quotes && letter === '"' && (at === 0 || /[\s(,;:[]/.test(text.charAt(at - 1)))) {
      const end = endOfQuote(text, at);
      quotes = end > at;
      at = end;
    } else if (letter === '(' || letter === '[') depth += 1;
    else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && MARKS.test(letter)) {
      const found = mark.exec(text.slice(at, at + 20));
      if (found) {
        parts.push(text.slice(start, at));
        at += found[0].length - 1;
        start = at + 1;
      }
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** With what any of the marks begins: all else is not tried. */
const MARKS = /[\s;,/+:—]/;

/** Where a quoted text ends, or where it began when it does not. */
function endOfQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '"') return at;
    else if (text.charAt(at) === '\n') return from;
  }
  return from;
}

/** A text that is one value of a list, however it is listed. */
export function listItem(text: string): string {
  const one = values(`• ${text}`);
  return one.length === 1 && one[0]?.text === text && !/^["=+@-]/.test(text) ? text : quoted(text);
}

/** Values as one cell: alone as it is, short ones with commas, else one a line. */
export function listed(items: readonly string[], always?: 'bullets'): string {
  const [first] = items;
  if (first === undefined) return '';
  if (always === undefined) {
    const line = items.join(', ');
    const plain = items.every((item) => !/[,;/]|\s(?:and|or|&)\s|\n/i.test(item) || item.startsWith('"'));
    if (plain && (items.length === 1 || line.length < 60) && sameTexts(values(line), items)) return line;
  }
  return items.map((item) => `• ${item}`).join('\n');
}

function sameTexts(found: readonly Value[], texts: readonly string[]): boolean {
  return found.length === texts.length && found.every(({ text }, at) => text === texts[at]);
}
