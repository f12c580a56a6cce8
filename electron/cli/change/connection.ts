import { crossingOf } from '../../../shared/analysis/crossings.ts';
import { placeOfEnd } from '../../../shared/analysis/places.ts';
import type { PlaceKey } from '../../../shared/analysis/places.ts';
import { allReach } from '../../../shared/analysis/reach.ts';
import { nodesOf } from '../../../shared/analysis/subjects.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { connect } from './connecting.ts';
import { offerPath } from './documenting.ts';
import { pick } from './talk.ts';
import type { Talk } from './talk.ts';

/** Question 4: a new connection across a boundary, and who is at both of its sides. */
export async function askConnections(talk: Talk): Promise<void> {
  for (;;) {
    const from = await pick(
      talk,
      ['placement'],
      'Which component opens the new connection? (nothing: no other)',
    );
    if (from === undefined) return;
    const to = await pick(talk, ['placement'], 'Which one answers it?');
    const connection = to === undefined ? undefined : await connect(talk, from, to);
    if (connection !== undefined) await askBothSides(talk, connection);
  }
}

async function askBothSides(talk: Talk, id: Id<'connection'>): Promise<void> {
  const model = talk.work.drafted;
  const connection = model.get(id);
  if (!connection || !crossingOf(model, connection)) return;
  const [opens, answers] = [placeOfEnd(model, connection.from), placeOfEnd(model, connection.to)];
  await askSide(talk, id, { at: opens, other: answers });
  await askSide(talk, id, { at: answers, other: opens });
}

/** The actors that are at one side: each could go over to the other. */
async function askSide(
  talk: Talk,
  connection: Id<'connection'>,
  { at, other }: { readonly at: PlaceKey; readonly other: PlaceKey },
): Promise<void> {
  if (!isIdOf('zone', at) || !isIdOf('zone', other)) return;
  for (const { actor, graph, anyhow } of allReach(talk.work.drafted)) {
    const isThere = nodesOf(graph, at).some((node) => anyhow[node] === 0);
    if (isThere) await offerPath(talk, { actor, from: at, to: other, connections: [connection] });
  }
}
