import { KINDS } from '../base/ids.ts';
import type { Kind } from '../base/ids.ts';
import { kinds } from './kinds.ts';
import type { Migration } from './records/define.ts';

/** The migrations of every kind; the kinds' own definitions are of this form. */
export type Steps = Readonly<Record<Kind, { readonly migrations: readonly Migration[] }>>;

/** The format that this version writes. */
export const FORMAT = formatOf(kinds);

/** The highest format that any step arrives at; 1 where there is no step. */
export function formatOf(steps: Steps): number {
  return Math.max(1, ...KINDS.flatMap((kind) => steps[kind].migrations.map((step) => step.to)));
}

/** SPEC M1. The body of a record, as it was in format `from`, in the current one. */
export function migrate(
  kind: Kind,
  body: Readonly<Record<string, unknown>>,
  from: number,
  steps: Steps = kinds,
): Readonly<Record<string, unknown>> {
  const due = steps[kind].migrations.filter((step) => step.to > from);
  return due.reduce((before, step) => step.up(before), body);
}
