import { must } from '../../../shared/base/assert.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import { NESTING, SEPARATIONS } from '../../../shared/model/records/zone.ts';
import { added } from './draft-content.ts';
import { made, pick, picks } from './talk.ts';
import type { Talk } from './talk.ts';
import { firstOf } from './work.ts';
import { askWhatItParts } from './zone-split.ts';

/** Question 2: what the new zone is called, what separates it, and which components are reached differently. */
export async function askZones(talk: Talk): Promise<void> {
  const { ask, work } = talk;
  for (const zone of added(work, 'zone')) await askAboutZone(talk, zone);
  for (;;) {
    const name = await ask.line('What is the new zone called? (nothing: no other)');
    if (name === '') return;
    const created = made(talk, work.draft('zone.add', { name }));
    const zone = created && firstOf('zone', created);
    if (zone !== undefined) await askAboutZone(talk, zone);
  }
}

async function askAboutZone(talk: Talk, id: Id<'zone'>): Promise<void> {
  const { work } = talk;
  const { name } = zoneOf(talk, id);
  const separatedBy = await askBoundary(talk, id);
  if (zoneOf(talk, id).parent === undefined) await askNesting(talk, id);
  const moved = await picks(
    talk,
    ['placement'],
    `Which components are reached differently now, in ${name}? One a line:`,
  );
  if (moved.length > 0) made(talk, work.draft('placement.move', { placements: moved, zone: id }));
  if (separatedBy.length === 0 && (await isNoZone(talk, id))) return;
  await askWhatItParts(talk, id);
}

function zoneOf({ work }: Talk, id: Id<'zone'>) {
  return must(work.drafted.get(id), 'a zone of the draft');
}

async function askBoundary(talk: Talk, id: Id<'zone'>): Promise<readonly string[]> {
  const { ask, work } = talk;
  const zone = zoneOf(talk, id);
  const separatedBy = await askSeparations(talk, zone.name);
  const configuredAt = await ask.line('Where is that configured?');
  if (separatedBy.length === 0 && configuredAt === '') return separatedBy;
  const boundary = { separatedBy, ...(configuredAt !== '' && { configuredAt }), verifications: [] };
  made(talk, work.draft('zone.change', { id, fields: { boundary } }));
  return separatedBy;
}

async function askSeparations({ ask }: Talk, name: string): Promise<readonly (typeof SEPARATIONS)[number][]> {
  const found = new Set<(typeof SEPARATIONS)[number]>();
  ask.say(`What separates ${name}: ${SEPARATIONS.join(', ')}?`);
  for (const said of await ask.lines('One a line:')) {
    const one = SEPARATIONS.find((word) => word.startsWith(said.toLowerCase()));
    if (one) found.add(one);
    else ask.complain(`${said} is none of: ${SEPARATIONS.join(', ')}.`);
  }
  return SEPARATIONS.filter((one) => found.has(one));
}

async function askNesting(talk: Talk, id: Id<'zone'>): Promise<void> {
  const parent = await pick(talk, ['zone'], 'Inside which zone does it lie? (nothing: in none)');
  if (parent === undefined) return;
  const nesting = await talk.ask.choose(
    `What does holding the one give in the other: ${NESTING.join(', ')}?`,
    NESTING,
    true,
  );
  made(talk, talk.work.draft('zone.nest', { zone: id, parent, nesting }));
}

/** Without anything between, it is no zone of its own: its components belong where they are reached from. */
async function isNoZone(talk: Talk, id: Id<'zone'>): Promise<boolean> {
  const { ask, work } = talk;
  ask.say(`Nothing is said to separate ${zoneOf(talk, id).name}. If nothing does, it is no zone of its own.`);
  const into = await pick(
    talk,
    ['zone'],
    'Which zone do its components belong to instead? (nothing: it stays a zone)',
  );
  if (into === undefined) return false;
  const inside = work.drafted
    .all('placement')
    .filter(({ id: one }) => zoneOfPlacement(work.drafted, one) === id);
  if (inside.length > 0) {
    const placements = inside.map((one) => one.id);
    if (!made(talk, work.draft('placement.move', { placements, zone: into }))) return false;
  }
  return made(talk, work.draft('zone.delete', { id, referring: 'release' })) !== undefined;
}
