/** A table as it was pasted: cells of text, nothing known yet of what they mean. */
export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  /** What stood just above it. */
  readonly caption?: string;
  /** Whether its first row is headings: where the form says so itself. */
  readonly headings?: true;
}

export type PastedForm = 'Markdown' | 'tabs' | 'commas' | 'columns' | 'labels' | 'lines';

/** What was read of a paste. */
export interface ReadTables {
  readonly form: PastedForm;
  readonly tables: readonly PastedTable[];
  /** Lines that are in no table, in their order. */
  readonly outside: readonly string[];
  /** What was left out because there is too much of it, in words. */
  readonly cut: readonly CutCode[];
}

export type CutCode = 'tables' | 'rows' | 'columns' | 'cells';

/** Why nothing could be read. */
export interface NotTables {
  readonly reason: 'nothing in it' | 'too long' | 'no table';
  readonly message: string;
}
