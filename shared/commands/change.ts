import { idSchema } from '../base/ids.ts';
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { create } from '../model/create.ts';
import { NO_CHANGE, isEmpty, squash, withoutKind } from '../model/diff.ts';
import type { Model } from '../model/model.ts';
import { diffToJson } from '../model/parse.ts';
import { consequenceSchema } from '../model/records/change.ts';
import type { Command, Context, Outcome, Refusal, RunInner } from './command.ts';
import { decidingCommands } from './deciding.ts';
import { draftDiff, draftModel, openDraft, withDraft } from './draft.ts';
import { Edit, refuse } from './edit.ts';
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
const landArgs = z.strictObject({
  change,
  text: z.string().max(200_000),
  /** What follows from it and has no verdict: stays visible as open (SPEC Q5). */
  open: z.array(consequenceSchema).max(20_000).default([]),
});
const onlyChange = z.strictObject({ change });

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
    ...decidingCommands(runInner),
  ];
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

/** One step: everything in the draft, and the change record that keeps it with its text (SPEC Q7). */
function land(model: Model, args: z.infer<typeof landArgs>, context: Context): Result<Outcome, Refusal> {
  const record = openDraft(model, args.change);
  if (!record.ok) return record;
  const drafted = draftModel(model, record.value);
  if (!drafted.ok) return drafted;
  const diff = draftDiff(record.value);
  const { draft: _draft, ...rest } = drafted.value.get(args.change) ?? record.value;
  const decided = new Set(rest.consequences.map(({ key }) => key));
  const edit = new Edit(drafted.value);
  edit.put({
    ...rest,
    state: 'landed',
    consequences: [...rest.consequences, ...args.open.filter(({ key }) => !decided.has(key))],
    landed: {
      at: context.now,
      by: context.author,
      diff: diffToJson(withoutKind(diff, 'change')),
      text: args.text,
    },
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
