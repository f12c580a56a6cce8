import { byText } from '../../../base/compare.ts';
import type { Id } from '../../../base/ids.ts';
import type { AnyRecord } from '../../../model/kinds.ts';
import type { Place } from '../../../model/records/common.ts';
import type { Path } from '../../../model/records/path.ts';
import { listed, values } from '../cells/lists.ts';
import { loose } from '../cells/loose.ts';
import { tidy } from '../cells/plain.ts';
import type { Book } from '../names/book.ts';
import { readSaid } from '../names/said.ts';
import { column } from './column.ts';
import type { Column, Reading, TableDefinition } from './column.ts';
import { commonColumns } from './common.ts';
import { FROM_HEADINGS, TO_HEADINGS } from './ends.ts';
import { lineColumn, proseColumn, recordsColumn } from './simple.ts';

/** An empty list, where an empty cell would be taken for a merged one. */
const NONE = 'none';

const isAny = (cell: string): boolean =>
  /^(?:any|all|every|anyone|anybody|anywhere|alle|\*)(?: (?:zone|actor|threat actor|trust zone)s?)?$/.test(
    loose(tidy(cell)) || tidy(cell),
  );
const isNone = (cell: string): boolean => loose(tidy(cell)) === NONE;

/** Threat actor paths: by pairs of zones since 2022, by actors before. */
export const paths: TableDefinition = {
  kind: 'paths',
  record: 'path',
  orders: [
    ['from', 'to', 'actor', 'description'],
    ['actor', 'from', 'to', 'description'],
  ],
  columns: [
    sideColumn('from'),
    sideColumn('to'),
    column<'path'>({
      role: 'actor',
      heading: 'Actor',
      also: [
        'Threat Actor',
        'Actors',
        'Threat Actors',
        'Actor Name',
        'Bedrohungsakteur',
        'Akteur',
        'Angreifer',
      ],
      plainly: ['Who', 'Attacker'],
      always: true,
      merged: true,
      write: ({ actors }, book) => ('any' in actors ? 'Any' : listed(book.labels(actors.actors)) || NONE),
      read: (cell, row) => row.set('actors', readActors(cell, row)),
    }),
    proseColumn({
      role: 'description',
      heading: 'Description',
      also: ['Path Description', 'Attack Path', 'Threat Scenario'],
      plainly: ['Summary', 'Details', 'Path', 'Beschreibung'],
      always: true,
      empty: '',
    }),
    lineColumn({ role: 'name', heading: 'Name', plainly: ['Path Name', 'Title'] }),
    recordsColumn({ role: 'connections', heading: 'Connections', kinds: ['connection'], inOrder: true }),
    proseColumn({
      role: 'foothold',
      heading: 'Foothold',
      plainly: ['Precondition', 'Preconditions', 'Presumes'],
      path: 'foothold.words',
    }),
    column<'path'>({
      role: 'footholdPlaces',
      heading: 'Foothold at',
      write: ({ foothold }, book) => placesText(foothold?.places ?? [], book),
      read: (cell, row) => {
        const places = readPlaces(cell, 'footholdPlaces', row);
        if (places.length > 0) row.set('foothold.places', places);
      },
    }),
    recordsColumn({
      role: 'leansOn',
      heading: 'Leans on',
      kinds: ['finding', 'control', 'assumption'],
    }),
    ...commonColumns({ also: ['Path ID'], plainly: [] }),
  ],
  compose: (row) => {
    for (const side of ['actors', 'from', 'to']) {
      if (row.get(side) === undefined) row.set(side, side === 'actors' ? { actors: [] } : { places: [] });
    }
  },
  sortedBy: byZonePair,
};

function byZonePair(record: AnyRecord, book: Book): string {
  if (record.kind !== 'path') return '';
  const actor = 'any' in record.actors ? '' : book.labels(record.actors.actors).join(' ');
  return [sideText(record.from, book), sideText(record.to, book), record.ref ?? '', actor].join('\n');
}

function sideColumn(side: 'from' | 'to'): Column {
  return column<'path'>({
    role: side,
    ...(side === 'from' ? FROM_HEADINGS : TO_HEADINGS),
    always: true,
    merged: true,
    write: (path, book) => sideText(path[side], book),
    read: (cell, row) => {
      if (tidy(cell) === '') return;
      if (isAny(cell)) row.set(side, { any: true });
      else row.set(side, { places: isNone(cell) ? [] : readPlaces(cell, side, row) });
    },
  });
}

function sideText(side: Path['from'], book: Book): string {
  return 'any' in side ? 'Any' : placesText(side.places, book) || NONE;
}

function placesText(places: readonly Place[], book: Book): string {
  return listed(places.map((place) => book.place(place)).toSorted(byText));
}

function readPlaces(cell: string, role: string, row: Reading): Place[] {
  const found = values(cell, (text) => row.isKnown(text, ['zone'])).flatMap(({ text }) => {
    const place = row.place(text, role);
    if (place === undefined) row.keep(role, text);
    return place ?? [];
  });
  return [...new Set(found)];
}

function readActors(cell: string, row: Reading): Path['actors'] | undefined {
  if (tidy(cell) === '') return undefined;
  if (isAny(cell)) return { any: true };
  if (isNone(cell)) return { actors: [] };
  const found = values(cell, (text) => row.isKnown(text, ['actor'])).flatMap(({ text }): Id<'actor'>[] => {
    const id = row.mention('actor', readSaid(text), 'actor');
    if (id === undefined) row.keep('actor', text);
    return id === undefined ? [] : [id];
  });
  return { actors: [...new Set(found)] };
}
