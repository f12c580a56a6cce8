import { exhaustive } from '../base/assert.ts';
import type { Id } from '../base/ids.ts';
import type { Problem } from './integrity.ts';
import { definitionOf, nameOf } from './kinds.ts';
import type { Model } from './model.ts';

/** A problem of integrity as one sentence for a person. */
export function problemInWords(model: Model, problem: Problem): string {
  const record = problem.record === undefined ? 'The project' : called(model, problem.record);
  const other = problem.other === undefined ? 'something' : called(model, problem.other);
  switch (problem.rule) {
    case 'one project':
      return 'There is not exactly one project record.';
    case 'dangling reference':
      return `${record} mentions ${other}, which is not there (${problem.field ?? ''}).`;
    case 'nesting cycle':
      return `${record} is inside itself, by way of ${other}.`;
    case 'end without placements':
      return `${record} has an end without a placement (${problem.field ?? ''}).`;
    case 'end in several zones':
      return `${record} has an end whose placements are in several zones (${problem.field ?? ''}).`;
    case 'answers itself':
      return `${record} answers itself, by way of ${other}.`;
    case 'repeated key':
      return `${record} has two protections with one key.`;
    case 'no such phase':
      return 'The project says it is in a phase that it does not have.';
    default:
      return exhaustive(problem.rule);
  }
}

/** What a person calls a record: its kind and name, else its id. */
export function called(model: Model, id: Id): string {
  const record = model.get(id);
  if (!record) return id;
  const name = nameOf(record);
  const { label } = definitionOf(record.kind);
  return name === undefined ? `The ${label} ${id}` : `The ${label} “${name}”`;
}
