import { PATH_RESULTS, judgePath } from '../../analysis/paths.ts';
import type { PathResult } from '../../analysis/paths.ts';
import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import { ids } from '../../model/diff.ts';
import type { Model } from '../../model/model.ts';
import { listWords } from '../../analysis/path-words.ts';
import { consequence } from './consequence.ts';
import type { Change, Consequence } from './consequence.ts';

/** New paths with what supports them, and documented ones that are supported otherwise than before. */
export function pathConsequences({ after, diff, gains }: Change): Consequence[] {
  const fresh = ids(diff.added).filter((id) => isIdOf('path', id));
  return [
    ...fresh.flatMap((id) => added(after, id)),
    ...gains.paths.flatMap(({ path, before, after: now }) => {
      if (!isIdOf('path', path) || diff.added[path] || !after.has(path)) return [];
      return [
        consequence('path changed', [path], {
          sentence: `The documented path ${pathName(after, path)} was “${before ?? 'not judged'}” and is now “${now ?? 'not judged'}”.`,
          facts: [String(before), String(now)],
          asks: isNearer(before, now) ? 'verdict' : 'nothing',
        }),
      ];
    }),
  ];
}

function added(after: Model, id: Id<'path'>): Consequence[] {
  const judged = judgePath(after, id);
  if (!judged) return [];
  const reasons = [...new Set(judged.combinations.map(({ reason }) => reason))];
  return [
    consequence('path added', [id], {
      sentence: `New path ${pathName(after, id)}: ${judged.result}.`,
      details: reasons,
      facts: [judged.result, ...reasons],
      asks: judged.result === 'no chain of connections' ? 'verdict' : 'nothing',
    }),
  ];
}

function isNearer(before: PathResult | undefined, after: PathResult | undefined): boolean {
  return rank(after) < rank(before);
}

function rank(result: PathResult | undefined): number {
  return result === undefined ? PATH_RESULTS.length : PATH_RESULTS.indexOf(result);
}

/** A path's own name, else its actors and sides: `Outside attacker, Internet → Edge`. */
export function pathName(model: Model, id: Id<'path'>): string {
  const path = model.get(id);
  if (!path) return id;
  if (path.name !== undefined) return `“${path.name}”`;
  const actors =
    'any' in path.actors ? ['anyone'] : path.actors.actors.map((actor) => model.get(actor)?.name ?? actor);
  const side = (one: typeof path.from) =>
    'any' in one ? 'anywhere' : listWords(one.places.map((place) => placeWords(model, place)));
  return `${listWords(actors)}, ${side(path.from)} → ${side(path.to)}`;
}

function placeWords(model: Model, place: Id<'zone'> | Id<'placement'>): string {
  if (isIdOf('zone', place)) return model.get(place)?.name ?? place;
  const placement = model.get(place);
  return (placement && model.get(placement.component)?.name) ?? place;
}
