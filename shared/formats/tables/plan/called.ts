import { isId } from '../../../base/ids.ts';
import type { Id } from '../../../base/ids.ts';
import { create } from '../../../model/create.ts';
import type { AnyRecord } from '../../../model/kinds.ts';
import { values } from '../cells/lists.ts';
import { readLine, readProse, tidy, unquoted } from '../cells/plain.ts';
import { codeAndName } from '../columns/categories.ts';
import { ID_ROLE } from '../columns/common.ts';
import { columnOf, tables } from '../columns/tables.ts';
import { isNoZone } from '../columns/zones.ts';
import type { TableKind } from '../kinds.ts';
import { LONGEST_NAME } from '../limits.ts';
import { readSaid, starred, withoutBesides } from '../names/said.ts';
import type { RowText, TableText } from './table-text.ts';

/*
 * What a row calls the record that it is about, before its cells are read.
 */

function cellOf(row: RowText, table: TableText, role: string): string {
  const column = table.columnOf(role);
  return column === undefined ? '' : (row.cells[column] ?? '');
}

/** The id that a row was copied with. */
export function ownId(row: RowText, table: TableText): Id | undefined {
  const text = tidy(cellOf(row, table, ID_ROLE));
  return isId(text) ? text : undefined;
}

/** The field that has the other names of a record, and the role of their column. */
export const OTHER_NAMES = 'aliases';

/** The field that is no for what is only mentioned, and the role of its column. */
export const LISTED = 'listed';

export interface Calling {
  readonly name: string;
  readonly exactly: boolean;
}

/** What the record of a row goes by. */
export function callingsOfRow(row: RowText, table: TableText, kind: TableKind): Calling[] {
  const { named } = tables[kind];
  const found: Calling[] = [];
  if (named !== undefined) {
    const { name, exactly } = readSaid(nameCell(row, table, kind).own);
    const isZoneless = kind === 'zones' && !exactly && isNoZone(name);
    if (name !== '' && !isZoneless)
      found.push({ name: kind === 'categories' && !exactly ? codeAndName(name).name : name, exactly });
    const code = readLine(cellOf(row, table, 'code'));
    if (kind === 'categories' && code !== undefined && name === '')
      found.push({ name: codeAndName(code).name, exactly: false });
  } else {
    const ref = readLine(cellOf(row, table, 'ref'));
    if (ref !== undefined && ref.trim() !== '') found.push({ name: ref, exactly: true });
    const title = kind === 'findings' ? readLine(cellOf(row, table, 'title')) : undefined;
    const text = kind === 'assumptions' ? readProse(cellOf(row, table, 'text')) : undefined;
    const name =
      kind === 'connections' || kind === 'paths' ? readLine(cellOf(row, table, 'name')) : undefined;
    for (const one of [title, text, name])
      if (one !== undefined && one.trim() !== '') found.push({ name: one, exactly: true });
  }
  return found.filter(({ name }) => name.length <= LONGEST_NAME);
}

/** Whether a text can name anything. */
export function isName(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_NAME;
}

/** The cell with the name, and the other names in it, where records of the kind have such. */
function nameCell(row: RowText, table: TableText, kind: TableKind) {
  const cell = cellOf(row, table, tables[kind].named ?? '');
  if (!columnOf(kind, OTHER_NAMES)) return { own: cell, besides: [] };
  return withoutBesides(kind === 'components' ? starred(cell) : cell);
}

/** What the record of a row is called besides: in a column of its own, or after its name. */
export function otherCallingsOfRow(row: RowText, table: TableText): Calling[] {
  if (table.kind === undefined || !columnOf(table.kind, OTHER_NAMES)) return [];
  const { besides } = nameCell(row, table, table.kind);
  const inColumn = values(cellOf(row, table, OTHER_NAMES)).map(({ text }) => text);
  return [...besides, ...inColumn].map((text) => ({
    name: unquoted(text) ?? text,
    exactly: unquoted(text) !== undefined,
  }));
}

/** The new record as far as others have to know it: what it is called. */
export function draftOf(
  id: Id,
  kind: TableKind,
  name: string | undefined,
  row: RowText,
  table: TableText,
): AnyRecord | undefined {
  const aliases = otherCallingsOfRow(row, table)
    .map((one) => one.name)
    .filter(isName);
  const called = name ?? '';
  if (kind === 'findings' || kind === 'assumptions' || kind === 'connections' || kind === 'paths') {
    return unnamedDraft(id, kind, row, table);
  }
  if (called === '') return undefined;
  const ref = refOf(row, table);
  switch (kind) {
    case 'zones':
      return create('zone', id as Id<'zone'>, { name: called, aliases });
    case 'components':
      return create('component', id as Id<'component'>, { name: called, aliases });
    case 'actors':
      return create('actor', id as Id<'actor'>, { name: called, aliases });
    case 'assets':
      return create('asset', id as Id<'asset'>, { name: called, aliases });
    case 'categories': {
      const code = readLine(cellOf(row, table, 'code'));
      const short = code !== undefined && code.length <= LONGEST_NAME ? { code } : {};
      return create('category', id as Id<'category'>, { name: called, ...short, ...ref });
    }
    case 'controls':
      return create('control', id as Id<'control'>, { name: called, ...ref });
  }
}

function unnamedDraft(
  id: Id,
  kind: 'findings' | 'assumptions' | 'connections' | 'paths',
  row: RowText,
  table: TableText,
): AnyRecord {
  const ref = refOf(row, table);
  const name = readLine(cellOf(row, table, 'name'))?.slice(0, LONGEST_NAME);
  const named = name === undefined ? {} : { name };
  switch (kind) {
    case 'findings': {
      const title = (readLine(cellOf(row, table, 'title')) ?? '').slice(0, LONGEST_NAME);
      return create('finding', id as Id<'finding'>, { title: title || 'Finding', ...ref });
    }
    case 'assumptions': {
      const text = readProse(cellOf(row, table, 'text')) ?? '';
      return create('assumption', id as Id<'assumption'>, { text: text || 'Assumption', ...ref });
    }
    case 'paths':
      return create('path', id as Id<'path'>, {
        actors: { actors: [] },
        from: { places: [] },
        to: { places: [] },
        ...named,
        ...ref,
      });
    case 'connections':
      // Its ends are read when the zones are there; until then it has none.
      return create('connection', id as Id<'connection'>, {
        from: { placements: [] },
        to: { placements: [] },
        ...named,
        ...ref,
      });
  }
}

function refOf(row: RowText, table: TableText): { readonly ref?: string } {
  const said = readLine(cellOf(row, table, 'ref'));
  return said !== undefined && said.length <= LONGEST_NAME ? { ref: said } : {};
}
