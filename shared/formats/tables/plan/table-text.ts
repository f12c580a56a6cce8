import { values } from '../cells/lists.ts';
import { readSaid } from '../names/said.ts';
import { tidy } from '../cells/plain.ts';
import { columnOf, tables } from '../columns/tables.ts';
import type { TableKind } from '../kinds.ts';
import { LONGEST_CELL, largest } from '../limits.ts';
import type { Names } from '../names/names.ts';
import { recognise } from '../recognise/recognise.ts';
import { rolesIn } from '../recognise/headings.ts';
import type { PastedTable } from '../text/pasted.ts';
import { NO_ROLE } from './types.ts';
import type { TableChoice } from './types.ts';

/** A row as it is read: what was pasted, with what the reviewer changed, and merged cells filled in. */
export interface RowText {
  readonly at: number;
  readonly cells: readonly string[];
  readonly leftOut: boolean;
  /** The columns whose cells were filled in from above. */
  readonly carried: readonly number[];
}

/** A pasted table with what its columns mean. */
export class TableText {
  readonly at: number;
  readonly caption: string | undefined;
  readonly kind: TableKind | undefined;
  readonly leftOut: boolean;
  readonly headings: boolean;
  readonly confidence: number;
  readonly headingsText: readonly string[];
  readonly roles: readonly (string | undefined)[];
  readonly rows: readonly RowText[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor(at: number, table: PastedTable, names: Names, choice: TableChoice = {}) {
    this.at = at;
    this.caption = table.caption;
    this.leftOut = choice.leftOut === true;
    const isNone = choice.kind === NO_ROLE;
    const hints = {
      kind: isNone ? undefined : choice.kind,
      headings: choice.headings,
    };
    const found = recognise(table, names, hints);
    this.kind = isNone ? undefined : found.kind;
    this.headings = found.headings;
    this.confidence = choice.kind === undefined ? found.confidence : 1;
    const width = largest(table.rows.map(({ length }) => length));
    const first = found.headings ? (table.rows[0] ?? []) : [];
    this.headingsText = Array.from({ length: width }, (_none, column) => tidy(first[column] ?? ''));
    this.roles = this.#rolesOf(found.roles, choice);
    this.#columns = new Map(
      this.roles.flatMap((role, column) => (role === undefined ? [] : [[role, column] as const])),
    );
    this.rows = this.#rowsOf(found.headings ? table.rows.slice(1) : table.rows, choice, names);
  }

  columnOf(role: string): number | undefined {
    return this.#columns.get(role);
  }

  /** What a column is called: by its heading, else by what it is taken for. */
  headingOf(column: number): string {
    const role = this.roles[column];
    const own =
      role === undefined || this.kind === undefined ? undefined : columnOf(this.kind, role)?.heading;
    return this.headingsText[column] || own || `Column ${column + 1}`;
  }

  #rolesOf(found: readonly (string | undefined)[], choice: TableChoice): (string | undefined)[] {
    if (this.kind === undefined) return this.headingsText.map(() => undefined);
    const known = new Set(tables[this.kind].columns.map(({ role }) => role));
    const usual = found.length > 0 ? found : rolesIn(this.kind, this.headingsText);
    const chosen = this.headingsText.map((_heading, column) => choice.columns?.[column]);
    const taken = new Set(chosen.filter((role) => role !== undefined && role !== NO_ROLE));
    return this.headingsText.map((_heading, column) => {
      const role = chosen[column] ?? (taken.has(usual[column]) ? undefined : usual[column]);
      return role !== undefined && known.has(role) ? role : undefined;
    });
  }

  #rowsOf(rows: readonly (readonly string[])[], choice: TableChoice, names: Names): RowText[] {
    const made: RowText[] = [];
    rows.forEach((row, at) => {
      const { leftOut = false, joinedToAbove = false, cells: said = {} } = choice.rows?.[at] ?? {};
      const cells = this.headingsText.map((_heading, column) =>
        (said[column] ?? row[column] ?? '').slice(0, LONGEST_CELL),
      );
      const above = made.at(-1);
      if (joinedToAbove && above) made[made.length - 1] = joinedRow(above, cells);
      else made.push({ at, cells, leftOut, carried: [] });
    });
    return this.#filledIn(made).flatMap((row) => this.#perZone(row, names));
  }

  /** Merged cells: an empty one says what the one above it says, as long as the row says anything else. */
  #filledIn(rows: readonly RowText[]): RowText[] {
    const { kind } = this;
    if (kind === undefined) return [...rows];
    const merged = this.roles.flatMap((role, column) =>
      role !== undefined && columnOf(kind, role)?.merged === true && this.#merges(role) ? [column] : [],
    );
    let above: readonly string[] = [];
    return rows.map((row) => {
      const empty = merged.filter(
        (column) => tidy(row.cells[column] ?? '') === '' && tidy(above[column] ?? '') !== '',
      );
      // What stands under a new first zone belongs to it: its other cells are not those of the row above.
      const isNew = merged.some((column) => !empty.includes(column) && column < (empty[0] ?? 0));
      const carried =
        isNew || merged.length === 0 || row.cells.every((cell) => tidy(cell) === '') ? [] : empty;
      const cells = row.cells.map((cell, column) =>
        carried.includes(column) ? (above[column] ?? '') : cell,
      );
      above = cells;
      return { ...row, cells, carried };
    });
  }

  /** Actors are merged where the table is by actors, zones where it is by zones. */
  #merges(role: string): boolean {
    if (this.kind !== 'paths' || role !== 'actor') return true;
    return (this.columnOf('actor') ?? 0) < (this.columnOf('from') ?? 0);
  }

  /** A connection row between several zones is a row for each pair of them. */
  #perZone(row: RowText, names: Names): RowText[] {
    if (this.kind !== 'connections') return [row];
    return ['fromZone', 'toZone'].reduce<RowText[]>(
      (rows, role) => rows.flatMap((one) => this.#split(one, role, names)),
      [row],
    );
  }

  #split(row: RowText, role: string, names: Names): RowText[] {
    const column = this.columnOf(role);
    const meant = (text: string) => names.exact(readSaid(text).name, ['zone'])[0];
    const said =
      column === undefined ? [] : values(row.cells[column] ?? '', (text) => meant(text) !== undefined);
    // Two names of one zone are that zone.
    const zones = [
      ...new Map(said.map((one) => [meant(one.text) ?? one.text, one] as const).toReversed()).values(),
    ].toReversed();
    if (zones.length < 2 || zones.length > 20) return [row];
    return zones.map(({ text }) => ({
      ...row,
      cells: row.cells.map((cell, at) => (at === column ? text : cell)),
    }));
  }
}

function joinedRow(above: RowText, cells: readonly string[]): RowText {
  const joined = above.cells.map((cell, column) => {
    const more = tidy(cells[column] ?? '');
    if (more === '' || tidy(cell) === '') return `${cell}${more}`;
    return /^[•●◦▪‣]/.test(more) ? `${cell}\n${more}` : `${cell} ${more}`;
  });
  return { ...above, cells: joined };
}
