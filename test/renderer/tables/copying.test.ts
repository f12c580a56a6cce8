import { describe, expect, it } from 'vitest';
import { asText, wholeRows } from '../../../renderer/tables/copying.ts';
import { RECORD_OF, TABLE_KINDS } from '../../../shared/formats/tables/kinds.ts';
import { inTables, planFor } from '../../shared/formats/tables/paste.ts';
import { SEED, modelsOf } from '../../shared/model/seed.ts';
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
    expect(asText('TSV', TABLE)).toBe(
      'Name\tSummary\nOrders API\t"Takes orders\nand changes them"\n"A ""quoted"" name"\t"tab\there"\n',
    );
  });

  it('is for a document a table whose texts are only text', () => {
    const rows = [
      ['a | b', '*not bold* <b>'],
      ['one\ntwo', 'C:\\x'],
    ];
    expect(asText('Markdown', { head: ['Name', 'Summary'], rows })).toBe(
      [
        '| Name | Summary |',
        '| --- | --- |',
        String.raw`| a \| b | \*not bold\* \<b\> |`,
        String.raw`| one<br>two | C:\x |`,
        '',
      ].join('\n'),
    );
  });

  it.each([1, 2, 3])('is read back cell by cell, seed %i', (seed) => {
    const next = random(seed);
    const signs = ['a', '"', '\t', '\n', ' ', '\\', '|', 'ö'];
    const text = () =>
      Array.from({ length: Math.floor(next() * 6) }, () => signs[Math.floor(next() * signs.length)]).join('');
    const rows = Array.from({ length: 50 }, () => [text(), text(), text()]);
    // The last line ends with a line break.
    expect(cellsOf(asText('TSV', { head: ['a', 'b', 'c'], rows })).slice(1, -1)).toEqual(rows);
  });
});

describe(`rows that are copied with all that they say (random models of seed ${SEED})`, () => {
  it.each(['TSV', 'Markdown'] as const)('T8 are nothing new where they were copied, as %s', (form) => {
    const next = random(SEED);
    for (const whole of modelsOf(12, 6, SEED + 3)) {
      const model = inTables(whole);
      for (const kind of TABLE_KINDS) {
        // As a filter and a sort leave them.
        const ids = model.all(RECORD_OF[kind]).flatMap(({ id }) => (next() < 0.6 ? [id] : []));
        const copied = wholeRows(model, RECORD_OF[kind], ids.toReversed());
        if (!copied || copied.rows.length === 0) continue;
        const { made, changed } = planFor(asText(form, copied), model);
        expect({ made, changed }, kind).toEqual({ made: [], changed: [] });
      }
    }
  });

  it('are there for what reports have tables of', () => {
    expect(wholeRows(inTables(modelsOf(1, 3)[0] ?? never()), 'change', [])).toBeUndefined();
  });
});

function never(): never {
  throw new Error('a model was asked for');
}

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
