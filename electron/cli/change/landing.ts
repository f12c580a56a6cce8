import { changeMarkdown } from '../../../shared/documents/change.ts';
import { toKeep } from '../../../shared/questions/consequences.ts';
import { made } from './talk.ts';
import type { Talk } from './talk.ts';
import type { Work } from './work.ts';

/** What the change is, as the pull request will say it. The verdicts are in the draft: it is told as it will be. */
export function textOf({ today, drafted, change }: Work): string {
  return changeMarkdown(today, drafted, drafted.get(change.id) ?? change);
}

/** It lands as one step, waits as a draft, or is dropped. */
export async function askLanding(talk: Talk): Promise<void> {
  const { ask, work } = talk;
  ask.say('');
  const what = await ask.choose('Land it, drop it, or later?', ['later', 'land', 'drop'], true);
  if (what === 'land') land(talk);
  if (what === 'drop') made(talk, work.run('change.drop', { change: work.change.id }));
}

/** What has no verdict stays visible as open. */
export function land(talk: Talk): void {
  const { work } = talk;
  const open = work.consequences.filter((one) => one.open).map(({ consequence }) => toKeep(consequence));
  made(talk, work.run('change.land', { change: work.change.id, text: textOf(work), open }));
}
