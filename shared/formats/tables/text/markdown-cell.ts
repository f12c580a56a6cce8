/*
 * The text of a cell in a Markdown table: `\|` and the like are the character, `<br>` is a line break, marks for
 * looks go. What is written is read back exactly.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  bull: '•',
};

/** Characters that stand for themselves: hidden from what looks for marks, and put back at the end. */
const HIDE = 0xe000;

export function readMarkdownCell(source: string): string {
  const hidden: string[] = [];
  const hide = (text: string): string => {
    hidden.push(text);
    return `${String.fromCharCode(HIDE)}${hidden.length - 1}${String.fromCharCode(HIDE + 1)}`;
  };
  const text = source
    .replaceAll(/[\uE000\uE001]/g, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_all, letter: string) => hide(letter))
    .replaceAll(/`([^`]+)`/g, (_all, code: string) => hide(code))
    .replaceAll(/<br\s{0,3}\/?>/gi, '\n')
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp|bull);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '$1')
    .replaceAll(/__([^_\n]+)__/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*[^_\s])_(?![\p{L}\p{N}_])/gu, '$1')
    .replaceAll(/~~([^~\n]+)~~/g, '$1')
    .replaceAll(/\[([^[\]\n]+)\]\(([^()\s]+)\)/g, '$1 ($2)');
  return text.replaceAll(/\uE000(\d+)\uE001/g, (_all, at: string) => hidden[Number(at)] ?? '');
}

export function markdownCell(text: string): string {
  const lines = text.split('\n');
  // What begins with `<` would be markup for whoever shows the document.
  const plain = lines.map((line) => line.replaceAll(/[|<]/g, String.raw`\$&`)).join('<br>');
  if (!/[\uE000\uE001]/.test(text) && readMarkdownCell(plain) === text) return plain;
  return lines.map((line) => line.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`)).join('<br>');
}

/** Rows of cells as a table; the first row are the headings. */
export function markdownTable([headings = [], ...rest]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  return `${line(headings)}|${headings.map(() => ' --- |').join('')}\n${rest.map(line).join('')}`;
}
