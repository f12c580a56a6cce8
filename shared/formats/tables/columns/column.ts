import type { Id, Kind } from '../../../base/ids.ts';
import type { AnyRecord, RecordOf } from '../../../model/kinds.ts';
import type { Place } from '../../../model/records/common.ts';
import type { TableKind } from '../kinds.ts';
import type { Book } from '../names/book.ts';
import type { Said } from '../names/said.ts';
import type { Note } from '../plan/types.ts';

/** What a column does with a cell: it says fields of its row's record, and what of the cell is in none of them. */
export interface Reading {
  /** Whether the row's record is in the model already. */
  readonly isThere: boolean;
  /** The row's record, as an id that may only stand for it. */
  readonly subject: Id;
  /** The cell of another column of the row; empty where there is none. */
  cell(role: string): string;
  has(role: string): boolean;
  /** The heading of a column as it stands there; empty where there is none. */
  heading(role: string): string;
  /** Says a field (`boundary.words`); undefined says nothing. */
  set(path: string, value: unknown): void;
  /** What was set so far, or what the record has. */
  get(path: string): unknown;
  /** What was set so far. */
  said(path: string): unknown;
  note(note: Note): void;
  /** The cell, or this part of it, is in no field: it goes into the remarks. */
  keep(role: string, text?: string): void;
  /** The record that a name means; one that is not there is made, where the kind can be made by its name. */
  mention<K extends Kind>(kind: K, said: Said, role: string): Id<K> | undefined;
  /** The same without making one. */
  find(said: Said, kinds: readonly Kind[], role: string): Id | undefined;
  /** A zone, or a component in a zone. */
  place(text: string, role: string): Place | undefined;
  /** The same of a component in a zone only, and only where it is there already. */
  placementThere(text: string): Id<'placement'> | undefined;
  /** A value of a scale of the project; one that is not on it is kept as it is, and noted. */
  onScale(
    scale: 'maturity' | 'severity' | 'difficulty',
    value: string | undefined,
    role: string,
  ): string | undefined;
  /** A component in a zone, in none, or where it is; made where it is not there yet. */
  placement(said: Said, zone: Id<'zone'> | 'none' | undefined, role: string): Id<'placement'> | undefined;
  /** The components that a name stands for: one name may be that of several. */
  components(said: Said, role: string): readonly Id<'component'>[];
  /** That a component appears somewhere: an appearance that is there, or a new one. */
  appear(component: Id<'component'>, where: Appearance): Id<'placement'>;
  /** That an appearance with a zone of its own is part of another one. */
  nest(placement: Id<'placement'>, parent: Id<'placement'>): void;
  /** That nothing is known of where a new component is, and it shall be nowhere. */
  appearNowhere(): void;
  /** For what names things that only later rows make: done when all rows of its kind of table are read. */
  later(work: () => void): void;
  zoneOf(placement: Id<'placement'>): Id<'zone'> | undefined;
  /** What a record is called. */
  nameOf(id: Id): string;
  /** Whether a text is one name, whatever is in it. */
  isKnown(text: string, kinds: readonly Kind[]): boolean;
}

/** Where a component appears and how. */
export interface Appearance {
  readonly zone?: Id<'zone'> | undefined;
  readonly parent?: Id<'placement'> | undefined;
  readonly condition?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly howMany?: string | undefined;
  /** Ids that stand beside its name. */
  readonly ids?: readonly Id[];
  /** An appearance there that is nested in another one will do. */
  readonly orNested?: boolean;
}

/** One column: what it is called, what it says of a record, and how that is read again. */
export interface Column<K extends Kind = Kind> {
  /** Its stable name within its table. */
  readonly role: string;
  readonly heading: string;
  /** Other headings that mean it, and mean this kind of table. */
  readonly also: readonly string[];
  /** Headings that mean it once it is known what the table is. */
  readonly plainly: readonly string[];
  /** Copied even where no row says anything in it: the columns that reports have. */
  readonly always: boolean;
  /** Copied only when asked for: another table says it as well. */
  readonly onlyAsked: boolean;
  /** Reports have it where there is something in it. */
  readonly ofReports: boolean;
  /** Cells that are merged over several rows: an empty one says what the one above it says. */
  readonly merged: boolean;
  readonly write: (record: RecordOf<K>, book: Book) => string;
  readonly read: (cell: string, row: Reading) => void;
}

export interface TableDefinition {
  readonly kind: TableKind;
  readonly record: Kind;
  /** The role of the column that names the record, where rows are told apart by names. */
  readonly named?: string;
  readonly columns: readonly Column[];
  /** What several columns say together. */
  readonly compose?: (row: Reading) => void;
  /** The orders in which reports have the columns, for a table without headings. */
  readonly orders: readonly (readonly string[])[];
  /** The order of the rows, where it is not that of their names. */
  readonly sortedBy?: (record: AnyRecord, book: Book) => string;
}

type Said2<K extends Kind> = Partial<Column<K>> & Pick<Column<K>, 'role' | 'heading' | 'write'>;

/** A column with what most have; the kind of its records is said once and then forgotten. */
export function column<K extends Kind>(said: Said2<K>): Column {
  return {
    also: [],
    plainly: [],
    always: false,
    onlyAsked: false,
    ofReports: false,
    merged: false,
    read: () => undefined,
    ...said,
    write: (record, book) => said.write(record as RecordOf<K>, book),
  };
}

/** A value within a record by its path; undefined where nothing is said. */
export function at(record: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, step) => (value as Readonly<Record<string, unknown>> | undefined)?.[step],
      record,
    );
}
