import { largest } from '../limits.ts';
import { TABLE_KINDS } from '../kinds.ts';
import type { TableKind } from '../kinds.ts';
import { tables } from '../columns/tables.ts';
import type { Names } from '../names/names.ts';
import type { PastedTable } from '../text/pasted.ts';
import { areCategories, likenessToRole } from './evidence.ts';
import { isHeadings, kindOfCaption, meaningsOfHeadings, rolesIn } from './headings.ts';
import type { HeadingMeaning } from './headings.ts';

/** What a pasted table is taken for. */
export interface Recognised {
  readonly kind?: TableKind;
  readonly headings: boolean;
  readonly roles: readonly (string | undefined)[];
  /** From 0 to 1. */
  readonly confidence: number;
}

interface Hints {
  readonly kind?: TableKind | undefined;
  readonly headings?: boolean | undefined;
}

/** What a table is, by its headings, else by the order of its columns and what stands in them. */
export function recognise(table: PastedTable, names: Names, hints: Hints = {}): Recognised {
  const [first = [], ...rest] = table.rows;
  const saysSo = table.headings === true || isHeadings(first);
  const headings = hints.headings ?? (saysSo || isOtherwiseHeaded(table));
  const width = largest(table.rows.map(({ length }) => length));
  const padded = Array.from({ length: width }, (_none, at) => first[at] ?? '');
  const meanings = headings ? meaningsOfHeadings(padded, table.caption) : [];
  if (hints.kind !== undefined) {
    const roles = headings ? rolesIn(hints.kind, padded) : [];
    if (roles.some((role) => role !== undefined)) return { kind: hints.kind, headings, roles, confidence: 1 };
  } else if (meanings[0] && isEnough(meanings[0], width)) {
    const [{ kind, roles, score }] = meanings;
    return { kind, headings, roles, confidence: Math.min(1, 0.4 + score * 0.6) };
  }
  return byOrder(table, headings ? rest : table.rows, width, names, { ...hints, headings });
}

/** Half of the columns, or two of them. */
function isEnough({ roles }: HeadingMeaning, width: number): boolean {
  return roles.filter((role) => role !== undefined).length * 2 >= Math.min(4, width);
}

/** A first row of short words above rows that are longer. */
function isOtherwiseHeaded({ rows }: PastedTable): boolean {
  const [first = [], ...rest] = rows;
  const isShort =
    first.length > 1 && first.every((cell) => cell !== '' && cell.length < 30 && !/[.•\n]/.test(cell));
  const isAlone = first.every((cell, at) => rest.every((row) => row[at] !== cell));
  const bodies = rest.flatMap((row) => row.slice(1)).filter((cell) => cell.length > 60).length;
  return (
    isShort && isAlone && /\b(?:name|description|type|zone|actor|id)\b/i.test(first.join(' ')) && bodies > 0
  );
}

function isShortRow(row: readonly string[]): boolean {
  return row.length > 1 && row.every((cell) => cell.trim() !== '' && cell.length < 40);
}

const ENOUGH = 0.55;

function byOrder(
  table: PastedTable,
  rows: readonly (readonly string[])[],
  width: number,
  names: Names,
  hints: Hints & { readonly headings: boolean },
): Recognised {
  const hinted = hints.kind ?? (table.caption === undefined ? undefined : kindOfCaption(table.caption));
  const columns = Array.from({ length: width }, (_none, at) => rows.map((row) => row[at] ?? ''));
  const kinds = hints.kind === undefined ? TABLE_KINDS : [hints.kind];
  const found = kinds.flatMap((kind) =>
    tables[kind].orders
      .filter((order) => order.length <= width + 1)
      .map((order) => ({
        kind,
        order,
        score:
          scoreOf(order, columns, names) + (kind === hinted ? 0.4 : 0) - penalty(kind, order, columns, names),
      })),
  );
  const [best] = found.toSorted((a, b) => b.score - a.score || b.order.length - a.order.length);
  // What is no table of a model is kept as it is: a first row of short words stands above it.
  const headings = hints.headings || (hints.kind === undefined && isShortRow(table.rows[0] ?? []));
  const none = { headings, roles: columns.map(() => undefined), confidence: 0 };
  if (!best || (best.score < ENOUGH && hints.kind === undefined)) {
    return hints.kind === undefined ? none : { ...none, kind: hints.kind };
  }
  const roles = columns.map((_cells, at) => best.order[at]);
  return { kind: best.kind, headings: hints.headings, roles, confidence: Math.min(0.8, best.score * 0.7) };
}

/** How well an order of columns fits; columns that it has no role for tell against it. */
function scoreOf(order: readonly string[], columns: readonly (readonly string[])[], names: Names): number {
  const scores = order.map((role, at) => likenessToRole(columns[at] ?? [], role, names));
  const sum = scores.reduce((total, score) => total + score, 0);
  return sum / Math.max(order.length, columns.length);
}

/** Names alone tell little: only what else is there tells components from actors and categories. */
function penalty(
  kind: TableKind,
  order: readonly string[],
  columns: readonly (readonly string[])[],
  names: Names,
): number {
  if (kind === 'categories') return areCategories(columns[order.indexOf('name')] ?? []) ? -0.3 : 0.5;
  if (kind === 'actors') return likenessToRole(columns[0] ?? [], 'actor', names) > 0.5 ? -0.05 : 0.4;
  return kind === 'components' ? 0.05 : 0;
}
