import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { placementsOf } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';

type View = RecordOf<'view'>;
type Box = Id<'zone'> | Id<'placement'>;

/**
 * A view with only what is selected: with what that is in, what is in it, and the connections among those. The ends of a
 * selected connection come with it.
 */
export function selectedOnly(model: Model, view: View, selected: ReadonlySet<Id>): View {
  const asked = new Set<string>([...selected, ...endsOf(model, selected)]);
  const inside = (box: Box) => outwardsFrom(model, box).some((each) => asked.has(each));
  const boxes: readonly Box[] = [...model.all('zone'), ...model.all('placement')].map(({ id }) => id);
  const kept = new Set<string>(boxes.filter(inside).flatMap((box) => outwardsFrom(model, box)));
  const hidden = [
    ...boxes.filter((box) => !kept.has(box)),
    ...model.all('actor').flatMap(({ id }) => (selected.has(id) ? [] : [id])),
  ];
  return { ...view, hidden: [...new Set([...view.hidden, ...hidden])] };
}

function endsOf(model: Model, selected: ReadonlySet<Id>): readonly Id[] {
  return [...selected].flatMap((id) => {
    const connection = isIdOf('connection', id) ? model.get(id) : undefined;
    const ends = connection ? [connection.from, connection.to] : [];
    return ends.flatMap((end): readonly Id[] => ('zone' in end ? [end.zone] : placementsOf(end)));
  });
}

/** A box and what it is in, innermost first. */
function outwardsFrom(model: Model, box: Box): readonly Box[] {
  const found: Box[] = [];
  for (let at: Box | undefined = box; at !== undefined && !found.includes(at); at = around(model, at))
    found.push(at);
  return found;
}

function around(model: Model, box: Box): Box | undefined {
  if (isIdOf('zone', box)) return model.get(box)?.parent;
  const placement = model.get(box);
  return placement?.parent ?? placement?.zone;
}
