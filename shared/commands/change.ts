import { idSchema } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { create } from '../model/create.ts';
import { NO_CHANGE, apply, conflicts, isEmpty, squash } from '../model/diff.ts';
import type { Diff } from '../model/diff.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { diffToJson, parseDiff } from '../model/parse.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { command } from './records.ts';

const line = z.string().min(1).max(4_000);
const change = idSchema('change');

const beginArgs = z.strictObject({
  title: line,
  reference: line.exactOptional(),
  responsible: line.exactOptional(),
  announced: z.boolean().exactOptional(),
  baseRevision: z.number().int().min(0),
});
const draftArgs = z.strictObject({ change, command: line, args: z.unknown() });
const answerArgs = z.strictObject({
  change,
  question: line,
  answer: z.enum(['yes', 'no', 'left open']),
  words: z.string().max(200_000).exactOptional(),
});
const landArgs = z.strictObject({ change, text: z.string().max(200_000) });
const onlyChange = z.strictObject({ change });

type RunInner = (model: Model, name: string, args: unknown, context: Context) => Result<Outcome, Refusal>;

/**
 * Changes: drafts that are worked on beside today's model and land as one step. `runInner` runs any command on
 * the drafted model; the registry hands itself in.
 */
export function changeCommands(runInner: RunInner): readonly Command[] {
  return [
    command({ name: 'change.begin', label: 'Begin a change', args: beginArgs, run: begin }),
    command({
      name: 'change.draft',
      label: 'Work on a draft',
      args: draftArgs,
      run: (model, args, context) => work(model, args, context, runInner),
    }),
    command({ name: 'change.answer', label: 'Answer a question of a change', args: answerArgs, run: answer }),
    command({ name: 'change.undoDraft', label: 'Empty a draft', args: onlyChange, run: empty }),
    command({ name: 'change.land', label: 'Land a change', args: landArgs, run: land }),
    command({ name: 'change.drop', label: 'Drop a change', args: onlyChange, run: drop }),
  ];
}

/** The diff of a change's draft; nothing where it has none. */
export function draftDiff(record: RecordOf<'change'>): Diff {
  const read = record.draft && parseDiff(record.draft.diff);
  return read?.ok === true ? read.value : NO_CHANGE;
}

/** The model as it would be with the draft; a refusal where the draft does not fit the model any more. */
export function draftModel(model: Model, record: RecordOf<'change'>): Result<Model, Refusal> {
  const diff = draftDiff(record);
  const found = conflicts(model, diff);
  if (found.length === 0) return ok(apply(model, diff));
  const about = found.map(({ id }) => id);
  return refuse('draft does not fit', `The draft of ${record.title} does not fit the model any more.`, about);
}

function begin(model: Model, args: z.infer<typeof beginArgs>, context: Context): Result<Outcome, Refusal> {
  const { title, reference, responsible, announced = false, baseRevision } = args;
  const edit = new Edit(model);
  edit.put(
    create('change', context.newId('change'), {
      title,
      state: announced ? 'announced' : 'draft',
      ...(reference !== undefined && { reference }),
      ...(responsible !== undefined && { responsible }),
      draft: { baseRevision, diff: { added: {}, updated: {}, removed: {} } },
      answers: {},
    }),
  );
  return edit.outcome(`${announced ? 'Announce' : 'Begin'} the change ${title}`);
}

/** The change, when its draft can be worked on. */
function openDraft(model: Model, id: Id<'change'>): Result<RecordOf<'change'>, Refusal> {
  const record = model.get(id);
  if (!record) return notThere(id);
  if (record.state === 'draft' || record.state === 'announced') return ok(record);
  return refuse('not a draft', `${record.title} has ${record.state} already.`, [id]);
}

function work(
  model: Model,
  args: z.infer<typeof draftArgs>,
  context: Context,
  runInner: RunInner,
): Result<Outcome, Refusal> {
  const record = openDraft(model, args.change);
  if (!record.ok) return record;
  if (args.command.startsWith('change.')) {
    return refuse('wrong arguments', 'A draft holds no changes of changes.', [args.change]);
  }
  const drafted = draftModel(model, record.value);
  if (!drafted.ok) return drafted;
  const inner = runInner(drafted.value, args.command, args.args, context);
  if (!inner.ok) return inner;
  const edit = new Edit(model);
  edit.put(withDraft(record.value, squash(draftDiff(record.value), inner.value.diff)));
  const outcome = edit.outcome(`In ${record.value.title}: ${inner.value.label}`);
  return outcome.ok ? ok({ ...outcome.value, created: inner.value.created }) : outcome;
}

function withDraft(record: RecordOf<'change'>, diff: Diff): RecordOf<'change'> {
  return {
    ...record,
    state: 'draft',
    draft: { baseRevision: record.draft?.baseRevision ?? 0, diff: diffToJson(diff) },
  };
}

function answer(model: Model, args: z.infer<typeof answerArgs>): Result<Outcome, Refusal> {
  const record = openDraft(model, args.change);
  if (!record.ok) return record;
  const { words } = args;
  const given = { answer: args.answer, ...(words !== undefined && { words }) };
  const edit = new Edit(model);
  edit.put({ ...record.value, answers: { ...record.value.answers, [args.question]: given } });
  return edit.outcome(`Answer a question of ${record.value.title}`);
}

function empty(model: Model, args: z.infer<typeof onlyChange>): Result<Outcome, Refusal> {
  const record = openDraft(model, args.change);
  if (!record.ok) return record;
  const edit = new Edit(model);
  edit.put(withDraft(record.value, NO_CHANGE));
  return edit.outcome(`Empty the draft of ${record.value.title}`);
}

/** One step: everything in the draft, and the change record that keeps it with its text. */
function land(model: Model, args: z.infer<typeof landArgs>, context: Context): Result<Outcome, Refusal> {
  const record = openDraft(model, args.change);
  if (!record.ok) return record;
  const drafted = draftModel(model, record.value);
  if (!drafted.ok) return drafted;
  const { draft: _draft, ...rest } = record.value;
  const diff = draftDiff(record.value);
  const edit = new Edit(model);
  edit.put({
    ...rest,
    state: 'landed',
    landed: { at: context.now, by: context.author, diff: diffToJson(diff), text: args.text },
  });
  const outcome = edit.outcome(`Land the change ${record.value.title}`);
  if (!outcome.ok) return outcome;
  const whole = isEmpty(diff) ? outcome.value.diff : squash(diff, outcome.value.diff);
  return ok({ ...outcome.value, diff: whole });
}

function drop(model: Model, args: z.infer<typeof onlyChange>): Result<Outcome, Refusal> {
  const record = openDraft(model, args.change);
  if (!record.ok) return record;
  const edit = new Edit(model);
  edit.put({ ...record.value, state: 'dropped' });
  return edit.outcome(`Drop the change ${record.value.title}`);
}
