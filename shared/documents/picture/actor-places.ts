import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { zoneOfPlacement } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { ACTOR_GAP, ACTOR_HEIGHT, actorWidth } from './sizes.ts';

type Actor = RecordOf<'actor'>;

/** The zone where an actor starts: where it is, else where what it may use stands. None: nothing is said. */
export function startOf(model: Model, actor: Actor): Id<'zone'> | undefined {
  for (const manner of ['is there', 'may use'] as const) {
    for (const access of actor.access) {
      if (access.manner !== manner) continue;
      const zone = isIdOf('zone', access.place) ? access.place : zoneOfPlacement(model, access.place);
      if (zone !== undefined && model.has(zone)) return zone;
    }
  }
  return undefined;
}

/**
 * Actors by the zone where they start; under `undefined` those of whom nothing is said.
 *
 * @param draws which of them are drawn; all, unless said.
 */
export function actorsByZone(
  model: Model,
  draws: (id: Id<'actor'>) => boolean = () => true,
): ReadonlyMap<Id<'zone'> | undefined, readonly Actor[]> {
  const found = new Map<Id<'zone'> | undefined, Actor[]>();
  for (const actor of model.all('actor')) {
    if (!draws(actor.id)) continue;
    const zone = startOf(model, actor);
    const there = found.get(zone);
    if (there) there.push(actor);
    else found.set(zone, [actor]);
  }
  return found;
}

const INSET = 12;
const ROW = ACTOR_HEIGHT + 4;
/** Above the one row that most zones have. */
const FOOTER = 14;

/** What a row of actors needs, so that zones are wide enough for theirs; more than this goes into rows. */
export function rowWidth(actors: readonly Actor[]): number {
  const all = actors.reduce((sum, actor) => sum + actorWidth(actor.name) + ACTOR_GAP, INSET * 2 - ACTOR_GAP);
  return actors.length === 0 ? 0 : Math.min(all, 420);
}

/** Where actors stand, from the zone's top left: the last row across its bottom border, those before it above. */
export function standing(
  actors: readonly Actor[],
  zone: { readonly w: number; readonly h: number },
): { readonly actor: Actor; readonly x: number; readonly y: number; readonly w: number }[] {
  const rows = inRows(actors, zone.w);
  const last = rows.at(-1)?.row ?? 0;
  return rows.map(({ row, ...at }) => ({ ...at, y: zone.h - ACTOR_HEIGHT / 2 - (last - row) * ROW }));
}

/** What rows of actors need above the bottom border of a zone of this width. */
export function footerOf(actors: readonly Actor[], width: number): number {
  const last = inRows(actors, width).at(-1);
  return last ? FOOTER + last.row * ROW : 0;
}

function inRows(actors: readonly Actor[], width: number) {
  let x = INSET;
  let row = 0;
  return actors.map((actor) => {
    const w = actorWidth(actor.name);
    if (x > INSET && x + w > width - INSET + 2) {
      x = INSET;
      row++;
    }
    const at = { actor, x, row, w };
    x += w + ACTOR_GAP;
    return at;
  });
}
