import type { AnyRecord } from '../../../model/kinds.ts';
import { listed, values } from '../cells/lists.ts';
import { readProse } from '../cells/plain.ts';
import type { Book } from '../names/book.ts';
import { optionsText, readOptions } from '../protections/option-text.ts';
import { readWays, withKeys } from '../protections/read-ways.ts';
import { completed, waysText } from '../protections/write-ways.ts';
import { column } from './column.ts';
import type { Column, Reading, TableDefinition } from './column.ts';
import { commonColumns } from './common.ts';
import { componentColumn, endColumns, readEnd, zoneText } from './ends.ts';
import { choiceColumn, lineColumn, proseColumn, recordColumn, recordsColumn, yesNoColumn } from './simple.ts';

const wayColumns: readonly Column[] = [
  column<'connection'>({
    role: 'transport',
    heading: 'Connection Type',
    also: ['Connection Types', 'Connection', 'Verbindungsart'],
    plainly: ['Protocol', 'Protocols', 'Type', 'Transport', 'Protokoll', 'Protokolle', 'Encryption'],
    always: true,
    write: ({ protections }) => waysText(protections).transports,
  }),
  column<'connection'>({
    role: 'method',
    heading: 'Authentication Type',
    also: [
      'Authentication',
      'Authentication Types',
      'Authentication Method',
      'Authentifizierung',
      'Auth',
      'AuthN',
      'Authentication and Authorization',
      'Authentication / Authorization',
    ],
    always: true,
    write: ({ protections }) => waysText(protections).methods,
  }),
  // Never copied: a report may have both in one cell.
  column<'connection'>({
    role: 'transportAndMethod',
    heading: 'Connection/Authentication Type',
    also: [
      'Connection and Authentication Type',
      'Connection Type and Authentication',
      'Connection & Authentication',
      'Connection Type / Authentication Type',
      'Connection/Authentication',
      'Connection Type and Authentication Type',
    ],
    write: () => '',
  }),
];

/** Connections, as rows between zones; all that a connection says beyond that has columns of its own. */
export const connections: TableDefinition = {
  kind: 'connections',
  record: 'connection',
  orders: [['fromZone', 'toZone', 'data', 'transport', 'method']],
  columns: [
    ...endColumns('from'),
    ...endColumns('to'),
    proseColumn({
      role: 'data',
      heading: 'Data Description',
      also: ['Data', 'Data Descriptions', 'Data Transferred', 'Data Exchanged', 'Daten', 'Datenbeschreibung'],
      plainly: ['Description', 'Beschreibung', 'Content'],
      path: 'data.words',
      always: true,
    }),
    ...wayColumns,
    componentColumn('from'),
    componentColumn('to'),
    column<'connection'>({
      role: 'protections',
      heading: 'Protections',
      write: ({ protections }, book) => (waysText(protections).isAll ? '' : optionsText(protections, book)),
    }),
    lineColumn({ role: 'name', heading: 'Name', plainly: ['Connection Name', 'Data Flow', 'Flow'] }),
    recordsColumn({ role: 'assets', heading: 'Assets', path: 'data.assets', kinds: ['asset'] }),
    proseColumn({ role: 'dataBack', heading: 'Data back', path: 'dataBack.words' }),
    recordsColumn({ role: 'assetsBack', heading: 'Assets back', path: 'dataBack.assets', kinds: ['asset'] }),
    choiceColumn({
      role: 'opener',
      heading: 'Opened by',
      words: ['from', 'to'],
      others: { origin: 'from', destination: 'to', originating: 'from' },
      usual: 'from',
    }),
    choiceColumn({
      role: 'type',
      heading: 'Kind of connection',
      words: ['data flow', 'arrives by'],
      usual: 'data flow',
    }),
    choiceColumn({ role: 'arrives', heading: 'What arrives', words: ['code', 'image', 'update'] }),
    recordColumn({ role: 'answers', heading: 'Answers', kind: 'connection' }),
    throughColumn(),
    proseColumn({ role: 'openWhy', heading: 'Open because', path: 'intendedAsOpen.why' }),
    lineColumn({ role: 'openBy', heading: 'Open decided by', path: 'intendedAsOpen.decidedBy' }),
    lineColumn({ role: 'openUntil', heading: 'Open until', path: 'intendedAsOpen.until' }),
    yesNoColumn({ role: 'listed', heading: 'Listed', usual: true }),
    ...commonColumns({ also: ['Connection ID'], plainly: [] }),
  ],
  compose: (row) => {
    row.set('from', readEnd('from', row));
    row.set('to', readEnd('to', row));
    readProtections(row);
  },
  sortedBy: byZonePair,
};

/** As the reports group them. */
function byZonePair(record: AnyRecord, book: Book): string {
  if (record.kind !== 'connection') return '';
  const { ref = '', name = '' } = record;
  return [zoneText(record.from, book), zoneText(record.to, book), ref, name].join('\n');
}

function throughColumn(): Column {
  return column<'connection'>({
    role: 'through',
    heading: 'Passes through',
    write: ({ through }, book) => listed(through.map((place) => book.place(place))),
    read: (cell, row) => {
      const places = values(cell, (text) => row.isKnown(text, ['zone'])).flatMap(({ text }) => {
        const place = row.place(text, 'through');
        if (place === undefined) row.keep('through', text);
        return place ?? [];
      });
      if (places.length > 0) row.set('through', places);
    },
  });
}

function readProtections(row: Reading): void {
  const [transport, method] = [row.cell('transport'), row.cell('method')];
  const { options, strange } = readOptions(row.cell('protections'), row);
  for (const text of strange) row.keep('protections', text);
  if (options.length > 0) {
    const shown = waysText(completed(withKeys(options)));
    const differs = (said: string, there: string) => said !== '' && readProse(said) !== readProse(there);
    if (differs(transport, shown.transports) || differs(method, shown.methods)) {
      row.note({ code: 'columns differ', column: 'protections', said: [transport, method].join('; ') });
    }
    row.set('protections', withKeys(options));
    return;
  }
  const { options: ways, unknown } = readWays(transport, method, row.cell('transportAndMethod'));
  for (const said of unknown) row.note({ code: 'not known', column: 'transport', said });
  if (ways.length > 0) row.set('protections', ways);
}
