import type { Id } from '../../../shared/base/ids.ts';
import { placementName, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import { find } from '../naming.ts';
import { made } from './talk.ts';
import type { Talk } from './talk.ts';
import { firstOf } from './work.ts';

const MANNERS = ['is there', 'may use'] as const;

/** Question 1, its actors: who can get to it, and how; several ways where there are several. */
export async function askWhoGetsThere(talk: Talk, self: Id<'placement'>): Promise<void> {
  const { ask, work } = talk;
  const name = placementName(work.drafted, self);
  sayWhoIsThere(talk, self);
  for (const said of await ask.lines(`Who else can get to ${name}? An actor a line:`)) {
    const actor = await actorCalled(talk, said);
    if (actor === undefined) continue;
    const manner = await ask.choose(`How does ${said} get to it: is there, or may use?`, MANNERS);
    const access = [...(work.drafted.get(actor)?.access ?? []), { manner, place: self }];
    made(talk, work.draft('actor.change', { id: actor, fields: { access } }));
  }
}

function sayWhoIsThere({ ask, work }: Talk, self: Id<'placement'>): void {
  const model = work.drafted;
  const zone = zoneOfPlacement(model, self);
  const there = model
    .all('actor')
    .filter(({ access }) => access.some((one) => one.manner === 'is there' && one.place === zone))
    .map(({ name }) => name);
  if (zone !== undefined && there.length > 0) {
    ask.say(`In ${model.get(zone)?.name ?? zone} already: ${there.join(', ')}.`);
  }
}

/** The actor of this name; somebody new where there is none, and that is meant. */
async function actorCalled(talk: Talk, said: string): Promise<Id<'actor'> | undefined> {
  const { ask, work } = talk;
  const found = find(work.drafted, ['actor'], said);
  if (found.ok) return found.value;
  if (!(await ask.yes(`${found.error.detail ?? ''} Is ${said} somebody new?`))) return undefined;
  const created = made(talk, work.draft('actor.create', { fields: { name: said } }));
  return created && firstOf('actor', created);
}
