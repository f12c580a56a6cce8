import type { RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';

type Connection = RecordOf<'connection'>;
type Option = Connection['protections'][number];
type Question = 'caller' | 'answerer' | 'encryption';
type As = 'designed' | 'built' | 'verified';

/** X6, X7, X10: what the options of a connection come to for one question. */
export function guardSaid(model: Model, { protections }: Connection, question: Question, as: As): string {
  const said = protections.map((option) => saidBy(model, option, question, as)).filter((one) => one !== '');
  if (said.length > 0 && said.every((one) => one === 'yes')) return 'all';
  if (said.includes('yes')) return 'some';
  return said.includes('no') ? 'none' : 'not said';
}

/** A6: the assets that each option by which the caller proves itself needs. */
export function needsSaid(model: Model, { protections }: Connection, as: As): string[][] {
  return protections
    .filter((option) => saidBy(model, option, 'caller', as) === 'yes')
    .map(({ needs }) => [...needs]);
}

/** Nothing where the option does not speak of it. */
function saidBy(model: Model, option: Option, question: Question, as: As): '' | 'yes' | 'no' | 'open' {
  const answer = option[question];
  if (!answer || answer.is === 'not applicable') return '';
  if (answer.is === 'no') return 'no';
  if (answer.is !== 'yes') return 'open';
  const proves =
    question === 'encryption' || answer.types.length === 0 || answer.types.some((m) => isProof(model, m));
  return proves && option.controls.every((id) => stateCounts(model, id, as)) ? 'yes' : 'no';
}

function isProof(model: Model, method: string): boolean {
  const same = (name: string) => name.toLowerCase() === method.toLowerCase();
  return !model.all('project').some(({ methods }) => methods.some(({ name, proof }) => !proof && same(name)));
}

function stateCounts(model: Model, control: string, as: As): boolean {
  const state = model.all('control').find(({ id }) => id === control)?.state;
  if (state === undefined || state === 'failed' || state === 'retired') return false;
  if (as === 'verified') return state === 'verified';
  return as === 'designed' || state === 'implemented' || state === 'verified';
}
