import type { Id, Kind } from '../../../base/ids.ts';
import { tables } from '../columns/tables.ts';
import type { TableKind } from '../kinds.ts';
import type { Match } from '../names/names.ts';
import { callingsOfRow, isName, otherCallingsOfRow } from './called.ts';
import type { Desk } from './desk.ts';
import type { RowText, TableText } from './table-text.ts';

/** A table and the kind of its records. */
export interface Among {
  readonly table: TableText;
  readonly kind: TableKind;
  readonly record: Kind;
}

/**
 * What the other names of rows mean, of those whose own name means nothing that is free. Nothing is guessed (SPEC
 * T10): a row has a record by them only where it is the only one for the row, and the row the only one for it.
 */
export class Claims {
  readonly #of = new Map<RowText, readonly Match[]>();
  readonly #rivals = new Map<Id, number>();

  constructor(desk: Desk, among: Among, rows: readonly RowText[]) {
    for (const row of rows) {
      const found = claimsOf(desk, among, row);
      if (found.length === 0) continue;
      this.#of.set(row, found);
      for (const { id } of found) this.#rivals.set(id, (this.#rivals.get(id) ?? 0) + 1);
    }
  }

  of(row: RowText): readonly Match[] {
    return this.#of.get(row) ?? [];
  }

  /** The one record that a row has by its other names. */
  only(row: RowText): Match | undefined {
    const [found, another] = this.of(row);
    return found && !another && this.#rivals.get(found.id) === 1 ? found : undefined;
  }
}

function claimsOf(desk: Desk, among: Among, row: RowText): Match[] {
  const { table, kind, record } = among;
  const own = callingsOfRow(row, table, kind);
  if (own.some(({ name }) => desk.chosen(name, [record]) === 'new')) return [];
  const means = own.flatMap(({ name, exactly }) => desk.names.called(name, [record], exactly));
  const others = otherCallingsOfRow(row, table).flatMap(({ name, exactly }) => {
    if (!isName(name)) return [];
    const choice = desk.chosen(name, [record]);
    if (choice === 'new') return [];
    const found = desk.names.called(name, [record], exactly);
    return choice === undefined ? found : found.filter(({ id }) => id === choice);
  });
  return others.length > 0 || isUnclear(means, kind) ? eachOnce([...means, ...others]) : [];
}

/** Whether several have a name among their other names, and none has it as its own. */
export function isUnclear(found: readonly Match[], kind: TableKind): boolean {
  return tables[kind].named !== undefined && found.length > 1 && found[0]?.byOther === true;
}

export function eachOnce(matches: readonly Match[]): Match[] {
  return matches.filter(({ id }, at) => matches.findIndex((match) => match.id === id) === at);
}
