import type { Id } from '../../../../shared/base/ids.ts';
import { withoutMentions } from '../../../../shared/commands/strip.ts';
import { enterArguments } from '../../../../shared/formats/tables/enter.ts';
import { planOf } from '../../../../shared/formats/tables/plan/plan.ts';
import type { Choices, Plan, PlannedRow } from '../../../../shared/formats/tables/plan/types.ts';
import { readTables } from '../../../../shared/formats/tables/text/read-tables.ts';
import { create } from '../../../../shared/model/create.ts';
import { Model } from '../../../../shared/model/model.ts';
import { done } from '../../commands/run.ts';

/** A project with nothing in it. */
export const nothing = Model.of([create('project', 'project:p0', { name: 'Nothing yet' })]);

/** What a text would do to a model. */
export function planFor(text: string, model: Model = nothing, choices: Choices = {}): Plan {
  const read = readTables(text);
  if (!read.ok) throw new Error(read.error.message);
  return planOf(model, read.value.tables, choices, read.value.outside);
}

/** The model after a text was pasted and entered. */
export function pasted(text: string, model: Model = nothing, choices: Choices = {}): Model {
  return done(model, 'tables.enter', enterArguments(planFor(text, model, choices))).after;
}

/** The rows of a table of the paste. */
export function rowsOf(plan: Plan, table = 0): readonly PlannedRow[] {
  return plan.tables[table]?.rows ?? [];
}

/** Lines of cells as a spreadsheet copies them; a line without a bar is above the table. */
export function sheet(...lines: readonly string[]): string {
  return lines.map((line) => line.split(/\s*\|\s*/).join('\t')).join('\n');
}

/** What no table has. */
const IN_NO_TABLE = ['change', 'scenario', 'review', 'dismissal', 'view'] as const;

/** A model with only what tables have, in a project that says nothing. */
export function inTables(model: Model): Model {
  const kinds = [...IN_NO_TABLE, 'project' as const];
  const gone = new Set<Id>(kinds.flatMap((kind) => model.all(kind).map(({ id }) => id)));
  const left = [...model.records()].flatMap((record) =>
    gone.has(record.id) ? [] : (withoutMentions(record, gone) ?? []),
  );
  return Model.of([create('project', 'project:p0', { name: 'Nothing yet' }), ...left]);
}
