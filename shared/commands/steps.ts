import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/schema.ts';
import { NO_CHANGE, apply, isEmpty, squash } from '../model/diff.ts';
import type { Id } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import type { Command, Context, Outcome, Refusal, RunInner } from './command.ts';
import { refuse } from './edit.ts';
import { command } from './records.ts';

const stepsArgs = z.strictObject({
  steps: z
    .array(z.strictObject({ command: z.string().min(1).max(200), args: z.unknown() }))
    .min(1)
    .max(2_000),
});

/** Several commands as one step: what is pasted over many cells alters some records and moves others. */
export function stepsCommands(runInner: RunInner): readonly Command[] {
  return [
    command({
      name: 'things.steps',
      label: 'Several steps as one',
      args: stepsArgs,
      run: (model, { steps }, context) => runAll(model, steps, context, runInner),
    }),
  ];
}

/** SPEC C12. Each step finds what the ones before it have done; one that is refused takes all with it. */
function runAll(
  model: Model,
  steps: z.infer<typeof stepsArgs>['steps'],
  context: Context,
  runInner: RunInner,
): Result<Outcome, Refusal> {
  const labels: string[] = [];
  const created: Id[] = [];
  let now = model;
  let diff = NO_CHANGE;
  for (const { command: name, args } of steps) {
    if (name.startsWith('change.') || name === 'things.steps') {
      return refuse('wrong arguments', `${name} is no part of another step.`);
    }
    const outcome = runInner(now, name, args, context);
    if (outcome.ok) {
      diff = squash(diff, outcome.value.diff);
      now = apply(now, outcome.value.diff);
      labels.push(outcome.value.label);
      created.push(...outcome.value.created);
    } else if (outcome.error.reason !== 'nothing to change') return outcome;
  }
  if (isEmpty(diff)) return refuse('nothing to change', 'It is like that already.');
  const [label = '', ...more] = labels;
  return ok({
    diff,
    label: more.length === 0 ? label : `${label}, and ${more.length} more`,
    created: created.filter((id) => now.has(id)),
  });
}
