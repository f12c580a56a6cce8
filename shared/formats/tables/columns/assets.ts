import { isIdOf } from '../../../base/ids.ts';
import { listed, values } from '../cells/lists.ts';
import { column } from './column.ts';
import type { Reading, TableDefinition } from './column.ts';
import { commonColumns } from './common.ts';
import { lineColumn, otherNamesColumn, nameColumn, proseColumn } from './simple.ts';

const DOES = ['stores', 'processes', 'creates'] as const;

/** Sensitive data: the data dictionary that reports have a form for, with where each is kept. */
export const assets: TableDefinition = {
  kind: 'assets',
  record: 'asset',
  named: 'name',
  orders: [],
  columns: [
    nameColumn({
      hasOthers: true,
      heading: 'Data Name',
      also: ['Asset', 'Sensitive Data', 'Data Asset', 'Data Type', 'Asset Name', 'Schutzgut'],
      plainly: ['Name', 'Data'],
    }),
    proseColumn({
      role: 'summary',
      heading: 'Description',
      plainly: ['Summary', 'Details', 'Beschreibung'],
      always: true,
      empty: '',
    }),
    lineColumn({ role: 'type', heading: 'Type', plainly: ['Kind', 'Kind of Data', 'Typ'] }),
    lineColumn({
      role: 'confidentiality',
      heading: 'Confidentiality',
      also: ['Classification/Sensitivity', 'Sensitivity', 'Data Classification'],
      plainly: ['Classification'],
    }),
    lineColumn({ role: 'integrity', heading: 'Integrity' }),
    lineColumn({ role: 'availability', heading: 'Availability' }),
    column<'asset'>({
      role: 'places',
      heading: 'Kept in',
      also: ['Stored in', 'Data Location'],
      plainly: ['Location', 'Components', 'Places'],
      write: ({ places }, book) =>
        listed(
          places.map(({ placement, does }) => `${does}: ${book.placement(placement)}`),
          'bullets',
        ),
      read: readPlaces,
    }),
    otherNamesColumn,
    ...commonColumns({ plainly: ['Asset ID'] }),
  ],
};

function readPlaces(cell: string, row: Reading): void {
  const places = values(cell, (text) => row.isKnown(text, ['component'])).flatMap(({ text }) => {
    const [, word = 'stores', rest = text] = /^(stores|processes|creates)\s*:\s*(.+)$/is.exec(text) ?? [];
    const does = DOES.find((one) => one === word.toLowerCase()) ?? 'stores';
    const place = row.place(rest, 'places');
    if (place !== undefined && isIdOf('placement', place)) return [{ placement: place, does }];
    row.keep('places', text);
    return [];
  });
  if (places.length > 0) row.set('places', places);
}
