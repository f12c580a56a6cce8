import type { Kind } from '../../shared/base/ids.ts';
import { bind } from './bind.ts';
import type { BoundTable } from './bind.ts';
import { actors } from './columns/actors.ts';
import { assets } from './columns/assets.ts';
import { assumptions } from './columns/assumptions.ts';
import { categories } from './columns/categories.ts';
import { changes } from './columns/changes.ts';
import { components } from './columns/components.ts';
import { connections } from './columns/connections.tsx';
import { controls } from './columns/controls.ts';
import { findings } from './columns/findings.ts';
import { paths } from './columns/paths.ts';
import { placements } from './columns/placements.ts';
import { zones } from './columns/zones.ts';

/** The tables, in the order in which a report has them. */
export const TABLES: readonly BoundTable[] = [
  bind(zones),
  bind(components),
  bind(placements),
  bind(connections),
  bind(actors),
  bind(paths),
  bind(assets),
  bind(assumptions),
  bind(categories),
  bind(controls),
  bind(findings),
  bind(changes),
];

export function tableOf(kind: Kind): BoundTable | undefined {
  return TABLES.find((table) => table.kind === kind);
}
