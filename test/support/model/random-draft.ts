import { create } from '../../../shared/model/create.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { Model } from '../../../shared/model/model.ts';
import { diffToJson } from '../../../shared/model/parse.ts';
import type { Change } from '../../../shared/model/records/change.ts';
import type { Pick } from './pick.ts';

/**
 * A draft that fits the model: a new zone, a component with another summary, an actor that goes. Whether it may
 * land is another question: something may still speak of the actor.
 */
function draftDiff(model: Model, pick: Pick, at: number): Diff {
  const component = pick.maybe(model.all('component'));
  const actor = pick.maybe(model.all('actor'));
  const zone = create('zone', `zone:drafted${at}`, { name: 'Drafted' });
  return {
    added: pick.chance(0.7) ? { [zone.id]: zone } : {},
    updated: component ? { [component.id]: { summary: [component.summary, 'As drafted'] } } : {},
    removed: actor && pick.chance(0.3) ? { [actor.id]: actor } : {},
  };
}

export function randomDraft(model: Model, pick: Pick, at: number): Change['draft'] {
  if (pick.chance(0.4)) return undefined;
  return { baseRevision: pick.below(5), diff: diffToJson(draftDiff(model, pick, at)) };
}

export function randomLanded(model: Model, pick: Pick, at: number): Change['landed'] {
  if (pick.chance(0.5)) return undefined;
  const diff = diffToJson(draftDiff(model, pick, at));
  return { at: '2026-11-24T10:00:00Z', by: 'Ada', diff, text: 'It landed.' };
}
