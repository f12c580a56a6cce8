import type { Id } from '../../../shared/base/ids.ts';
import { placementName } from '../../../shared/model/lookups.ts';
import { COMPONENT_TYPES } from '../../../shared/model/records/component.ts';
import { askWhoGetsThere } from './access.ts';
import { connect } from './connecting.ts';
import { askSupplier } from './supplier.ts';
import { made, picks } from './talk.ts';
import type { Talk } from './talk.ts';
import { firstOf } from './work.ts';
import { askZone } from './zone.ts';

/** Question 1: what it is called and is, which zone, its data flows, and who can get to it. */
export async function askComponents(talk: Talk): Promise<void> {
  for (;;) {
    const name = await talk.ask.line('What is the new component called? (nothing: no other)');
    if (name === '') return;
    await askComponent(talk, name);
  }
}

async function askComponent(talk: Talk, name: string): Promise<void> {
  const { ask, work } = talk;
  const type = (await ask.line(`What kind is it? (${COMPONENT_TYPES.join(', ')})`)) || 'process';
  const technology = await ask.line('Which technology?');
  const talksTo = await picks(talk, ['placement'], 'Which components does it talk to? One a line:');
  const external = type === 'external service';
  const zone = await askZone(talk, { name, talksTo, external });
  const said = { name, type, ...(technology !== '' && { technology }), ...(zone !== undefined && { zone }) };
  const created = made(talk, work.draft('component.add', said));
  const self = created && firstOf('placement', created);
  if (self === undefined) return;
  for (const other of talksTo) await askFlows(talk, self, other);
  await askWhoGetsThere(talk, self);
  if (external) await askSupplier(talk, self);
}

/** One connection each way of talking. */
async function askFlows(talk: Talk, self: Id<'placement'>, other: Id<'placement'>): Promise<void> {
  const [name, neighbour] = [self, other].map((id) => placementName(talk.work.drafted, id));
  const who = await talk.ask.choose(
    `Who calls: ${name} calls ${neighbour} (it), ${neighbour} calls it (other), or both?`,
    ['it', 'other', 'both'],
  );
  if (who !== 'other') await connect(talk, self, other);
  if (who !== 'it') await connect(talk, other, self);
}
