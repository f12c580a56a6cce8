import { exhaustive } from '../base/assert.ts';
import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import type { Answer, Protection } from '../model/records/connection.ts';

/** Whether every option has it, some have, none has, or nobody says (SPEC X6). */
export type Guard = 'all' | 'some' | 'none' | 'not said';

/** What counts as there: what is designed, what is built, or only what was verified (SPEC X10). */
export type As = 'designed' | 'built' | 'verified';

/** The questions that a protection option answers and that can guard. */
export type GuardQuestion = 'caller' | 'encryption' | 'answerer';

type Standing = 'has' | 'has not' | 'open' | 'silent';

/** The guard of a connection for one question. */
export function guardOf(
  model: Model,
  options: readonly Protection[],
  question: GuardQuestion,
  as: As,
): Guard {
  const standings = options
    .map((option) => standing(model, option, question, as))
    .filter((one) => one !== 'silent');
  const has = standings.filter((one) => one === 'has').length;
  if (has > 0) return has === standings.length ? 'all' : 'some';
  return standings.includes('has not') ? 'none' : 'not said';
}

function standing(model: Model, option: Protection, question: GuardQuestion, as: As): Standing {
  const answer = option[question];
  if (!answer) return 'silent';
  switch (answer.is) {
    case 'not applicable':
      return 'silent';
    case 'no':
      return 'has not';
    case 'any':
    case 'not said':
      return 'open';
    case 'yes':
      return proves(model, answer, question) && realised(model, option, as) ? 'has' : 'has not';
    default:
      return exhaustive(answer);
  }
}

/** SPEC X7. An authentication by methods none of which counts as proof proves nothing. */
function proves(model: Model, answer: Extract<Answer, { is: 'yes' }>, question: GuardQuestion): boolean {
  if (question === 'encryption' || answer.types.length === 0) return true;
  const noProof = methodsWithoutProof(model);
  return answer.types.some((method) => !noProof.has(method.toLowerCase()));
}

const withoutProof = new WeakMap<RecordOf<'project'>, ReadonlySet<string>>();

function methodsWithoutProof(model: Model): ReadonlySet<string> {
  const project = model.all('project')[0];
  if (!project) return new Set();
  const before = withoutProof.get(project);
  if (before) return before;
  const names = new Set(project.methods.filter(({ proof }) => !proof).map(({ name }) => name.toLowerCase()));
  withoutProof.set(project, names);
  return names;
}

/** SPEC X10. Whether the controls that realise an option bear out its claim; one without controls is believed. */
function realised(model: Model, { controls }: Protection, as: As): boolean {
  return controls.every((id) => bearsOut(model.get(id), as));
}

function bearsOut(control: RecordOf<'control'> | undefined, as: As): boolean {
  if (!control || control.state === 'failed' || control.state === 'retired') return false;
  if (as === 'verified') return control.state === 'verified';
  return as === 'designed' || control.state === 'implemented' || control.state === 'verified';
}

/** The options of a connection by which its caller proves itself, each borne out as asked (SPEC A6). */
export function provingOptions(
  model: Model,
  { protections }: RecordOf<'connection'>,
  as: As,
): readonly Protection[] {
  return protections.filter((option) => standing(model, option, 'caller', as) === 'has');
}

/** The controls of a connection that realise one of its options. */
export function realising(connection: RecordOf<'connection'>): ReadonlySet<Id<'control'>> {
  return new Set(connection.protections.flatMap(({ controls }) => controls));
}
