import { isIdOf } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import type { Place } from '../model/records/common.ts';
import { placeOfEnd } from './places.ts';

/**
 * Whether it is recorded if two talk (SPEC G7): by a connection between them, either way, or by an assumption about
 * both that was not found violated, which is how a refusal is kept.
 */
export function isDecided(model: Model, one: Place, other: Place): boolean {
  return isConnected(model, one, other) || isRefused(model, one, other);
}

type Connection = RecordOf<'connection'>;
type Side = 'from' | 'to';
const OTHER = { from: 'to', to: 'from' } as const;

function isConnected(model: Model, one: Place, other: Place): boolean {
  // Of two that shared a zone at least one is a placement: an end at it is looked up, and the other end looked at.
  const [near, far] = isIdOf('placement', one) ? [one, other] : [other, one];
  if (!isIdOf('placement', near)) return false;
  const ends = endsByPlace(model.all('connection'));
  const place = placeOf(model, near);
  return [near, place].some((at) =>
    ends.get(at)?.some(({ connection, side }) => isAt(model, connection[OTHER[side]], far)),
  );
}

interface EndAt {
  readonly connection: Connection;
  readonly side: Side;
}

const known = new WeakMap<object, ReadonlyMap<string, readonly EndAt[]>>();

/** The ends at each placement, and at each zone as a whole. */
function endsByPlace(connections: readonly Connection[]): ReadonlyMap<string, readonly EndAt[]> {
  const before = known.get(connections);
  if (before) return before;
  const ends = new Map<string, EndAt[]>();
  for (const connection of connections) {
    for (const side of ['from', 'to'] as const) {
      const end = connection[side];
      for (const place of 'zone' in end ? [end.zone] : end.placements) {
        const list = ends.get(place);
        if (list) list.push({ connection, side });
        else ends.set(place, [{ connection, side }]);
      }
    }
  }
  known.set(connections, ends);
  return ends;
}

/** Whether an end is that placement, or anything in that zone; a whole zone speaks for what is in it. */
function isAt(model: Model, end: Connection['from'], place: Place): boolean {
  if (isIdOf('zone', place)) return placeOfEnd(model, end) === place;
  if ('zone' in end) return end.zone === placeOf(model, place);
  return end.placements.includes(place);
}

function placeOf(model: Model, id: Id<'placement'>) {
  return placeOfEnd(model, { placements: [id] });
}

function isRefused(model: Model, one: Place, other: Place): boolean {
  const [ones, others] = [namesOf(model, one), namesOf(model, other)];
  return model
    .all('assumption')
    .some(
      ({ about, validity }) =>
        validity !== 'violated' &&
        about.some((id) => ones.includes(id)) &&
        about.some((id) => others.includes(id)),
    );
}

/** What an assumption about it may name: a placement, or its component. */
function namesOf(model: Model, place: Place): readonly Id[] {
  if (isIdOf('zone', place)) return [place];
  const component = model.get(place)?.component;
  return component === undefined ? [place] : [place, component];
}
