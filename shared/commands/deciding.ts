import { idSchema } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { apply, squash, withoutKind } from '../model/diff.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { diffToJson } from '../model/parse.ts';
import { consequenceSchema, verdictSchema } from '../model/records/change.ts';
import type { Command, Context, Outcome, Refusal, RunInner } from './command.ts';
import { draftDiff, draftModel, openDraft, withDraft } from './draft.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { rebase } from './rebase.ts';
import { command } from './records.ts';

const change = idSchema('change');
const line = z.string().min(1).max(4_000);

const decideArgs = z.strictObject({
  change,
  consequence: consequenceSchema.omit({ verdict: true }),
  /** Left out: what was decided is taken back. */
  verdict: verdictSchema.omit({ by: true, at: true }).exactOptional(),
  /** A command that makes or alters the record of the verdict; its first new record becomes the verdict's. */
  make: z.strictObject({ command: line, args: z.unknown() }).exactOptional(),
});
const signArgs = z.strictObject({
  change,
  checkpoint: line,
  person: line,
  independent: z.boolean().default(false),
  remarks: z.string().max(200_000).exactOptional(),
});
const rebaseArgs = z.strictObject({
  change,
  baseRevision: z.number().int().min(0),
  choices: z.record(z.string(), z.enum(['mine', 'today'])).default({}),
});

/** Verdicts, sign-offs, and carrying a draft over to a model that changed underneath. */
export function decidingCommands(runInner: RunInner): readonly Command[] {
  return [
    command({
      name: 'change.decide',
      label: 'Decide on a consequence',
      args: decideArgs,
      run: (model, args, context) => decide(model, args, context, runInner),
    }),
    command({ name: 'change.sign', label: 'Sign a checkpoint', args: signArgs, run: sign }),
    command({ name: 'change.rebase', label: 'Carry a draft over', args: rebaseArgs, run: carryOver }),
  ];
}

/**
 * The verdict is kept in the draft with the record that it made: a draft's consequences may speak of records
 * that only the draft has. On a change that has landed it is an edit of the model like any other.
 */
function decide(
  model: Model,
  args: z.infer<typeof decideArgs>,
  context: Context,
  runInner: RunInner,
): Result<Outcome, Refusal> {
  const record = model.get(args.change);
  if (!record) return notThere(args.change);
  if (record.state === 'landed') return verdictOn(model, args, context, runInner);
  const open = openDraft(model, args.change);
  if (!open.ok) return open;
  const drafted = draftModel(model, open.value);
  if (!drafted.ok) return drafted;
  const inner = verdictOn(drafted.value, args, context, runInner);
  if (!inner.ok) return inner;
  const edit = new Edit(model);
  edit.put(withDraft(open.value, squash(draftDiff(open.value), inner.value.diff)));
  const outcome = edit.outcome(inner.value.label);
  return outcome.ok ? ok({ ...outcome.value, created: inner.value.created }) : outcome;
}

function verdictOn(
  model: Model,
  args: z.infer<typeof decideArgs>,
  context: Context,
  runInner: RunInner,
): Result<Outcome, Refusal> {
  const { make, verdict, consequence } = args;
  if (make && make.command.startsWith('change.')) {
    return refuse('wrong arguments', 'A verdict makes no changes of changes.', [args.change]);
  }
  const made = make && runInner(model, make.command, make.args, context);
  if (made?.ok === false) return made;
  const after = made ? apply(model, made.value.diff) : model;
  const record = after.get(args.change);
  if (!record) return notThere(args.change);
  const about = verdict?.record ?? made?.value.created[0];
  const kept = {
    ...consequence,
    ...(verdict && {
      verdict: {
        ...verdict,
        ...(about !== undefined && { record: about }),
        by: context.author,
        at: context.now,
      },
    }),
  };
  const others = record.consequences.filter(({ key }) => key !== consequence.key);
  const edit = new Edit(after);
  const finding = about === undefined ? undefined : after.get(about);
  if (made && finding?.kind === 'finding') edit.put(signed(finding, context));
  edit.put({ ...record, consequences: [...others, kept] });
  const outcome = edit.outcome(`In ${record.title}: ${verdict ? `decide “${verdict.is}”` : 'decide again'}`);
  if (!outcome.ok || !made) return outcome;
  const diff = squash(made.value.diff, outcome.value.diff);
  return ok({ ...outcome.value, diff, created: made.value.created });
}

/** Who decided about a risk, and when, is who gave the verdict. */
function signed(finding: RecordOf<'finding'>, { author, now }: Context): RecordOf<'finding'> {
  const { disposition } = finding;
  if (disposition.state === 'open' || disposition.decidedBy !== undefined) return finding;
  return { ...finding, disposition: { ...disposition, decidedBy: author, decidedAt: now } };
}

/** Signs a checkpoint of a change; the first signature keeps what was signed (SPEC Q8). */
function sign(model: Model, args: z.infer<typeof signArgs>, context: Context): Result<Outcome, Refusal> {
  const { person, independent, remarks } = args;
  const record = model.get(args.change);
  if (!record) return notThere(args.change);
  if (record.state === 'dropped') {
    return refuse('not a draft', `${record.title} was dropped.`, [record.id]);
  }
  const signOff = { person, independent, at: context.now, ...(remarks !== undefined && { remarks }) };
  const before = record.checkpoints.find(({ name }) => name === args.checkpoint);
  const signed =
    before?.signed ?? record.landed?.diff ?? diffToJson(withoutKind(draftDiff(record), 'change'));
  const now = { name: args.checkpoint, signed, signOffs: [...(before?.signOffs ?? []), signOff] };
  const edit = new Edit(model);
  edit.put({
    ...record,
    checkpoints: before
      ? record.checkpoints.map((one) => (one === before ? now : one))
      : [...record.checkpoints, now],
  });
  return edit.outcome(`Sign ${args.checkpoint} of ${record.title}`);
}

/** SPEC Q6. What is left out of the draft is kept in words in the change's remarks. */
function carryOver(
  model: Model,
  args: z.infer<typeof rebaseArgs>,
  context: Context,
): Result<Outcome, Refusal> {
  const open = openDraft(model, args.change);
  if (!open.ok) return open;
  const rebased = rebase(model, draftDiff(open.value), args.choices);
  if (!rebased) {
    return refuse('draft does not fit', `Something of ${open.value.title} still needs a choice.`, [
      args.change,
    ]);
  }
  const edit = new Edit(model);
  edit.put(remembering(withDraft(open.value, rebased.diff, args.baseRevision), rebased.leftOut, context.now));
  return edit.outcome(`Carry ${open.value.title} over to today’s model`);
}

function remembering(
  record: RecordOf<'change'>,
  leftOut: readonly string[],
  now: string,
): RecordOf<'change'> {
  if (leftOut.length === 0) return record;
  const lines = [`Not carried over on ${now.slice(0, 10)}:`, ...leftOut.map((text) => `- ${text}`)];
  const before: readonly string[] = record.remarks === undefined ? [] : [record.remarks, ''];
  return { ...record, remarks: [...before, ...lines].join('\n') };
}

/** The consequences of a change as they are kept: a draft keeps them in itself. */
export function keptConsequences(model: Model, id: Id<'change'>): RecordOf<'change'>['consequences'] {
  const record = model.get(id);
  if (!record) return [];
  if (record.state === 'landed' || record.state === 'dropped') return record.consequences;
  const drafted = draftModel(model, record);
  return (drafted.ok ? drafted.value.get(id) : record)?.consequences ?? [];
}
