import type { Id, Kind } from '../../../base/ids.ts';
import type { Model } from '../../../model/model.ts';
import { loose } from '../cells/loose.ts';
import type { TableKind } from '../kinds.ts';
import type { Match } from '../names/names.ts';

/*
 * What a review sees and decides. Both are plain data: `Choices` is all that the reviewer has said, and the plan
 * follows from the model, the pasted tables and the choices, so that a grid edits by changing a choice.
 */

export interface Choices {
  /** By the place of the table in the paste. */
  readonly tables?: Readonly<Record<number, TableChoice>>;
  /** By `keyOfName`: what a name means. */
  readonly names?: Readonly<Record<string, NameChoice>>;
  /** Where it all is from: new records that do not say it themselves get it as their source. */
  readonly source?: { readonly document: string; readonly at?: string };
  /** Whether what stood outside of the tables is kept in the project as well. */
  readonly keepText?: boolean;
}

/** A record that is there, a new one, or what another name of the paste means: ids of new records are not for keeping. */
export type NameChoice = Id | 'new' | { readonly sameAs: string; readonly kind: Kind };

/** The key of a choice of what a name means, among records of a kind. */
export function keyOfName(kind: Kind, name: string): string {
  return `${kind} ${loose(name)}`;
}

export interface TableChoice {
  /** `none`: it is no table of a model; it is kept as it is, unless it is left out. */
  readonly kind?: TableKind | 'none';
  readonly leftOut?: boolean;
  /** Whether the first row is headings. */
  readonly headings?: boolean;
  /** By the place of the column: its role, or that it has none. */
  readonly columns?: Readonly<Record<number, string>>;
  /** By the place of the row, the headings not counted. */
  readonly rows?: Readonly<Record<number, RowChoice>>;
}

/** The role of a column that says nothing; what is in it is kept in the remarks. */
export const NO_ROLE = 'none';

export interface RowChoice {
  readonly leftOut?: boolean;
  /** It goes on with the row above: the lines of one cell were read as two rows. */
  readonly joinedToAbove?: boolean;
  /** What the cells say instead, by the place of the column. */
  readonly cells?: Readonly<Record<number, string>>;
  /** The record that the row is, or that it is a new one. */
  readonly record?: Id | 'new';
}

export type NoteCode =
  /** The name is like that of a record, and is taken for it. */
  | 'taken as'
  /** Several have this name; the first is taken. */
  | 'several'
  /** One name stands for several. */
  | 'stands for several'
  /** It is only mentioned, and becomes a record by it. */
  | 'new by mention'
  /** A new one, though others have names near it, or names that the row has as well. */
  | 'near'
  /** Another name of the row is that of another record, which stays another. */
  | 'means another'
  /** A new zone, as an instance of the one whose name it has with a number. */
  | 'instance'
  /** Two rows of one table have this name. */
  | 'named twice'
  /** Another table of the paste has it as well, and says something else: both are kept. */
  | 'said otherwise'
  /** The cell was empty and has the value of the cell above. */
  | 'carried down'
  /** No value of the project's scale. */
  | 'off the scale'
  /** Neither a protocol nor a method that is known; taken in its own words. */
  | 'not known'
  /** Not understood; kept in the remarks. */
  | 'not placed'
  /** Two columns say the same differently: the fuller one counts. */
  | 'columns differ';

export interface Note {
  readonly code: NoteCode;
  /** The role of the column, or none for the row as a whole. */
  readonly column?: string;
  readonly said: string;
  /** What the name was looked for among. */
  readonly kinds?: readonly Kind[];
  /** The record that is meant now. */
  readonly taken?: Id;
  readonly near?: readonly Match[];
  /** Another value: the one above, the one in the other table. */
  readonly other?: string;
}

/** What a row does to the model. */
export type RowDoes = 'add' | 'change' | 'nothing new' | 'left out' | 'not placed';

/** A change that a row makes to a record that is there, in the words of the table. */
export interface CellChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export interface PlannedRow {
  /** The place of the row, the headings not counted; rows that were joined have the first one's. */
  readonly at: number;
  /** As they are read: with what the reviewer changed, and with what was carried down. */
  readonly cells: readonly string[];
  readonly does: RowDoes;
  /** Of the model, or for a new one an id that stands for it until it is entered. */
  readonly record?: Id;
  readonly name: string;
  readonly changes: readonly CellChange[];
  readonly notes: readonly Note[];
  /** What is in no field of its record: by the heading, as it stood there. It goes into the remarks. */
  readonly kept: readonly { readonly heading: string; readonly text: string }[];
}

export interface PlannedColumn {
  readonly heading: string;
  readonly role?: string;
}

export interface PlannedTable {
  readonly at: number;
  readonly caption?: string;
  readonly kind?: TableKind;
  /** How sure it is what the table is, from 0 to 1. */
  readonly confidence: number;
  readonly leftOut: boolean;
  readonly headings: boolean;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
}

/** A record that no row is about, but that some cell mentions. */
export interface Mentioned {
  readonly id: Id;
  readonly name: string;
  /** The table and the row that mentioned it first. */
  readonly table: number;
  readonly row: number;
}

/** What becomes no record: kept in the project, in words. */
export interface Left {
  readonly table?: number;
  readonly row?: number;
  readonly text: string;
  readonly why: 'not a table of a model' | 'no record' | 'outside of the tables';
  readonly kept: boolean;
}

/** A record that is made or changed when the plan is entered. */
export interface PlannedRecord {
  readonly id: Id;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Plan {
  readonly tables: readonly PlannedTable[];
  readonly mentioned: readonly Mentioned[];
  readonly left: readonly Left[];
  /** Ids of new ones stand for them until they are entered. */
  readonly made: readonly PlannedRecord[];
  /** Only the fields that change. */
  readonly changed: readonly PlannedRecord[];
  /** The model as it would be, with the ids that stand for new records. */
  readonly after: Model;
}
