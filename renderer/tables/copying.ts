import type { Id, Kind } from '../../shared/base/ids.ts';
import { RECORD_OF, TABLE_KINDS } from '../../shared/formats/tables/kinds.ts';
import { cellsAs, tableOf } from '../../shared/formats/tables/write.ts';
import type { TextForm } from '../../shared/formats/tables/write.ts';
import type { Model } from '../../shared/model/model.ts';

/*
 * Rows as text for a spreadsheet or a document. What a cell says must come out as one cell.
 */

/** What is shown. */
export interface Copied {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function asText(form: TextForm, { head, rows }: Copied): string {
  return cellsAs(form, [head, ...rows]);
}

/**
 * These records with all that they say, in columns that can be pasted again (SPEC T8 and T9); undefined for kinds that
 * no report has a table of.
 */
export function wholeRows(model: Model, kind: Kind, ids: readonly Id[]): Copied | undefined {
  const table = TABLE_KINDS.find((one) => RECORD_OF[one] === kind);
  if (table === undefined) return undefined;
  const [head = [], ...rows] = tableOf(model, table, { ids }).rows;
  return { head, rows };
}
