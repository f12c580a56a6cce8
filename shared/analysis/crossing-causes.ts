import { byText } from '../base/compare.ts';
import type { Id } from '../base/ids.ts';
import { sameJson } from '../base/json.ts';
import type { RecordOf } from '../model/kinds.ts';
import { placementsOf, zonesAround } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { differing } from './differing.ts';
import { placeOfEnd } from './places.ts';

/**
 * The connections, by id, whose crossing may be another in the second model: they, or where something at their ends
 * is, differ. Undefined where what all crossings follow from differs: borders, controls, what proves something. Most
 * edits touch few connections, and a crossing costs more than this.
 */
export function mayCrossOtherwise(before: Model, after: Model): readonly Id<'connection'>[] | undefined {
  const connections = differing(before, after, 'connection');
  if (bordersDiffer(before, after) || controlsDiffer(before, after) || methodsDiffer(before, after))
    return undefined;
  // A control that a connection names is no shield of any other (SPEC X12).
  if (connections.some(({ was, now }) => !sameJson(controlsOf(was), controlsOf(now)))) return undefined;
  const found = new Set(connections.flatMap(({ was, now }) => (now ?? was)?.id ?? []));
  const moved = movedPlacements(before, after);
  if (moved.size > 0) {
    for (const connection of after.all('connection')) if (isAt(connection, moved)) found.add(connection.id);
  }
  return [...found].toSorted(byText);
}

/** Nothing was in a zone that is new; what goes around the others must be the same. */
function bordersDiffer(before: Model, after: Model): boolean {
  return differing(before, after, 'zone').some(
    ({ was }) => was !== undefined && !sameJson(zonesAround(before, was.id), zonesAround(after, was.id)),
  );
}

function controlsDiffer(before: Model, after: Model): boolean {
  return differing(before, after, 'control').some(
    ({ was, now }) => was?.state !== now?.state || !sameJson(was?.guards, now?.guards),
  );
}

function methodsDiffer(before: Model, after: Model): boolean {
  return differing(before, after, 'project').some(({ was, now }) => !sameJson(was?.methods, now?.methods));
}

function controlsOf(connection: RecordOf<'connection'> | undefined): readonly Id<'control'>[] {
  return connection?.protections.flatMap(({ controls }) => controls) ?? [];
}

/** Placements that are elsewhere, by themselves or with what they are nested in. */
function movedPlacements(before: Model, after: Model): ReadonlySet<Id<'placement'>> {
  const changed = differing(before, after, 'placement').flatMap(({ was, now }) => (now ?? was)?.id ?? []);
  if (changed.length === 0) return new Set();
  const nested = after.all('placement').filter(({ parent }) => parent !== undefined);
  const placeIn = (model: Model, id: Id<'placement'>) =>
    model.has(id) ? placeOfEnd(model, { placements: [id] }) : undefined;
  const ids = [...changed, ...nested.map(({ id }) => id)];
  return new Set(ids.filter((id) => placeIn(before, id) !== placeIn(after, id)));
}

function isAt({ from, to }: RecordOf<'connection'>, moved: ReadonlySet<Id<'placement'>>): boolean {
  return [from, to].some((end) => placementsOf(end).some((id) => moved.has(id)));
}
