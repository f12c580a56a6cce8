import { byText } from '../../../base/compare.ts';
import type { Id, Kind } from '../../../base/ids.ts';
import { listItem, listed, values } from '../cells/lists.ts';
import { loose } from '../cells/loose.ts';
import { readLine, readProse, saysNothing, tidy, unquoted, written } from '../cells/plain.ts';
import { LONGEST_NAME } from '../limits.ts';
import { readSaid, saidText, withoutBesides } from '../names/said.ts';
import { at, column } from './column.ts';
import type { Column } from './column.ts';

/*
 * Columns that say one field each: a line, longer text, one of some words, yes or no, a list, names of records.
 */

interface Heading {
  readonly role: string;
  readonly heading: string;
  readonly also?: readonly string[];
  readonly plainly?: readonly string[];
  readonly always?: boolean;
  /** The field, where it is not called like the role. */
  readonly path?: string;
}

/** Without what `column` does not know. */
function head({ path: _path, ...rest }: Heading) {
  return rest;
}

/** A field that every record has says nothing while it is empty. */
function textAt(record: unknown, path: string, empty: string | undefined): string | undefined {
  const value = at(record, path);
  return typeof value === 'string' && value !== empty ? value : undefined;
}

/** What a record is called, as a cell says one name. Every table of its kind has it. */
export function nameColumn(
  said: Omit<Heading, 'role' | 'always' | 'path'> & { readonly hasOthers?: boolean },
): Column {
  const { hasOthers = false, ...rest } = said;
  return column({
    ...rest,
    role: 'name',
    always: true,
    write: (record) => saidText(textAt(record, 'name', undefined) ?? ''),
    read: (cell, row) => row.set('name', readSaid(hasOthers ? withoutBesides(cell).own : cell).name),
  });
}

/** Other names. Those that a record has already stay, whatever a table says (`plan/other-names.ts`). */
export const otherNamesColumn = linesColumn({
  role: 'aliases',
  heading: 'Also called',
  plainly: ['Aliases', 'Other Names', 'Alias', 'Also known as', 'AKA', 'Synonyms'],
});

export function lineColumn(said: Heading & { readonly empty?: string }): Column {
  const { role, path = role, empty, ...rest } = said;
  return column({
    ...head({ role, ...rest }),
    write: (record) => written(textAt(record, path, empty), readLine),
    read: (cell, row) => {
      const text = readLine(cell);
      if (text !== undefined && text.length > LONGEST_NAME) row.keep(role);
      else row.set(path, text);
    },
  });
}

export function proseColumn(said: Heading & { readonly empty?: string }): Column {
  const { role, path = role, empty, ...rest } = said;
  return column({
    ...head({ role, ...rest }),
    write: (record) => written(textAt(record, path, empty), readProse),
    read: (cell, row) => row.set(path, readProse(cell)),
  });
}

/** One of a few words; another one is kept in the remarks. */
export function choiceColumn(
  said: Heading & {
    readonly words: readonly string[];
    /** Other words for one of them. */
    readonly others?: Readonly<Record<string, string>>;
    readonly usual?: string;
  },
): Column {
  const { role, path = role, words, others = {}, usual, ...rest } = said;
  const meant = new Map([...Object.entries(others), ...words.map((word) => [word, word] as const)]);
  const byLoose = new Map([...meant].map(([word, means]) => [loose(word), means]));
  return column({
    ...head({ role, ...rest }),
    write: (record) => {
      const value = at(record, path);
      return typeof value === 'string' && value !== usual ? value : '';
    },
    read: (cell, row) => {
      const value = byLoose.get(loose(tidy(cell)));
      if (value !== undefined) row.set(path, value);
      else if (!saysNothing(tidy(cell))) row.keep(role);
    },
  });
}

const YES = new Set(['yes', 'y', 'true', 'x', '✓', '✔', 'ja', '1']);
const NO = new Set(['no', 'n', 'false', '✗', '✘', 'nein', '0']);

/** Yes or no, or two words of its own; nothing where it is as usual. */
export function yesNoColumn(
  said: Heading & { readonly yes?: string; readonly no?: string; readonly usual?: boolean },
): Column {
  const { role, path = role, yes = 'yes', no = 'no', usual, ...rest } = said;
  return column({
    ...head({ role, ...rest }),
    write: (record) => {
      const value = at(record, path);
      return value === undefined || value === usual ? '' : value === true ? yes : no;
    },
    read: (cell, row) => {
      const text = loose(tidy(cell));
      if (saysNothing(text)) return;
      if (text === loose(yes) || YES.has(text)) row.set(path, true);
      else if (text === loose(no) || NO.has(text)) row.set(path, false);
      else row.keep(role);
    },
  });
}

/** Several lines of text: other names, tags. */
export function linesColumn(said: Heading & { readonly inOrder?: boolean }): Column {
  const { role, path = role, inOrder = false, ...rest } = said;
  return column({
    ...head({ role, ...rest }),
    write: (record) => {
      const items = (at(record, path) ?? []) as readonly string[];
      return listed((inOrder ? items : items.toSorted(byText)).map(listItem));
    },
    read: (cell, row) => {
      const items = texts(cell);
      if (items.length > 0) row.set(path, items);
    },
  });
}

/** The values of a cell as plain texts. */
export function texts(cell: string): string[] {
  return values(cell).map(({ text }) => unquoted(text) ?? text);
}

/** One other record of a kind. */
export function recordColumn<K extends Kind>(said: Heading & { readonly kind: K }): Column {
  const { role, path = role, kind, ...rest } = said;
  return column({
    ...head({ role, ...rest }),
    write: (record, book) => {
      const id = at(record, path);
      return typeof id === 'string' ? book.label(id as Id) : '';
    },
    read: (cell, row) => {
      if (saysNothing(tidy(cell))) return;
      const id = row.mention(kind, readSaid(cell), role);
      if (id === undefined) row.keep(role);
      else row.set(path, id);
    },
  });
}

/** Several other records, of one of some kinds. */
export function recordsColumn(
  said: Heading & { readonly kinds: readonly Kind[]; readonly inOrder?: boolean },
): Column {
  const { role, path = role, kinds, inOrder = false, ...rest } = said;
  return column({
    ...head({ role, ...rest }),
    write: (record, book) => {
      const ids = (at(record, path) ?? []) as readonly Id[];
      return listed(inOrder ? ids.map((id) => book.label(id, kinds)) : book.labels(ids, kinds));
    },
    read: (cell, row) => {
      const [only] = kinds.length === 1 ? kinds : [];
      const found = values(cell, (text) => row.isKnown(text, kinds)).flatMap(({ text }) => {
        const saidHere = readSaid(text);
        const id = only ? row.mention(only, saidHere, role) : row.find(saidHere, kinds, role);
        if (id === undefined) row.keep(role, text);
        return id ?? [];
      });
      if (found.length > 0) row.set(path, inOrder ? found : [...new Set(found)]);
    },
  });
}
