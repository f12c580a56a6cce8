import type {
  Answer,
  Committed,
  RequestAnswer,
  RequestArgs,
  RequestName,
} from '../../shared/protocol/requests.ts';
import { call } from './call.ts';
import { draft } from './draft.ts';
import { tellFailure } from './notices.ts';

/** Asks the host and tells the person when it fails. What the person did not ask for is not told twice. */
export async function ask<N extends RequestName>(
  name: N,
  args: RequestArgs<N>,
): Promise<Answer<RequestAnswer<N>>> {
  const answer = await call(name, args);
  if (!answer.ok && answer.error.code !== 'cancelled') tellFailure(answer.error);
  return answer;
}

/**
 * Runs a command of `shared/commands`: in the draft on the screen, or else in the model. Nothing on the screen
 * changes before the host has committed it.
 */
export function run(
  command: string,
  args: unknown,
  options: { readonly gesture?: string } = {},
): Promise<Answer<Committed>> {
  const { change } = draft.getState();
  if (change === undefined || command.startsWith('change.'))
    return ask('project.run', { command, args, ...options });
  return ask('project.run', { command: 'change.draft', args: { change, command, args } });
}

export function undo(): Promise<Answer<Committed>> {
  return ask('project.undo', {});
}

export function redo(): Promise<Answer<Committed>> {
  return ask('project.redo', {});
}
