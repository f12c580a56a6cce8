import { runCommand } from '../../../shared/commands/registry.ts';
import type { Outcome, Refusal } from '../../../shared/commands/command.ts';
import { apply } from '../../../shared/model/diff.ts';
import type { Model } from '../../../shared/model/model.ts';
import { testContext } from '../../support/model/random-commands.ts';

/** Runs a command that must do something; answers what it did and the model after it. New ids are `zone:n0`, `zone:n1`, … */
export function done(
  model: Model,
  name: string,
  args: unknown,
  firstId = 0,
): Outcome & { readonly after: Model } {
  const outcome = runCommand(model, name, args, testContext(firstId));
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.reason}: ${outcome.error.message}`);
  return { ...outcome.value, after: apply(model, outcome.value.diff) };
}

/** Runs a command that must be refused. */
export function refused(model: Model, name: string, args: unknown): Refusal {
  const outcome = runCommand(model, name, args, testContext());
  if (outcome.ok) throw new Error(`${name} was not refused`);
  return outcome.error;
}
