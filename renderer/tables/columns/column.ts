import type { ReactNode } from 'react';
import type { Kind } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { CellEdit } from '../../panels/cells/cell-edit.ts';

/** A command that makes a row. */
export interface Step {
  readonly command: string;
  readonly args: unknown;
}

/** How a cell is edited, and what says what was typed. */
export type Editing<K extends Kind> = CellEdit<RecordOf<K>>;

/** A column of the table of one kind of record. */
export interface RecordColumn<K extends Kind> {
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly text: (record: RecordOf<K>, model: Model) => string;
  /** How it is drawn, where that is more than its text. */
  readonly cell?: (record: RecordOf<K>, model: Model) => ReactNode;
  readonly order?: (record: RecordOf<K>, model: Model) => number;
  readonly edit?: (model: Model) => Editing<K>;
  /** Not shown until it is asked for. */
  readonly later?: boolean;
}

/** A way of putting rows together: the heading that a row stands under. */
export interface Grouping<K extends Kind> {
  readonly title: string;
  readonly of: (record: RecordOf<K>, model: Model) => string;
}

/** The table of one kind of record: each file in this folder is one. */
export interface KindTable<K extends Kind> {
  readonly kind: K;
  readonly title: string;
  readonly columns: readonly RecordColumn<K>[];
  readonly groups?: readonly Grouping<K>[];
  /**
   * Makes a record with nothing but a name to type over. None where more must be said first: a connection needs its two
   * ends, and is entered in the map's line.
   */
  readonly fresh?: Step;
  /** Where there is no such record: what it is and how one is made. */
  readonly empty: string;
}
