import type { Failure } from '../../shared/protocol/failures.ts';
import type { RequestArgs } from '../../shared/protocol/requests.ts';
import { call } from './call.ts';
import { tellFailure } from './notices.ts';
import { opened } from './replica.ts';
import { t } from '../words/t.ts';

/** The requests that open a project in this window. */
type Opening = 'files.open' | 'files.choose' | 'files.upload' | 'project.create';

/** Opens a project here; what goes wrong is told to the person, with what can be done about it. */
export async function open<N extends Opening>(name: N, args: RequestArgs<N>): Promise<void> {
  const answer = await call(name, args);
  if (answer.ok) opened(answer.value);
  else if (answer.error.code !== 'cancelled') tellOpeningFailure(answer.error);
}

/** Opens bytes that the person handed over. The host has no file to come back to, so salvaging hands them over again. */
export async function openBytes(args: RequestArgs<'files.upload'>): Promise<void> {
  const answer = await call('files.upload', args);
  if (answer.ok) return opened(answer.value);
  const again = answer.error.code === 'damaged' && args.salvage !== true;
  tellFailure(answer.error, again ? salvaging(() => openBytes({ ...args, salvage: true })) : undefined);
}

/** A file that could not be opened here; a damaged one can be opened once more, as far as it can be read. */
export function tellOpeningFailure(failed: Failure): void {
  const { file } = failed;
  const again = file === undefined ? undefined : () => open('files.open', { file, salvage: true });
  tellFailure(failed, again && salvaging(again));
}

function salvaging(open: () => Promise<void>) {
  return { label: t('Open what can be salvaged'), act: () => void open() };
}
