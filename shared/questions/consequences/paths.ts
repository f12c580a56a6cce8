import { PATH_RESULTS, judgePath } from '../../analysis/paths.ts';
import type { PathJudgement, PathResult } from '../../analysis/paths.ts';
import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import { t, word } from '../../base/t.ts';
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
          asks: isNearer(before, now) ? 'verdict' : 'nothing',
          say: () => ({
            sentence: t('The documented path {path} was “{before}” and is now “{now}”.', {
              path: pathName(after, path),
              before: resultWords(before),
              now: resultWords(now),
            }),
          }),
          facts: () => [String(before), String(now)],
        }),
      ];
    }),
  ];
}

function added(after: Model, id: Id<'path'>): Consequence[] {
  const judged = judgePath(after, id);
  if (!judged) return [];
  const { result, combinations } = judged;
  return [
    consequence('path added', [id], {
      asks: result === 'no chain of connections' ? 'verdict' : 'nothing',
      say: () => ({
        sentence: t('New path {path}: {result}.', { path: pathName(after, id), result: resultWords(result) }),
        details: [...new Set(combinations.map(({ reason }) => reason))],
      }),
      facts: ({ details }) => [result, ...details],
    }),
  ];
}

function resultWords(result: PathJudgement['result'] | undefined): string {
  if (result === undefined) return t('not judged');
  return result === 'states a privilege' ? t('states a privilege') : word(result);
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
  if (path.name !== undefined) return t('“{name}”', { name: path.name });
  const actors =
    'any' in path.actors ? [t('anyone')] : path.actors.actors.map((actor) => model.get(actor)?.name ?? actor);
  const side = (one: typeof path.from) =>
    'any' in one ? t('anywhere') : listWords(one.places.map((place) => placeWords(model, place)));
  return `${listWords(actors)}, ${side(path.from)} → ${side(path.to)}`;
}

function placeWords(model: Model, place: Id<'zone'> | Id<'placement'>): string {
  if (isIdOf('zone', place)) return model.get(place)?.name ?? place;
  const placement = model.get(place);
  return (placement && model.get(placement.component)?.name) ?? place;
}
