import type { RecordOf } from '../../../model/kinds.ts';
import type { Access } from '../../../model/records/actor.ts';
import { listed, outside, values } from '../cells/lists.ts';
import { quoted, readLine, readProse, unquoted } from '../cells/plain.ts';
import type { Book } from '../names/book.ts';
import { readSaid } from '../names/said.ts';
import { column } from './column.ts';
import type { Reading, TableDefinition } from './column.ts';
import { commonColumns } from './common.ts';
import { choiceColumn, otherNamesColumn, nameColumn, proseColumn, recordsColumn } from './simple.ts';

/** Threat actors, and where each has which access, one a line: `is there: Private Network — it says so`. */
export const actors: TableDefinition = {
  kind: 'actors',
  record: 'actor',
  named: 'name',
  orders: [['name', 'summary']],
  columns: [
    nameColumn({
      hasOthers: true,
      heading: 'Actor',
      also: ['Threat Actor', 'Actor Name', 'Threat Actor Name', 'Bedrohungsakteur', 'Akteur', 'Angreifer'],
      plainly: ['Name', 'Role'],
    }),
    proseColumn({
      role: 'summary',
      heading: 'Description',
      plainly: ['Summary', 'Actor Description', 'Details', 'Beschreibung'],
      always: true,
      empty: '',
    }),
    otherNamesColumn,
    choiceColumn({
      role: 'intent',
      heading: 'Intent',
      plainly: ['Malicious'],
      words: ['malicious', 'benign', 'unknown'],
      others: { yes: 'malicious', no: 'benign', hostile: 'malicious', legitimate: 'benign' },
      usual: 'unknown',
    }),
    recordsColumn({
      role: 'holds',
      heading: 'Holds',
      plainly: ['Credentials', 'Holds credentials'],
      kinds: ['asset'],
    }),
    column<'actor'>({
      role: 'access',
      heading: 'Access',
      plainly: ['Initial Access', 'Initial Zone', 'Initial Zones', 'Starts at', 'Location', 'Zugang'],
      write: ({ access }: RecordOf<'actor'>, book) =>
        listed(
          access.map((one) => accessText(one, book)),
          'bullets',
        ),
      read: readAccess,
    }),
    choiceColumn({
      role: 'accessIs',
      heading: 'Access is',
      words: ['all of', 'one of'],
      usual: 'all of',
    }),
    ...commonColumns({ plainly: ['Actor ID'] }),
  ],
};

function accessText(access: Access, book: Book): string {
  const what = access.manner === 'acts as' ? book.label(access.actor) : book.place(access.place);
  const { basis } = access;
  if (basis === undefined) return `${access.manner}: ${what}`;
  const plain = /^[^"—•●◦▪‣\n]+$/.test(basis) && readLine(basis) === basis;
  return `${access.manner}: ${what} — ${plain ? basis : quoted(basis)}`;
}

const MANNER = /^(is there|may use|acts as)\s*:\s*(.+)$/is;

function readAccess(cell: string, row: Reading): void {
  const found = values(cell, (text) => row.isKnown(text, ['zone', 'component'])).flatMap(({ text }) => {
    const one = readOne(text, row);
    if (!one) row.keep('access', text);
    return one ?? [];
  });
  if (found.length > 0) row.set('access', found);
}

/** A place without a manner is one that it is at. */
function readOne(text: string, row: Reading): Access | undefined {
  const [, manner = 'is there', rest = text] = MANNER.exec(text) ?? [];
  const [what = '', ...reasons] = outside(rest, /^ — /);
  const said = reasons.join(' — ').trim();
  const basis = reasons.length === 0 ? undefined : (unquoted(said) ?? readProse(said) ?? '');
  const because = basis === undefined ? {} : { basis };
  if (manner.toLowerCase() === 'acts as') {
    const actor = row.mention('actor', readSaid(what), 'access');
    return actor === undefined ? undefined : { manner: 'acts as', actor, ...because };
  }
  const place = row.place(what, 'access');
  if (place === undefined) return undefined;
  return { manner: manner.toLowerCase() === 'may use' ? 'may use' : 'is there', place, ...because };
}
