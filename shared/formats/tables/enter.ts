import { definitionOf } from '../../model/kinds.ts';
import { kindOf } from '../../base/ids.ts';
import type { Plan, PlannedRecord } from './plan/types.ts';

/** The arguments of the command `tables.enter`. */
export interface EnterTables {
  readonly label: string;
  readonly made: readonly PlannedRecord[];
  readonly changed: readonly PlannedRecord[];
}

/**
 * A reviewed plan as the arguments of the one command that enters it. Ids of new records only stand for them: the
 * command makes the real ones.
 */
export function enterArguments(plan: Plan): EnterTables {
  return { label: labelOf(plan), made: plan.made, changed: plan.changed };
}

/** Whether there is anything to enter. */
export function entersAnything({ made, changed }: Plan): boolean {
  return made.length + changed.length > 0;
}

/** `Paste 16 components, 6 connections; change 2 records`. */
function labelOf({ made, changed }: Plan): string {
  const kinds = Map.groupBy(made, ({ id }) => kindOf(id));
  kinds.delete('placement');
  const counts = [...kinds].map(([kind, { length }]) => {
    const { label, plural } = definitionOf(kind);
    return `${length} ${length === 1 ? label : plural}`;
  });
  const change =
    changed.length === 0 ? [] : [`change ${changed.length} ${changed.length === 1 ? 'record' : 'records'}`];
  const parts = [...(counts.length > 0 ? [`paste ${counts.join(', ')}`] : []), ...change];
  const text = parts.length === 0 ? 'paste a table' : parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
