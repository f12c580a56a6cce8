import { describe, expect, it } from 'vitest';
import { asMarkdown, asTsv } from '../../../renderer/tables/copying.ts';
import { random } from '../../support/random.ts';

const TABLE = {
  head: ['Name', 'Summary'],
  rows: [
    ['Orders API', 'Takes orders\nand changes them'],
    ['A "quoted" name', 'tab\there'],
  ],
};

describe('what is copied', () => {
  it('is for a spreadsheet one line a row; what would break out of its cell stands in quotes', () => {
    expect(asTsv(TABLE)).toBe(
      'Name\tSummary\nOrders API\t"Takes orders\nand changes them"\n"A ""quoted"" name"\t"tab\there"',
    );
  });

  it('is for a document a table whose texts are only text', () => {
    const rows = [
      ['a | b', '*not bold* <b>'],
      ['one\ntwo', 'C:\\x'],
    ];
    expect(asMarkdown({ head: ['Name', 'Summary'], rows })).toBe(
      [
        '| Name | Summary |',
        '| --- | --- |',
        String.raw`| a \| b | \*not bold\* \<b\> |`,
        String.raw`| one<br>two | C:\\x |`,
      ].join('\n'),
    );
  });

  it.each([1, 2, 3])('is read back cell by cell, seed %i', (seed) => {
    const next = random(seed);
    const signs = ['a', '"', '\t', '\n', ' ', '\\', '|', 'ö'];
    const text = () =>
      Array.from({ length: Math.floor(next() * 6) }, () => signs[Math.floor(next() * signs.length)]).join('');
    const rows = Array.from({ length: 50 }, () => [text(), text(), text()]);
    expect(cellsOf(asTsv({ head: ['a', 'b', 'c'], rows })).slice(1)).toEqual(rows);
  });
});

/** Reads as a spreadsheet does. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const put = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && sign === '\t') put();
    else if (!quoted && sign === '\n') {
      put();
      rows.push([]);
    } else cell += sign;
  }
  put();
  return rows;
}
