import type { RequestArgs } from '../../shared/protocol/requests.ts';
import { opened } from './replica.ts';
import { ask } from './run.ts';

/** The requests that open a project in this window. */
type Opening = 'files.open' | 'files.choose' | 'files.upload' | 'project.create';

/** Opens a project here; what goes wrong is told to the person. */
export async function open<N extends Opening>(name: N, args: RequestArgs<N>): Promise<void> {
  const answer = await ask(name, args);
  if (answer.ok) opened(answer.value);
}
