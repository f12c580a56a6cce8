import { byText } from '../../../base/compare.ts';
import type { Id } from '../../../base/ids.ts';
import { listed, values } from '../cells/lists.ts';
import { NAMED_KINDS } from '../names/world.ts';
import { readAny } from './any.ts';
import { at, column } from './column.ts';
import type { Column, TableDefinition } from './column.ts';
import { commonColumns } from './common.ts';
import { choiceColumn, proseColumn } from './simple.ts';

/** Assumptions, exclusions, limitations: statements, and what they are about. */
export const assumptions: TableDefinition = {
  kind: 'assumptions',
  record: 'assumption',
  orders: [],
  columns: [
    proseColumn({
      role: 'text',
      heading: 'Assumption',
      also: ['Security Assumption', 'Statement', 'Annahme'],
      plainly: ['Text', 'Description', 'Name', 'Beschreibung'],
      always: true,
    }),
    choiceColumn({
      role: 'type',
      heading: 'Kind',
      plainly: ['Type', 'Art'],
      always: true,
      words: ['assumption', 'property', 'exclusion', 'limitation', 'operating condition'],
      others: { 'scope exclusion': 'exclusion', 'scope rule': 'exclusion' },
      usual: 'assumption',
    }),
    recordsOfAnyKind('about', 'About', 'about', ['Concerns', 'Applies to', 'Components']),
    choiceColumn({
      role: 'validity',
      heading: 'Validity',
      plainly: ['Status', 'State'],
      words: ['unverified', 'holds', 'violated'],
      usual: 'unverified',
    }),
    proseColumn({
      role: 'evidence',
      heading: 'Evidence',
      plainly: ['Rationale', 'Reason', 'Basis', 'Justification', 'Begründung'],
    }),
    proseColumn({ role: 'toldUsers', heading: 'Told to users' }),
    ...commonColumns({ also: ['Assumption ID'], plainly: [] }),
  ],
};

/** Records of whatever kind. */
function recordsOfAnyKind(
  role: string,
  heading: string,
  path: string,
  plainly: readonly string[] = [],
): Column {
  return column({
    role,
    heading,
    plainly,
    write: (record, book) => {
      const ids = (at(record, path) ?? []) as readonly Id[];
      return listed(ids.map((id) => book.any(id)).toSorted(byText));
    },
    read: (cell, row) => {
      const found = values(cell, (text) => row.isKnown(text, NAMED_KINDS)).flatMap(({ text }): Id[] => {
        const id = readAny(text, role, row);
        if (id === undefined) row.keep(role, text);
        return id === undefined ? [] : [id];
      });
      if (found.length > 0) row.set(path, [...new Set(found)]);
    },
  });
}
