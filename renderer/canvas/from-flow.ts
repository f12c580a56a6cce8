import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Point, Rect, Tree } from '../../shared/layout/picture.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Drawn, Positions } from './drawn.ts';
import { inside } from './hit.ts';
import { holderOf } from '../../shared/documents/picture/boxes.ts';
import type { Places } from '../../shared/documents/picture/places.ts';

export type Position = RecordOf<'view'>['positions'][Id<'zone'>];
type Drawable = Id<'zone'> | Id<'placement'>;

/** A node that was let go of, with where it is from what it is drawn in. */
export interface LetGo {
  readonly id: string;
  readonly position: Point;
}

/** The one command that a gesture becomes. */
export type Intention =
  | { readonly what: 'arrange'; readonly positions: Positions }
  | {
      readonly what: 'move';
      readonly placements: readonly Id<'placement'>[];
      readonly zone: Id<'zone'> | null;
      readonly positions: Positions;
    }
  | {
      readonly what: 'nest';
      readonly zone: Id<'zone'>;
      readonly parent: Id<'zone'> | null;
      readonly positions: Positions;
    };

/** How far outside its zone a component must be dropped to leave it: a slip does not change the model. */
export const SLIP = 28;
const LEAST = { x: 12, y: 32 };

/**
 * What letting go means: a component dropped in another zone moves there, a zone dropped in another nests;
 * all else is layout. Nothing at all when nothing moved.
 *
 * @param over the innermost zone under the pointer, apart from what is dragged.
 * @param pointer where the pointer is in the picture.
 */
export function letGo(
  drawn: Drawn,
  tree: Tree,
  places: Places,
  released: readonly LetGo[],
  over: Id<'zone'> | undefined,
  pointer: Point,
): Intention | undefined {
  const moved = released.filter(({ id, position }) => hasMoved(places.rects.get(id), position));
  if (moved.length === 0) return undefined;
  const target = targetOf(drawn.model, places, moved, over, pointer);
  const leaving = target === 'stay' ? [] : moved.filter(({ id }) => changesHolder(drawn.model, id, target));
  const zone = target === 'stay' ? undefined : target;
  const positions = positionsOf(drawn, tree, places, moved, new Set(leaving.map(({ id }) => id)), zone);
  const placements = leaving.flatMap(({ id }) => (isIdOf('placement', id) ? id : []));
  const [first] = leaving;
  if (placements.length > 0) return { what: 'move', placements, zone: zone ?? null, positions };
  if (first && isIdOf('zone', first.id))
    return { what: 'nest', zone: first.id, parent: zone ?? null, positions };
  return { what: 'arrange', positions };
}

function hasMoved(rect: Rect | undefined, { x, y }: Point): boolean {
  return rect !== undefined && (Math.round(rect.x) !== Math.round(x) || Math.round(rect.y) !== Math.round(y));
}

/** Several zones, or zones with components, are only moved about: to nest them is done one by one. */
function targetOf(
  model: Model,
  places: Places,
  moved: readonly LetGo[],
  over: Id<'zone'> | undefined,
  pointer: Point,
): Id<'zone'> | undefined | 'stay' {
  const zones = moved.filter(({ id }) => isIdOf('zone', id)).length;
  if (zones > 1 || (zones === 1 && moved.length > 1)) return 'stay';
  const near = moved.some(({ id }) => {
    const rect = places.absolute.get(holderNow(model, id) ?? '');
    return rect !== undefined && inside(pointer, rect, SLIP);
  });
  return over === undefined && near ? 'stay' : over;
}

function holderNow(model: Model, id: string): string | undefined {
  if (isIdOf('zone', id)) return model.get(id)?.parent;
  const placement = isIdOf('placement', id) ? model.get(id) : undefined;
  return placement && holderOf(model, placement);
}

/** A component that is nested in another one moves with it, never by itself. */
function changesHolder(model: Model, id: string, target: Id<'zone'> | undefined): boolean {
  if (isIdOf('zone', id)) return model.get(id)?.parent !== target;
  const placement = isIdOf('placement', id) ? model.get(id) : undefined;
  return placement !== undefined && placement.parent === undefined && placement.zone !== target;
}

