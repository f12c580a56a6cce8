import { CONTROL_STATES } from '../../../model/records/control.ts';
import type { Control } from '../../../model/records/control.ts';
import { byText } from '../../../base/compare.ts';
import type { Id } from '../../../base/ids.ts';
import { listed, values } from '../cells/lists.ts';
import { loose } from '../cells/loose.ts';
import type { Book } from '../names/book.ts';
import { NAMED_KINDS } from '../names/world.ts';
import { readAny } from './any.ts';
import { column } from './column.ts';
import type { Reading, TableDefinition } from './column.ts';
import { commonColumns } from './common.ts';
import { choiceColumn, lineColumn, nameColumn, proseColumn, recordColumn, recordsColumn } from './simple.ts';

const EVERYTHING = 'everything';

/** Controls: measures with a state, beside the categories that a report rates. */
export const controls: TableDefinition = {
  kind: 'controls',
  record: 'control',
  named: 'name',
  orders: [],
  columns: [
    nameColumn({
      heading: 'Control',
      also: ['Control Name', 'Mitigation', 'Countermeasure', 'Safeguard', 'Maßnahme'],
      plainly: ['Name'],
    }),
    proseColumn({
      role: 'summary',
      heading: 'Description',
      plainly: ['Summary', 'Details', 'Beschreibung'],
      always: true,
      empty: '',
    }),
    recordColumn({
      role: 'category',
      heading: 'Control category',
      plainly: ['Category', 'Family', 'Type'],
      kind: 'category',
    }),
    lineColumn({
      role: 'identifier',
      heading: 'Control identifier',
      also: ['NIST', 'NIST SP 800-53', '800-53'],
      plainly: ['Identifier'],
    }),
    choiceColumn({
      role: 'state',
      heading: 'State',
      also: ['Control State'],
      plainly: ['Status'],
      words: CONTROL_STATES,
      usual: 'planned',
    }),
    column<'control'>({
      role: 'guards',
      heading: 'Guards',
      plainly: ['Protects', 'Applies to'],
      write: ({ guards }, book) => guardsText(guards, book),
      read: readGuards,
    }),
    recordsColumn({ role: 'restsOn', heading: 'Rests on', plainly: ['Assumptions'], kinds: ['assumption'] }),
    proseColumn({ role: 'toldUsers', heading: 'Told to users' }),
    ...commonColumns({ also: ['Control ID'], plainly: [] }),
  ],
};

function guardsText(guards: Control['guards'], book: Book): string {
  if ('everything' in guards) return EVERYTHING;
  return listed(guards.records.map((id) => book.any(id)).toSorted(byText));
}

function readGuards(cell: string, row: Reading): void {
  if (['everything', 'all'].includes(loose(cell))) {
    row.set('guards', { everything: true });
    return;
  }
  const records = values(cell, (text) => row.isKnown(text, NAMED_KINDS)).flatMap(({ text }): Id[] => {
    const id = readAny(text, 'guards', row);
    if (id === undefined) row.keep('guards', text);
    return id === undefined ? [] : [id];
  });
  if (records.length > 0) row.set('guards', { records });
}
