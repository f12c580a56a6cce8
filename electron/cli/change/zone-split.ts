import { crossingPlaces, verdictSentence } from '../../../shared/analysis/words.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { connectionName, placementName } from '../../../shared/model/lookups.ts';
import {
  affectedPaths,
  changedCrossings,
  mentionsOf,
  nothingConnects,
  partedPairs,
} from '../../../shared/questions/zone-split.ts';
import type { ChangedCrossing, Pair } from '../../../shared/questions/zone-split.ts';
import { pathName } from '../../../shared/questions/consequences/paths.ts';
import { connect } from './connecting.ts';
import { oldZonesOf } from './draft-content.ts';
import { made } from './talk.ts';
import type { Talk } from './talk.ts';

/**
 * Question 2, what a new zone parts: what spoke of the old zone as a whole, which pairs still talk, and everything
 * that is crossed or reached otherwise.
 */
export async function askWhatItParts(talk: Talk, zone: Id<'zone'>): Promise<void> {
  const olds = oldZonesOf(talk.work, zone);
  for (const old of olds) {
    await askMentions(talk, old, zone);
    await askPairs(talk, old);
  }
  if (olds.length > 0) sayWhatChanged(talk);
}

async function askMentions(talk: Talk, old: Id<'zone'>, zone: Id<'zone'>): Promise<void> {
  const { ask, work } = talk;
  const [oldName, newName] = [old, zone].map((id) => work.drafted.get(id)?.name ?? id);
  const mentions = mentionsOf(work.drafted, old);
  if (mentions.length > 0)
    ask.say(`What spoke of ${oldName}: does it mean the old ${oldName}, the new ${newName}, or both?`);
  // From the last to the first: an item that is put in beside another moves those behind it.
  for (const { record, field, sentence } of mentions.toReversed()) {
    const choice = await ask.choose(`  ${sentence}: old, new or both?`, ['old', 'new', 'both'], true);
    if (choice !== 'old') made(talk, work.draft('zone.respeak', { record, field, old, new: zone, choice }));
  }
}

async function askPairs(talk: Talk, old: Id<'zone'>): Promise<void> {
  const { work } = talk;
  for (const pair of partedPairs(work.today, work.drafted, old)) {
    if (pair.connection === undefined) await askPair(talk, pair);
  }
}

async function askPair(talk: Talk, pair: Pair): Promise<void> {
  const { ask, work } = talk;
  const { moved, stayed } = pair;
  const [one, other] = [moved, stayed].map((id) => placementName(work.drafted, id));
  const words = ['later', 'it', 'other', 'nothing'] as const;
  const question = `${one} shared a zone with ${other}. Does it still call ${other} (it), ${other} call it (other), nothing, or later?`;
  const who = await ask.choose(question, words, true);
  if (who === 'it') await connect(talk, moved, stayed);
  if (who === 'other') await connect(talk, stayed, moved);
  if (who !== 'nothing') return;
  const fields = {
    text: nothingConnects(work.drafted, pair),
    type: 'property',
    validity: 'holds',
    about: [moved, stayed],
  };
  made(talk, work.draft('assumption.create', { fields }));
}

function sayWhatChanged({ ask, work }: Talk): void {
  const changed = changedCrossings(work.today, work.drafted);
  const paths = affectedPaths(work.today, work.drafted);
  ask.say(
    ...changed.map((one) => `  ${crossingWords(work, one)}`),
    ...paths.map(
      ({ before, after }) =>
        `  Path ${pathName(work.drafted, after.path)}: ${before.result}, now ${after.result}.`,
    ),
  );
}

function crossingWords(
  { today, drafted }: Talk['work'],
  { connection: id, before, after }: ChangedCrossing,
): string {
  const connection = drafted.get(id);
  const name = connection ? connectionName(drafted, connection) : id;
  const was = before ? `crossed ${crossingPlaces(today, before)}` : 'crossed nothing';
  if (!after) return `${name} ${was}; now it stays inside one zone.`;
  return `${name} ${was}; now ${crossingPlaces(drafted, after)}. ${verdictSentence(after)}.`;
}
