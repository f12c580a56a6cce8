import type { Id } from '../../../shared/base/ids.ts';
import { made } from './talk.ts';
import type { Talk } from './talk.ts';

interface Way {
  readonly actor: Id<'actor'>;
  readonly from: Id<'zone'>;
  readonly to: Id<'zone'>;
  readonly connections: readonly Id<'connection'>[];
}

/** Offers to document a way as a threat actor path of one actor. */
export async function offerPath(talk: Talk, { actor, from, to, connections }: Way): Promise<void> {
  const { ask, work } = talk;
  const [who, origin, end] = [actor, from, to].map((id) => work.drafted.get(id)?.name ?? id);
  if (!(await ask.yes(`Document the path of ${who} from ${origin} to ${end}?`))) return;
  const fields = {
    actors: { actors: [actor] },
    from: { places: [from] },
    to: { places: [to] },
    connections: [...connections],
  };
  made(talk, work.draft('path.create', { fields }));
}
