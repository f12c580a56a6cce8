import { exhaustive } from '../base/assert.ts';
import type { Id, Kind } from '../base/ids.ts';
import { t } from '../base/t.ts';
import type { Problem } from './integrity.ts';
import { nameOf } from './kinds.ts';
import type { Model } from './model.ts';

/** A problem of integrity as one sentence for a person. */
export function problemInWords(model: Model, problem: Problem): string {
  const record = problem.record === undefined ? t('The project') : called(model, problem.record);
  const other = problem.other === undefined ? t('something') : called(model, problem.other);
  const field = problem.field ?? '';
  switch (problem.rule) {
    case 'one project':
      return t('There is not exactly one project record.');
    case 'dangling reference':
      return t('{record} mentions {other}, which is not there ({field}).', { record, other, field });
    case 'nesting cycle':
      return t('{record} is inside itself, by way of {other}.', { record, other });
    case 'end without placements':
      return t('{record} has an end without a placement ({field}).', { record, field });
    case 'end in several zones':
      return t('{record} has an end whose placements are in several zones ({field}).', { record, field });
    case 'answers itself':
      return t('{record} answers itself, by way of {other}.', { record, other });
    case 'repeated key':
      return t('{record} has two protections with one key.', { record });
    case 'no such phase':
      return t('The project says it is in a phase that it does not have.');
    default:
      return exhaustive(problem.rule);
  }
}

/** What a person calls a record: its kind and name, else its id. */
export function called(model: Model, id: Id): string {
  const record = model.get(id);
  if (!record) return id;
  const name = nameOf(record);
  return CALLED[record.kind]({ name: name === undefined ? id : t('“{name}”', { name }) });
}

/** A whole message each: other languages have another article for another kind. */
const CALLED: Readonly<Record<Kind, (about: { readonly name: string }) => string>> = {
  project: (about) => t('The project {name}', about),
  zone: (about) => t('The trust zone {name}', about),
  component: (about) => t('The component {name}', about),
  placement: (about) => t('The placement {name}', about),
  connection: (about) => t('The connection {name}', about),
  actor: (about) => t('The threat actor {name}', about),
  path: (about) => t('The threat actor path {name}', about),
  asset: (about) => t('The asset {name}', about),
  assumption: (about) => t('The assumption {name}', about),
  category: (about) => t('The control category {name}', about),
  control: (about) => t('The control {name}', about),
  finding: (about) => t('The finding {name}', about),
  change: (about) => t('The change {name}', about),
  scenario: (about) => t('The tabletop scenario {name}', about),
  review: (about) => t('The review {name}', about),
  dismissal: (about) => t('The dismissal {name}', about),
  view: (about) => t('The view {name}', about),
};
