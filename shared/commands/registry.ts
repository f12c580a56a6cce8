import { isDeeperThan } from '../base/json.ts';
import type { Result } from '../base/result.ts';
import type { Model } from '../model/model.ts';
import { DEEPEST, firstIssue } from '../model/parse.ts';
import { changeCommands } from './change.ts';
import type { Command, Context, Outcome, Refusal } from './command.ts';
import { connectingCommands } from './connecting.ts';
import { copyingCommands } from './copying.ts';
import { refuse } from './edit.ts';
import { lawful } from './lawful.ts';
import { pasteCommands } from './paste.ts';
import { placingCommands } from './placing.ts';
import { recordCommands } from './records.ts';
import { respeakCommands } from './respeak.ts';
import { reviewingCommands } from './reviewing.ts';
import { stepsCommands } from './steps.ts';
import { viewCommands } from './views.ts';
import { zoneCommands } from './zones.ts';

const all: readonly Command[] = [
  ...recordCommands,
  ...placingCommands,
  ...zoneCommands,
  ...viewCommands,
  ...connectingCommands,
  ...copyingCommands,
  ...stepsCommands(runCommand),
  ...respeakCommands,
  ...reviewingCommands,
  ...pasteCommands,
  ...changeCommands(runCommand),
];

/** Every command by its name. */
export const commands: ReadonlyMap<string, Command> = new Map(all.map((entry) => [entry.name, entry]));

/** Runs a command by its name on arguments that nobody has checked yet. Pure and lawful: SPEC C1, C2. */
export function runCommand(
  model: Model,
  name: string,
  args: unknown,
  context: Context,
): Result<Outcome, Refusal> {
  const found = commands.get(name);
  if (!found) return refuse('no such command', `There is no command ${name}.`);
  if (isDeeperThan(args, DEEPEST)) return refuse('wrong arguments', `They have more than ${DEEPEST} levels.`);
  const read = found.args.safeParse(args);
  if (!read.success) return refuse('wrong arguments', firstIssue(read.error));
  const outcome = found.run(model, read.data, context);
  return outcome.ok ? lawful(model, outcome.value) : outcome;
}