function positionsOf(
  { model, positions }: Drawn,
  tree: Tree,
  places: Places,
  moved: readonly LetGo[],
  leaving: ReadonlySet<string>,
  target: Id<'zone'> | undefined,
): Positions {
  const result: Record<Drawable, Position> = {};
  for (const { id, position } of moved) {
    if (!isIdOf('zone', id) && !isIdOf('placement', id)) continue;
    const holder = leaving.has(id) ? target : holderNow(model, id);
    const from = places.absolute.get(tree.parentOf(id) ?? '') ?? { x: 0, y: 0 };
    const to = places.absolute.get(holder ?? '') ?? { x: 0, y: 0 };
    const at = { x: position.x + from.x - to.x, y: position.y + from.y - to.y };
    result[id] = { ...positions[id], ...within(at, holder !== undefined) };
  }
  return result;
}

/** Whole pixels; inside a zone never over its left or top border, nor its name. */
export function within(at: Point, held: boolean): Point {
  const x = Math.round(at.x);
  const y = Math.round(at.y);
  return held ? { x: Math.max(LEAST.x, x), y: Math.max(LEAST.y, y) } : { x, y };
}

/** New places of a whole layout as entries of a view; only those that differ. */
export function arranged(positions: Positions, rects: ReadonlyMap<string, Rect>): Positions {
  const result: Record<Drawable, Position> = {};
  for (const [id, rect] of rects) {
    if (!isIdOf('zone', id) && !isIdOf('placement', id)) continue;
    // A collapsed zone keeps the size that it has when it is open.
    const sized = isIdOf('zone', id) && !positions[id]?.collapsed;
    const next = { ...positions[id], ...entry(sized, rect) };
    if (!samePlace(positions[id], next)) result[id] = next;
  }
  return result;
}

function entry(sized: boolean, rect: Rect): Position {
  const [x, y] = [Math.round(rect.x), Math.round(rect.y)];
  return sized ? { x, y, w: Math.round(rect.w), h: Math.round(rect.h) } : { x, y };
}

function samePlace(a: Position | undefined, b: Position): boolean {
  return a !== undefined && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}

/** The selected things a few pixels further: what an arrow key does. */
export function nudged(drawn: Drawn, places: Places, ids: Iterable<Id>, by: Point): Positions {
  const result: Record<Drawable, Position> = {};
  const chosen = new Set<string>(ids);
  for (const id of chosen) {
    if (!isIdOf('zone', id) && !isIdOf('placement', id)) continue;
    const rect = places.rects.get(id);
    const holder = holderNow(drawn.model, id);
    if (!rect || (holder !== undefined && chosen.has(holder))) continue;
    const at = { x: rect.x + by.x, y: rect.y + by.y };
    result[id] = { ...drawn.positions[id], ...within(at, holder !== undefined) };
  }
  return result;
}

/** The model after an intention, to say beforehand what it changes. */
export function modelAfter(model: Model, intention: Intention): Model {
  const changes = new Map<Id, RecordOf<'placement'> | RecordOf<'zone'>>();
  if (intention.what === 'move') {
    for (const id of intention.placements) {
      const placement = model.get(id);
      if (placement) changes.set(id, withZone(placement, intention.zone));
    }
  }
  const zone = intention.what === 'nest' ? model.get(intention.zone) : undefined;
  if (zone && intention.what === 'nest') {
    const { parent: _, ...rest } = zone;
    changes.set(zone.id, intention.parent === null ? rest : { ...rest, parent: intention.parent });
  }
  return changes.size === 0 ? model : model.replacing(changes);
}

function withZone(placement: RecordOf<'placement'>, zone: Id<'zone'> | null): RecordOf<'placement'> {
  const { zone: _, ...rest } = placement;
  return zone === null ? rest : { ...rest, zone };
}
