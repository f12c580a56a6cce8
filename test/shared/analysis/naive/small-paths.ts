import type { Id } from '../../../../shared/base/ids.ts';
import { create } from '../../../../shared/model/create.ts';
import type { AnyRecord, RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import type { Pick } from '../../../support/model/pick.ts';

/** The model with a few documented paths, most of which say something that may well hold. */
export function withPaths(model: Model, pick: Pick): Model {
  const paths = pick.times(pick.between(1, 4), (at) => pathFor(model, pick, at));
  return model.replacing(new Map<Id, AnyRecord>(paths.map((path) => [path.id, path])));
}

function pathFor(model: Model, pick: Pick, at: number): RecordOf<'path'> {
  const actors = model.all('actor').map(({ id }) => id);
  const connections = model.all('connection').map(({ id }) => id);
  const places = [...model.all('zone'), ...model.all('placement')].map(({ id }) => id);
  const side = () => (pick.chance(0.1) ? { any: true as const } : { places: pick.some(places, 2) });
  return create('path', `path:s${at}`, {
    actors: pick.chance(0.1) ? { any: true } : { actors: pick.some(actors, 2) },
    from: side(),
    to: side(),
    connections: pick.chance(0.5) ? walk(model, pick, connections) : [],
    ...(pick.chance(0.3) && { foothold: { places: pick.some(places, 1) } }),
  });
}

/** Connections of which each mostly begins where the one before ended. */
function walk(model: Model, pick: Pick, connections: readonly Id<'connection'>[]): Id<'connection'>[] {
  const first = pick.maybe(connections);
  const walked = first === undefined ? [] : [first];
  while (pick.chance(0.5)) {
    const last = model.get(walked.at(-1) ?? 'connection:none');
    const onwards = connections.filter((id) => {
      const start = model.get(id)?.from;
      return JSON.stringify(start) === JSON.stringify(last?.to);
    });
    const next = pick.chance(0.8) ? pick.maybe(onwards) : pick.maybe(connections);
    if (next === undefined) break;
    walked.push(next);
  }
  return walked;
}
