import type { Id } from '../../../shared/base/ids.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { isEmpty } from '../../../shared/model/diff.ts';
import type { Model } from '../../../shared/model/model.ts';
import { failure } from '../../../shared/protocol/failures.ts';
import type { Failure } from '../../../shared/protocol/failures.ts';
import { systemUser } from '../../browser/where.ts';
import type { Ended } from '../command.ts';
import { changesOf } from '../gate.ts';
import { inputName, readInput } from '../input.ts';
import { print, printJson } from '../output.ts';
import { Asker, EndOfAnswers, WrongAnswer } from './asker.ts';
import { carryOver } from './carry-over.ts';
import { askLanding, land } from './landing.ts';
import { openProjectFile } from './project-file.ts';
import type { ProjectFile } from './project-file.ts';
import { askQuestions, sayFourTimesNo } from './questions.ts';
import { resultRow, resultWords } from './result.ts';
import { made } from './talk.ts';
import type { Talk } from './talk.ts';
import { askConsequences } from './verdicts.ts';
import { Work, firstOf } from './work.ts';

/** What was typed behind `trailmap change`. */
export interface Asked {
  readonly input: string;
  readonly reference: string;
  readonly json: boolean;
  readonly announce: boolean;
  readonly because?: string;
  readonly title?: string;
  readonly responsible?: string;
  readonly by?: string;
}

/** Asks, commits what was answered, and says what came of it. */
export async function runSession(asked: Asked): Promise<Ended> {
  const read = await readInput(asked.input);
  if (!read.ok) return read;
  if (read.value.form !== 'trail') {
    return err(failure('refused', 'A change is written to a project file; trailmap import makes one.'));
  }
  const author = asked.by ?? systemUser();
  const file = openProjectFile(asked.input, author);
  if (!file.ok) return file;
  const work = new Work(file.value.model, author);
  const ended = await workOn(asked, file.value, work);
  const revision = ended.ok ? file.value.commit(work.steps) : ended;
  const closed = file.value.close();
  if (!revision.ok) return revision;
  if (!closed.ok) return closed;
  const row = resultRow(work, revision.value);
  if (asked.json) printJson({ command: 'change', version: 1, in: inputName(asked.input), ...row });
  else print(resultWords(row));
  return ok(0);
}

/** Everything that is asked; the failure leaves the project as it was. */
async function workOn(
  asked: Asked,
  { model, revision }: ProjectFile,
  work: Work,
): Promise<Result<void, Failure>> {
  const there = changeThere(model, asked.reference);
  if (!there.ok) return there;
  const ask = new Asker(process.stdin, process.stderr);
  const talk = { ask, work };
  try {
    if (there.value !== undefined) work.takeUp(there.value);
    else await begin(talk, asked, revision);
    await answer(talk, asked, revision);
  } catch (error) {
    if (error instanceof WrongAnswer) return err(failure('bad-request', error.message));
    if (!(error instanceof EndOfAnswers)) throw error;
    if (work.steps.length === 0) return err(failure('cancelled'));
  } finally {
    ask.close();
  }
  return ok(undefined);
}

/** The change with this reference that can be worked on, if there is one. */
function changeThere(model: Model, reference: string): Result<Id<'change'> | undefined, Failure> {
  const [first, ...others] = changesOf(model, reference);
  if (!first) return ok(undefined);
  if (others.length > 0) {
    const ids = [first, ...others].map(({ id, title }) => `${id} (${title})`).join(', ');
    return err(failure('refused', `Several changes have this reference; say which: ${ids}.`));
  }
  if (first.state === 'landed') {
    return err(
      failure('refused', `${reference} has landed already; trailmap check --change says what is open.`),
    );
  }
  return ok(first.id);
}

async function begin(talk: Talk, asked: Asked, baseRevision: number): Promise<void> {
  const { ask, work } = talk;
  const isShort = asked.because !== undefined;
  const title =
    asked.title ?? (isShort ? asked.reference : (await ask.line('What changes?')) || asked.reference);
  const responsible = asked.responsible ?? (isShort ? '' : await ask.line('Who is responsible?'));
  const created = made(
    talk,
    work.run('change.begin', {
      title,
      reference: asked.reference,
      ...(responsible !== '' && { responsible }),
      announced: asked.announce,
      baseRevision,
    }),
  );
  const id = created && firstOf('change', created);
  if (id === undefined) throw new WrongAnswer('The change cannot be begun.');
  work.takeUp(id);
}

async function answer(talk: Talk, asked: Asked, revision: number): Promise<void> {
  const { ask, work } = talk;
  if (asked.announce) return;
  if (asked.because !== undefined) {
    if (!isEmpty(work.diff))
      throw new WrongAnswer('Something is drawn in its draft already: it is not four times no.');
    sayFourTimesNo(talk, asked.because);
    return land(talk);
  }
  await carryOver(talk, revision);
  ask.say('', `${work.change.title} (${asked.reference})`);
  await askQuestions(talk);
  await askConsequences(talk);
  await askLanding(talk);
}
