import type { Id } from '../../base/ids.ts';
import type { Model } from '../../model/model.ts';
import type { Drawable } from './about.ts';
import { boxesOfEnd } from './shown.ts';

type Box = Id<'zone'> | Id<'placement'>;

/** What a box speaks to, or is spoken to by, that the view does not show. */
export interface Ghost {
  readonly connections: readonly Id<'connection'>[];
  /** The zones and placements at their other ends. */
  readonly others: readonly Box[];
}

/** SPEC V10. By box. */
export function ghostsOf(
  model: Model,
  isShown: (id: Drawable) => boolean,
  standsFor: (id: Box) => Box | undefined,
): ReadonlyMap<string, Ghost> {
  const found = new Map<string, { connections: Set<Id<'connection'>>; others: Set<Box> }>();
  const add = (at: Box, connection: Id<'connection'>, others: readonly Box[]) => {
    let ghost = found.get(at);
    if (!ghost) found.set(at, (ghost = { connections: new Set(), others: new Set() }));
    ghost.connections.add(connection);
    for (const other of others) if (model.has(other)) ghost.others.add(other);
  };
  for (const { id, from, to } of model.all('connection')) {
    const [starts, ends] = [boxesOfEnd(from), boxesOfEnd(to)];
    const [here, there] = [starts.filter(isShown), ends.filter(isShown)];
    if (here.length > 0 === there.length > 0) continue;
    const others = here.length > 0 ? ends : starts;
    for (const box of here.length > 0 ? here : there) {
      const at = standsFor(box);
      if (at !== undefined) add(at, id, others);
    }
  }
  return new Map(
    [...found].map(([at, { connections, others }]) => [
      at,
      { connections: [...connections], others: [...others] },
    ]),
  );
}
