import { draftDiff } from '../../../shared/commands/draft.ts';
import { troublesOf } from '../../../shared/commands/rebase.ts';
import type { Choice, Trouble } from '../../../shared/commands/rebase.ts';
import { made } from './talk.ts';
import type { Talk } from './talk.ts';

/** A draft that the model changed underneath: trouble by trouble, whose side is taken (SPEC Q6). */
export async function carryOver(talk: Talk, baseRevision: number): Promise<void> {
  const { ask, work } = talk;
  const troubles = troublesOf(work.today, draftDiff(work.change));
  if (troubles.length === 0) return;
  ask.say(
    '',
    `The model changed since this draft was begun; ${troubles.length} of it does not fit any more.`,
  );
  const choices: Record<string, Choice> = {};
  for (const trouble of troubles) choices[trouble.key] = await askSide(talk, trouble);
  made(talk, work.run('change.rebase', { change: work.change.id, baseRevision, choices }));
}

async function askSide({ ask }: Talk, { sentence, mine, today, canBeMine, field }: Trouble): Promise<Choice> {
  ask.say(`! ${sentence}`);
  if (field !== undefined) ask.say(`    the draft: ${inWords(mine)}`, `    today: ${inWords(today)}`);
  if (!canBeMine) {
    ask.say('  It is left out, and kept in words in the remarks of the change.');
    return 'today';
  }
  return ask.choose('  Take the draft’s (mine), or keep today’s (today)?', ['mine', 'today']);
}

function inWords(value: Trouble['mine']): string {
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
