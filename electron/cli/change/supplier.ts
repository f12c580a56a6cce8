import type { Id } from '../../../shared/base/ids.ts';
import { placementName } from '../../../shared/model/lookups.ts';
import { made, pick } from './talk.ts';
import type { Talk } from './talk.ts';

const ARRIVING = ['nothing', 'update', 'code', 'image'] as const;

/** Question 1 for a supplier: who runs it, who could take it over, and what arrives from it. */
export async function askSupplier(talk: Talk, self: Id<'placement'>): Promise<void> {
  const { ask, work } = talk;
  const name = placementName(work.drafted, self);
  await askActorThere(talk, `Who runs ${name}?`, 'unknown', self);
  await askActorThere(talk, `Who could take ${name} over?`, 'malicious', self);
  for (;;) {
    const arrives = await ask.choose(
      `What arrives from ${name}: nothing more, update, code or image?`,
      ARRIVING,
      true,
    );
    if (arrives === 'nothing') return;
    const where = await pick(talk, ['placement'], '  Where does it arrive?');
    if (where === undefined) continue;
    const fields = {
      type: 'arrives by',
      arrives,
      from: { placements: [self] },
      to: { placements: [where] },
      opener: 'to',
    };
    made(talk, work.draft('connection.create', { fields }));
  }
}

async function askActorThere(
  talk: Talk,
  question: string,
  intent: 'unknown' | 'malicious',
  place: Id<'placement'>,
): Promise<void> {
  const name = await talk.ask.line(question);
  if (name === '') return;
  const fields = { name, intent, access: [{ manner: 'is there', place }] };
  made(talk, talk.work.draft('actor.create', { fields }));
}
