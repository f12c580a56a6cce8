import type { Id } from '../../../shared/base/ids.ts';
import { zoneCandidates, zoneVerdict } from '../../../shared/questions/zone-candidates.ts';
import type { ZoneCandidate } from '../../../shared/questions/zone-candidates.ts';
import { find } from '../naming.ts';
import { made } from './talk.ts';
import type { Talk } from './talk.ts';
import { firstOf } from './work.ts';

interface Newcomer {
  readonly name: string;
  readonly talksTo: readonly Id<'placement'>[];
  readonly external: boolean;
}

/**
 * Question 1, which zone? Whoever knows says its name; whoever does not is asked, candidate by candidate, the two
 * questions of the method.
 */
export async function askZone(talk: Talk, newcomer: Newcomer): Promise<Id<'zone'> | undefined> {
  const { ask, work } = talk;
  for (;;) {
    const said = await ask.line(`In which zone is ${newcomer.name}? (nothing: ask me zone by zone)`);
    if (said === '') return askZoneByZone(talk, newcomer);
    const found = find(work.drafted, ['zone'], said);
    if (found.ok) return found.value;
    ask.complain(found.error.detail ?? '');
  }
}

async function askZoneByZone(talk: Talk, newcomer: Newcomer): Promise<Id<'zone'> | undefined> {
  talk.ask.say(
    'Components belong to one zone when an actor who gets into one of them has got into the others as well.',
  );
  for (const candidate of zoneCandidates(talk.work.drafted, newcomer)) {
    const verdict = await askFate(talk, newcomer.name, candidate);
    if (verdict === 'same zone') return candidate.zone.id;
    if (verdict === 'nested zone') return newZone(talk, { ...newcomer, inside: candidate });
  }
  return newZone(talk, newcomer);
}

async function askFate({ ask }: Talk, name: string, { zone, neighbour }: ZoneCandidate) {
  const other = neighbour?.name ?? `what is in ${zone.name}`;
  const where = neighbour ? ` (in ${zone.name})` : '';
  const intoThis = await ask.yes(`If an actor gets into ${other}${where}, has it got into ${name} as well?`);
  const backAgain = intoThis && (await ask.yes(`And the other way round: from ${name} into ${other}?`));
  return zoneVerdict({ intoThis, backAgain });
}

/** It brings a zone of its own, which question 2 goes on about. */
async function newZone(
  talk: Talk,
  { external, inside }: Newcomer & { readonly inside?: ZoneCandidate },
): Promise<Id<'zone'> | undefined> {
  const { ask, work } = talk;
  const which = inside
    ? `the zone inside ${inside.zone.name}`
    : external
      ? 'the new zone of this supplier'
      : 'the new zone';
  const name = await ask.line(`What is ${which} called? (nothing: it is in no zone)`);
  if (name === '') return undefined;
  const said = { name, ...(external && { external }), ...(inside && { parent: inside.zone.id }) };
  const created = made(talk, work.draft('zone.add', said));
  return created && firstOf('zone', created);
}
