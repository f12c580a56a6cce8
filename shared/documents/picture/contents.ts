import { crossingsOf } from '../../analysis/crossings.ts';
import type { Crossing } from '../../analysis/crossings.ts';
import type { Verdict } from '../../analysis/verdicts.ts';
import { isIdOf } from '../../base/ids.ts';
import type { Rect } from '../../layout/picture.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { actorsByZone, standing } from './actor-places.ts';
import { connectionOfLine } from './boxes.ts';
import { cardOf } from './card.ts';
import type { Card } from './card.ts';
import { hueOf } from './hue.ts';
import type { Hue } from './hue.ts';
import type { PictureLayout } from './lay-out.ts';
import type { DrawnLine } from './lines.ts';
import { ACTOR_HEIGHT } from './sizes.ts';

/** Everything that a picture shows, with where it is; nothing of how it looks. */
export interface Contents {
  /** Outer ones first. */
  readonly zones: readonly { readonly zone: RecordOf<'zone'>; readonly hue: Hue; readonly rect: Rect }[];
  readonly cards: readonly { readonly card: Card; readonly holds: boolean; readonly rect: Rect }[];
  /** Those inside a zone first: gates are not covered. */
  readonly lines: readonly DrawnLine[];
  readonly actors: readonly DrawnActor[];
}

export interface DrawnActor {
  readonly actor: RecordOf<'actor'>;
  readonly rect: Rect;
  /** Whether it is said where the actor starts. */
  readonly placed: boolean;
}

export function contentsOf(model: Model, layout: PictureLayout, whole: boolean): Contents {
  const { tree, places } = layout;
  const outwardsIn = tree.inwardsOut.toReversed().flatMap((box) => {
    const rect = places.get(box.id);
    return rect ? [{ id: box.id, rect }] : [];
  });
  return {
    zones: outwardsIn.flatMap(({ id, rect }) => {
      const zone = isIdOf('zone', id) ? model.get(id) : undefined;
      return zone ? [{ zone, hue: hueOf(model, zone.id), rect }] : [];
    }),
    cards: outwardsIn.flatMap(({ id, rect }) => {
      const placement = isIdOf('placement', id) ? model.get(id) : undefined;
      const holds = (tree.children.get(id)?.length ?? 0) > 0;
      return placement ? [{ card: cardOf(model, placement), holds, rect }] : [];
    }),
    lines: linesOf(model, layout),
    actors: actorsOf(model, places, whole),
  };
}

function linesOf(model: Model, { routes }: PictureLayout): DrawnLine[] {
  const crossings = new Map(crossingsOf(model).map((crossing) => [crossing.connection, crossing]));
  const lines = routes.flatMap((route) => {
    const connection = model.get(connectionOfLine(route.id));
    return connection ? [{ connection, route, crossing: crossings.get(connection.id) }] : [];
  });
  return [...lines.filter(({ crossing }) => !crossing), ...lines.filter(({ crossing }) => crossing)];
}

/** Across the bottom border of the zone where they start; those of whom nothing is said under everything. */
function actorsOf(model: Model, places: ReadonlyMap<string, Rect>, whole: boolean): DrawnActor[] {
  return [...actorsByZone(model)].flatMap(([zone, actors]) => {
    const rect = zone !== undefined ? places.get(zone) : whole ? bottomOf(places) : undefined;
    if (!rect) return [];
    return standing(actors, rect).map(({ actor, x, y, w }) => ({
      actor,
      rect: { x: rect.x + x, y: rect.y + y, w, h: ACTOR_HEIGHT },
      placed: zone !== undefined,
    }));
  });
}

function bottomOf(places: ReadonlyMap<string, Rect>): Rect {
  let [x, y, right] = [Infinity, 0, 0];
  for (const rect of places.values()) {
    x = Math.min(x, rect.x);
    y = Math.max(y, rect.y + rect.h);
    right = Math.max(right, rect.x + rect.w);
  }
  x = Number.isFinite(x) ? x : 0;
  return { x: x - 12, y: y + 28, w: Math.max(420, right - x), h: 0 };
}

/** The crossings that are drawn; a connection with several lines is one. */
export function crossingsIn({ lines }: Contents): readonly Crossing[] {
  return [...new Set(lines.flatMap(({ crossing }) => crossing ?? []))];
}

/** How many components are drawn; one that is placed several times is one. */
export function componentsIn({ cards }: Contents): number {
  return new Set(cards.map(({ card }) => card.placement.component)).size;
}

/** How many connections are drawn. */
export function connectionsIn({ lines }: Contents): number {
  return new Set(lines.map(({ connection }) => connection.id)).size;
}

/** In the order of the legend on the map. */
const VERDICTS: readonly Verdict[] = ['guarded', 'partly', 'unguarded', 'not stated'];

export function countsOf(crossings: readonly Crossing[]): readonly (readonly [Verdict, number])[] {
  return VERDICTS.map((verdict) => [
    verdict,
    crossings.filter((crossing) => crossing.verdict === verdict).length,
  ]);
}
