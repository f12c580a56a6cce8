/**
 * One numbered change of the tables. A step that was released is never altered; its statements run in one
 * transaction, on a working copy only.
 */
export interface Step {
  /** The format number that it arrives at; ascending, and in one numbering with the records' migrations. */
  readonly to: number;
  readonly what: string;
  readonly statements: readonly string[];
}
