import { isIdOf } from '../base/ids.ts';
import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import type { Place } from '../model/records/common.ts';
import { placeOfEnd } from './places.ts';
import type { PlaceKey } from './places.ts';

/** The sides of a documented path; *any* is counted and not judged (SPEC P1). */
export interface Sides {
  readonly actors: 'any' | readonly Id<'actor'>[];
  readonly from: 'any' | readonly PlaceKey[];
  readonly to: 'any' | readonly PlaceKey[];
}

type Path = RecordOf<'path'>;

export function sidesOf(model: Model, { actors, from, to }: Path): Sides {
  return {
    actors: 'any' in actors ? 'any' : actors.actors,
    from: placesOfSide(model, from),
    to: placesOfSide(model, to),
  };
}

function placesOfSide(model: Model, side: Path['from']): Sides['from'] {
  return 'any' in side ? 'any' : [...new Set(side.places.map((place) => placeStoodFor(model, place)))];
}

/** A placement stands for its zone. */
export function placeStoodFor(model: Model, place: Place): PlaceKey {
  return isIdOf('zone', place) ? place : placeOfEnd(model, { placements: [place] });
}

/** Of how many combinations the path speaks: *any* is every actor, or every zone. */
export function countCombinations(model: Model, { actors, from, to }: Sides): number {
  const zones = (side: Sides['from']) => (side === 'any' ? model.count('zone') : side.length);
  return (actors === 'any' ? model.count('actor') : actors.length) * zones(from) * zones(to);
}

/** One combination; two sides that are *any* leave nothing to judge. */
export interface Question {
  readonly actor: Id<'actor'> | 'any';
  readonly from: PlaceKey | 'any';
  readonly to: PlaceKey | 'any';
}

export function questionsOf({ actors, from, to }: Sides): readonly Question[] {
  if ([actors, from, to].filter((side) => side === 'any').length > 1) return [];
  const each = <T extends string>(side: 'any' | readonly T[]) => (side === 'any' ? ['any' as const] : side);
  return each(actors).flatMap((actor) =>
    each(from).flatMap((origin) => each(to).map((destination) => ({ actor, from: origin, to: destination }))),
  );
}
