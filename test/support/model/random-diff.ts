import { create } from '../../../shared/model/create.ts';
import type { DiffJson } from '../../../shared/model/diff-schema.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { Model } from '../../../shared/model/model.ts';
import { diffToJson } from '../../../shared/model/parse.ts';
import type { Pick } from './pick.ts';

/**
 * A diff that fits the model, as a draft has one: a new zone, a component with another summary, an actor that goes.
 * Whether it may land is another question: something may still speak of the actor.
 */
export function randomDiff(model: Model, pick: Pick): DiffJson {
  const component = pick.maybe(model.all('component'));
  const actor = pick.maybe(model.all('actor'));
  const zone = create('zone', `zone:drafted${pick.below(1000)}`, { name: 'Drafted' });
  const diff: Diff = {
    added: pick.chance(0.7) ? { [zone.id]: zone } : {},
    updated: component ? { [component.id]: { summary: [component.summary, 'As drafted'] } } : {},
    removed: actor && pick.chance(0.3) ? { [actor.id]: actor } : {},
  };
  return diffToJson(diff);
}
