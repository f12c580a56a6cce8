import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { ReferenceIndex } from '../../shared/model/reference-index.ts';
import type { Model } from '../../shared/model/model.ts';
import { remove } from './commands.ts';
import { currentMap } from './current.ts';
import { useTransient } from './transient.ts';

/** Deletes at once what nothing speaks of; asks first where something does. */
export async function removeSelected(selected: readonly Id[]): Promise<void> {
  const model = currentMap()?.drawn.model;
  if (!model || selected.length === 0) return;
  const ids = toDelete(model, selected);
  if (mentions(model, ids).length === 0) await remove(ids);
  else useTransient.setState({ deleting: ids });
}

/** A component goes with its last placement; connections are deleted before what they end at. */
export function toDelete(model: Model, selected: readonly Id[]): Id[] {
  const chosen = new Set<Id>(selected);
  const found = new Set<Id>(selected.filter((id) => isIdOf('connection', id)));
  for (const id of selected) {
    const placement = isIdOf('placement', id) ? model.get(id) : undefined;
    const others =
      placement && model.all('placement').filter((each) => each.component === placement.component);
    const last = others?.every((each) => chosen.has(each.id));
    found.add(placement && last ? placement.component : id);
  }
  return [...found].filter((id) => model.has(id));
}

/** What speaks of the ids, apart from themselves, views, and a component's own placements. */
export function mentions(model: Model, ids: readonly Id[]): Id[] {
  const index = ReferenceIndex.of(model);
  const gone = new Set<Id>(ids);
  for (const id of ids) {
    if (isIdOf('component', id))
      for (const each of index.referrersOf(id)) if (isIdOf('placement', each)) gone.add(each);
  }
  const found = [...gone].flatMap((id) => [...index.referrersOf(id)]);
  return [...new Set(found)].filter((id) => !gone.has(id) && !isIdOf('view', id));
}
