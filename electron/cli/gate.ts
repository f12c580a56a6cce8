import { draftModel } from '../../shared/commands/draft.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { KeptConsequence } from '../../shared/model/records/change.ts';
import { consequencesOf, toKeep, withVerdicts } from '../../shared/questions/consequences.ts';
import { FOUR, questions } from '../../shared/questions/questions.ts';
import { named } from './naming.ts';
import { columns, count, plain } from './text.ts';

/*
 * The gate for a change by its reference: is it there, are the four questions answered, which consequences are
 * open (DESIGN 4).
 */

export type Gate = ReturnType<typeof gateOf>;
export type ChangeRow = ReturnType<typeof changeRow>;

/** Every change with the reference has to pass; one that was dropped does not count. */
export function gateOf(model: Model, reference: string, allowOpen: boolean) {
  const changes = changesOf(model, reference).map((change) => changeRow(model, change, allowOpen));
  return { reference, passed: changes.length > 0 && changes.every(({ passed }) => passed), changes };
}

/** The changes with a reference, or with an id; those that were dropped left out. */
export function changesOf(model: Model, reference: string): readonly RecordOf<'change'>[] {
  const wanted = reference.toLowerCase();
  return model
    .all('change')
    .filter((change) => change.reference?.toLowerCase() === wanted || change.id === reference)
    .filter(({ state }) => state !== 'dropped');
}

export function changeRow(model: Model, change: RecordOf<'change'>, allowOpen: boolean) {
  const four = questions.filter(({ key }) => FOUR.includes(key));
  const unanswered = four.filter(({ key }) => !isAnswered(change, key));
  const { fits, decided, open } = consequencesOfChange(model, change);
  return {
    change: { id: change.id, name: change.title, reference: change.reference ?? null, state: change.state },
    passed: unanswered.length === 0 && fits && (allowOpen || open.length === 0),
    answers: four.map(({ key, ask }) => ({
      question: key,
      ask,
      answer: change.answers[key]?.answer ?? null,
      words: change.answers[key]?.words ?? null,
    })),
    fits,
    decided,
    open,
    signed: change.checkpoints.filter(({ signOffs }) => signOffs.length > 0).map(({ name }) => name),
  };
}

/** Left open is not answered. */
function isAnswered({ answers }: RecordOf<'change'>, key: string): boolean {
  const answer = answers[key]?.answer;
  return answer === 'yes' || answer === 'no';
}

/** Of a draft what follows from it now, of a change that landed what was kept with it. */
function consequencesOfChange(model: Model, change: RecordOf<'change'>) {
  if (change.state === 'landed') {
    const open = change.consequences
      .filter(({ verdict }) => !verdict)
      .map((one) => consequenceRow(model, one));
    return { fits: true, decided: change.consequences.length - open.length, open };
  }
  const drafted = draftModel(model, change);
  if (!drafted.ok) return { fits: false, decided: 0, open: [] };
  // The verdicts of a draft are in the draft.
  const kept = drafted.value.get(change.id)?.consequences ?? [];
  const all = withVerdicts(consequencesOf(model, drafted.value), kept);
  const open = all
    .filter((one) => one.open)
    .map(({ consequence }) => consequenceRow(drafted.value, toKeep(consequence)));
  return { fits: true, decided: all.filter(({ verdict }) => verdict).length, open };
}

function consequenceRow(model: Model, { key, rule, subjects, sentence }: KeptConsequence) {
  return { key, rule, subjects: subjects.map((id) => named(model, id)), words: sentence };
}

export function gateWords({ reference, changes }: Gate): readonly string[] {
  if (changes.length === 0)
    return [plain(`change ${reference}: it is not in the model; trailmap change asks the questions`)];
  return changes.flatMap(changeWords);
}

function changeWords({ change, passed, answers, fits, decided, open, signed }: ChangeRow): readonly string[] {
  const answered = columns(
    answers.map(({ ask, answer, words }) => [`  ${answer ?? 'no answer'}`, ask, words ?? '']),
  );
  return [
    plain(
      `change ${change.reference ?? change.id}: ${change.name} (${change.state})${passed ? '' : ' fails'}`,
    ),
    ...answered,
    ...(fits ? [] : ['  its draft does not fit the model any more; carry it over in the application']),
    `  ${count(decided, 'consequence')} decided, ${open.length} open${signed.length > 0 ? `; signed: ${plain(signed.join(', '))}` : ''}`,
    ...open.map(({ rule, words }) => plain(`    ${rule}: ${words}`)),
  ];
}
