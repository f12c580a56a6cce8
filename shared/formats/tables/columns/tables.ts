import { TABLE_KINDS } from '../kinds.ts';
import type { TableKind } from '../kinds.ts';
import { actors } from './actors.ts';
import { assets } from './assets.ts';
import { assumptions } from './assumptions.ts';
import { categories } from './categories.ts';
import type { Column, TableDefinition } from './column.ts';
import { components } from './components.ts';
import { connections } from './connections.ts';
import { controls } from './controls.ts';
import { findings } from './findings.ts';
import { paths } from './paths.ts';
import { zones } from './zones.ts';

/** Every table by its kind. */
export const tables: Readonly<Record<TableKind, TableDefinition>> = {
  components,
  zones,
  connections,
  actors,
  paths,
  assets,
  assumptions,
  categories,
  controls,
  findings,
};

const byRole: ReadonlyMap<TableKind, ReadonlyMap<string, Column>> = new Map(
  TABLE_KINDS.map((kind) => [kind, new Map(tables[kind].columns.map((column) => [column.role, column]))]),
);

export function columnOf(kind: TableKind, role: string): Column | undefined {
  return byRole.get(kind)?.get(role);
}

/** What a column of a table may be, for whoever lets a person choose. */
export function rolesOf(kind: TableKind): readonly { readonly role: string; readonly heading: string }[] {
  return tables[kind].columns.map(({ role, heading }) => ({ role, heading }));
}
