import type { Id } from '../../base/ids.ts';
import { TITLE } from '../../layout/measures.ts';
import { treeOf } from '../../layout/picture.ts';
import type { Box, Line, Tree } from '../../layout/picture.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { placementsOf } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { actorsByZone, rowWidth } from './actor-places.ts';
import { cardOf } from './card.ts';
import { zoneNameWidth } from './sizes.ts';

/** Where things stand in a view. */
export type Positions = RecordOf<'view'>['positions'];

type Connection = RecordOf<'connection'>;

/** Above the actors that stand on a zone's bottom border. */
const FOOTER = 14;
const EMPTY_ZONE = 64;

/** The boxes and lines of a model, sized but not placed. */
export function treeOfModel(model: Model, positions: Positions = {}): Tree {
  return treeOf({ boxes: boxesOf(model, positions), lines: linesOf(model) });
}

/** The boxes with where they are now: what the layout starts from. */
export function boxesOf(model: Model, positions: Positions): Box[] {
  const actors = actorsByZone(model);
  const zones = model.all('zone').map((zone) => zoneBox(model, zone, actors.get(zone.id) ?? [], positions));
  const items = model.all('placement').map((placement) => itemBox(model, placement, positions));
  return [...zones, ...items];
}

function zoneBox(
  model: Model,
  zone: RecordOf<'zone'>,
  actors: readonly RecordOf<'actor'>[],
  positions: Positions,
): Box {
  const footer = actors.length > 0 ? FOOTER : 0;
  const at = positions[zone.id];
  return {
    id: zone.id,
    kind: 'zone',
    ...(zone.parent !== undefined && model.has(zone.parent) && { parent: zone.parent }),
    w: Math.max(zoneNameWidth(zone.name), rowWidth(actors), 120),
    h: TITLE + EMPTY_ZONE + footer,
    footer,
    ...placeOf(at),
    ...(at?.w !== undefined && at.h !== undefined && { size: { w: at.w, h: at.h } }),
  };
}

function itemBox(model: Model, placement: RecordOf<'placement'>, positions: Positions): Box {
  const { w, h } = cardOf(model, placement);
  const parent = holderOf(model, placement);
  return {
    id: placement.id,
    kind: 'item',
    ...(parent !== undefined && { parent }),
    w,
    h,
    ...placeOf(positions[placement.id]),
  };
}

/** What a placement is drawn in: the placement around it, else its zone. */
export function holderOf(
  model: Model,
  placement: RecordOf<'placement'>,
): Id<'zone'> | Id<'placement'> | undefined {
  const holder = placement.parent ?? placement.zone;
  return holder !== undefined && model.has(holder) ? holder : undefined;
}

function placeOf(at: Positions[Id<'zone'>] | undefined): Partial<Box> {
  return at ? { at: { x: at.x, y: at.y }, ...(at.pinned && { pinned: true }) } : {};
}

const lines = new WeakMap<Connection, readonly Line[]>();

function linesOf(model: Model): Line[] {
  return model.all('connection').flatMap((connection) => {
    let known = lines.get(connection);
    if (!known) lines.set(connection, (known = linesOfConnection(connection)));
    return known;
  });
}

/**
 * A connection whose ends have several placements is one line between the first of them, which has the gate,
 * and one branch for each of the others.
 */
function linesOfConnection({ id, from, to }: Connection): readonly Line[] {
  const [start, ...otherStarts] = 'zone' in from ? [from.zone] : placementsOf(from);
  const [end, ...otherEnds] = 'zone' in to ? [to.zone] : placementsOf(to);
  if (start === undefined || end === undefined) return [];
  return [
    { id, from: start, to: end },
    ...otherStarts.map((other, at) => ({ id: `${id}#f${at}`, from: other, to: end })),
    ...otherEnds.map((other, at) => ({ id: `${id}#t${at}`, from: start, to: other })),
  ];
}

/** The connection that a line or a branch belongs to. */
export function connectionOfLine(line: string): Id<'connection'> {
  const hash = line.indexOf('#');
  return (hash < 0 ? line : line.slice(0, hash)) as Id<'connection'>;
}
