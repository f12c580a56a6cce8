import type { AnyRecord } from '../../../model/kinds.ts';
import { listItem, listed, values } from '../cells/lists.ts';
import { quoted, readLine, saysNothing, tidy, unquoted } from '../cells/plain.ts';
import { ID_HEADING } from '../names/said.ts';
import { column } from './column.ts';
import type { Column } from './column.ts';
import { lineColumn, linesColumn, proseColumn } from './simple.ts';

/*
 * What every table may have: the row id that its report gives, where it is from, remarks and tags; and the id of the
 * record, which is copied only where names alone would not lead back to it.
 */

/** The role of the column with the ids of the records themselves. */
export const ID_ROLE = 'id';

export function commonColumns(
  ref: { readonly also?: readonly string[]; readonly plainly?: readonly string[] } = {},
): Column[] {
  return [
    refColumn(ref),
    linesColumn({ role: 'tags', heading: 'Tags', plainly: ['Labels'] }),
    sourceColumn,
    proseColumn({
      role: 'remarks',
      heading: 'Remarks',
      plainly: ['Remark', 'Notes', 'Comments', 'Bemerkungen'],
    }),
    column({
      role: ID_ROLE,
      heading: ID_HEADING,
      write: (record, book) => (book.needsId(record) ? record.id : ''),
    }),
  ];
}

function refColumn({
  also = [],
  plainly = ['Row', 'Identifier', 'Reference'],
}: {
  readonly also?: readonly string[];
  readonly plainly?: readonly string[];
}): Column {
  return lineColumn({
    role: 'ref',
    heading: 'ID',
    also,
    plainly: ['Ref', '#', 'No.', 'Nr.', ...plainly],
  });
}

type Source = NonNullable<AnyRecord['source']>[number];

/** `Report.pdf (p. 13)`, one a line. */
const sourceColumn = column({
  role: 'source',
  heading: 'Source',
  plainly: ['Sources', 'Quelle'],
  write: (record) => listed((record.source ?? []).map(sourceText)),
  read: (cell, row) => {
    if (saysNothing(tidy(cell))) return;
    row.set(
      'source',
      values(cell).map(({ text }) => readSource(text)),
    );
  },
});

function sourceText(source: Source): string {
  const { document, at } = source;
  const text = at === undefined ? document : `${document} (${at})`;
  const back = readSource(text);
  const same = back.document === document && back.at === at && listItem(text) === text && !text.includes('"');
  if (same) return text;
  return at === undefined ? quoted(document) : `${quoted(document)} (${quoted(at)})`;
}

const QUOTED_PAIR = /^("(?:[^"\\]|\\.)*") \(("(?:[^"\\]|\\.)*")\)$/;

function readSource(text: string): Source {
  const pair = QUOTED_PAIR.exec(text);
  const exact = pair && { document: unquoted(pair[1] ?? ''), at: unquoted(pair[2] ?? '') };
  if (exact?.document !== undefined && exact.at !== undefined)
    return { document: exact.document, at: exact.at };
  const whole = unquoted(text);
  if (whole !== undefined) return { document: whole };
  const parts = /^([^()]*\S)\s+\(([^()]+)\)$/.exec(text);
  return parts
    ? { document: readLine(parts[1] ?? '') ?? '', at: readLine(parts[2] ?? '') ?? '' }
    : { document: readLine(text) ?? '' };
}
