import { crossingsOf } from '../../analysis/crossings.ts';
import type { Crossing } from '../../analysis/crossings.ts';
import type { Verdict } from '../../analysis/verdicts.ts';
import { isIdOf } from '../../base/ids.ts';
import type { Id } from '../../base/ids.ts';
import type { LineDrawn } from '../../layout/labels.ts';
import type { Point, Rect } from '../../layout/picture.ts';
import type { Route } from '../../layout/route.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import type { Layer } from '../../model/records/view.ts';
import { badgesOf } from '../view/badges.ts';
import type { Badge } from '../view/badges.ts';
import type { Bundle } from '../view/bundles.ts';
import { countPlaces, pillRect, pillWidth } from '../view/count-places.ts';
import { gateEnd } from '../view/gate-end.ts';
import type { Collapsed } from '../view/scene.ts';
import { VERDICTS, verdictCounts } from '../view/verdict-counts.ts';
import type { VerdictCounts } from '../view/verdict-counts.ts';
import { actorsByZone, standing } from './actor-places.ts';
import { badgesOnLines } from './badges-on-lines.ts';
import type { BadgeOnLine } from './badges-on-lines.ts';
import { connectionOfLine } from './boxes.ts';
import { cardOf } from './card.ts';
import type { Card } from './card.ts';
import { hueOf } from './hue.ts';
import type { Hue } from './hue.ts';
import type { PictureLayout } from './lay-out.ts';
import { middleOf } from './line-path.ts';
import { asDrawn } from './lines.ts';
import type { DrawnLine } from './lines.ts';
import { overBoxes } from './over-boxes.ts';
import { ACTOR_HEIGHT } from './sizes.ts';
import { wordsOnLines } from './words-on-lines.ts';
import type { WordsOnLine } from './words-on-lines.ts';

/** Everything that a picture shows, with where it is; nothing of how it looks. */
export interface Contents {
  /** Outer ones first. */
  readonly zones: readonly { readonly zone: RecordOf<'zone'>; readonly hue: Hue; readonly rect: Rect }[];
  readonly collapsed: readonly DrawnCollapsed[];
  readonly cards: readonly { readonly card: Card; readonly holds: boolean; readonly rect: Rect }[];
  /** Those inside a zone first: gates are not covered. */
  readonly lines: readonly DrawnLine[];
  readonly bundles: readonly DrawnBundle[];
  readonly words: readonly WordsOnLine[];
  readonly actors: readonly DrawnActor[];
  /** By box, what layers count on it, and how many connections it has to what is not shown. */
  readonly badges: ReadonlyMap<string, Badge>;
  readonly lineBadges: readonly BadgeOnLine[];
  readonly unseen: ReadonlyMap<string, number>;
  readonly layers: readonly Layer[];
  /** The connections that are drawn or stood for, and those of them that cross. */
  readonly connections: number;
  readonly crossings: readonly Crossing[];
  /** Drawn or stood for. */
  readonly counts: { readonly zones: number; readonly components: number };
}

export interface DrawnCollapsed {
  readonly zone: RecordOf<'zone'>;
  readonly hue: Hue;
  readonly rect: Rect;
  readonly inside: Collapsed;
  readonly verdicts: VerdictCounts;
}

export interface DrawnBundle {
  readonly bundle: Bundle;
  readonly route: Route;
  readonly verdicts: VerdictCounts;
  /** Where its counts stand. */
  readonly at: Point;
}

export interface DrawnActor {
  readonly actor: RecordOf<'actor'>;
  readonly rect: Rect;
  /** Whether it is said where the actor starts. */
  readonly placed: boolean;
}

type Crossings = ReadonlyMap<Id<'connection'>, Crossing>;

export function contentsOf(model: Model, layout: PictureLayout): Contents {
  const { scene, layers } = layout;
  const known: Crossings = new Map(crossingsOf(model).map((crossing) => [crossing.connection, crossing]));
  const crossings: Crossings = layers.includes('verdicts') ? known : new Map();
  const connections = connectionsShown(layout);
  const lines = linesOf(model, layout, crossings);
  const bundles = bundlesOf(layout, crossings, lines);
  const badges = badgesOf(model, scene, layers);
  const over = overBoxes({ model, scene, layers, badges }, layout.tree, layout.places);
  const counted = bundles.map(({ bundle, verdicts, at }) =>
    pillRect(bundle.connections.length, verdicts, at),
  );
  const taken = [...over, ...counted];
  const lineBadges = badgesOnLines(layout.tree, layout.places, allDrawn(lines, bundles), badges, taken);
  return {
    ...boxesOf(model, layout, crossings),
    lines,
    bundles,
    words: wordsOnLines(model, layout, lines, [...taken, ...lineBadges.map(({ rect }) => rect)]),
    actors: layers.includes('actors') ? actorsOf(model, layout) : [],
    badges,
    lineBadges,
    unseen: new Map([...scene.ghosts].map(([box, ghost]) => [box, ghost.connections.length])),
    layers,
    connections: connections.length,
    crossings: connections.flatMap((id) => known.get(id) ?? []),
    counts: countsIn(model, layout),
  };
}

function boxesOf(
  model: Model,
  { tree, places, scene }: PictureLayout,
  crossings: Crossings,
): Pick<Contents, 'zones' | 'collapsed' | 'cards'> {
  const outwardsIn = tree.inwardsOut.toReversed().flatMap((box) => {
    const rect = places.get(box.id);
    return rect ? [{ id: box.id, rect }] : [];
  });
  const zones = outwardsIn.flatMap(({ id, rect }) => {
    const zone = isIdOf('zone', id) ? model.get(id) : undefined;
    return zone ? [{ zone, hue: hueOf(model, zone.id), rect, inside: scene.collapsed.get(zone.id) }] : [];
  });
  return {
    zones: zones.flatMap(({ inside, ...zone }) => (inside ? [] : [zone])),
    collapsed: zones.flatMap(({ inside, ...zone }) =>
      inside ? [{ ...zone, inside, verdicts: verdictCounts(inside.connections, crossings) }] : [],
    ),
    cards: outwardsIn.flatMap(({ id, rect }) => {
      const placement = isIdOf('placement', id) ? model.get(id) : undefined;
      const holds = (tree.children.get(id)?.length ?? 0) > 0;
      return placement ? [{ card: cardOf(model, placement), holds, rect }] : [];
    }),
  };
}

function countsIn(model: Model, { scene }: PictureLayout): Contents['counts'] {
  const zones = model.all('zone').filter(({ id }) => scene.standsFor(id) !== undefined);
  const placements = model.all('placement').filter(({ id }) => scene.standsFor(id) !== undefined);
  return { zones: zones.length, components: new Set(placements.map(({ component }) => component)).size };
}

function linesOf(model: Model, { routes, scene }: PictureLayout, crossings: Crossings): DrawnLine[] {
  const ends = new Map(scene.lines.map((line) => [line.id, line]));
  const lines = routes.flatMap((route): DrawnLine[] => {
    const connection = model.get(connectionOfLine(route.id));
    if (!connection) return [];
    const crossing = crossings.get(connection.id);
    return [{ connection, route, crossing, end: gateEnd(scene, ends.get(route.id), crossing?.gate?.zone) }];
  });
  return [...lines.filter(({ crossing }) => !crossing), ...lines.filter(({ crossing }) => crossing)];
}

function bundlesOf(
  { tree, places, routes, scene }: PictureLayout,
  crossings: Crossings,
  lines: readonly DrawnLine[],
): DrawnBundle[] {
  const bundles = routes.flatMap((route) => {
    const bundle = scene.bundles.get(route.id);
    return bundle ? [{ bundle, route, verdicts: verdictCounts(bundle.connections, crossings) }] : [];
  });
  const widths = bundles.map(
    ({ bundle, verdicts }) => [bundle.id, pillWidth(bundle.connections.length, verdicts)] as const,
  );
  const at = countPlaces(tree, places, allDrawn(lines, bundles), new Map(widths));
  return bundles.map((each) => ({ ...each, at: at.get(each.route.id) ?? middleOf(each.route.points) }));
}

function allDrawn(lines: readonly DrawnLine[], bundles: readonly Pick<DrawnBundle, 'route'>[]): LineDrawn[] {
  return [...lines.map((line) => asDrawn(line)), ...bundles.map(({ route }) => route)];
}

/** Those that have a line, and those that a bundle or a collapsed zone stands for. */
function connectionsShown({ scene }: PictureLayout): readonly Id<'connection'>[] {
  const lines = scene.lines.flatMap(({ id }) => scene.bundles.get(id)?.connections ?? connectionOfLine(id));
  const inside = [...scene.collapsed.values()].flatMap(({ connections }) => connections);
  return [...new Set([...lines, ...inside])];
}

/** Across the bottom border of the zone where they start; those of whom nothing is said under everything. */
function actorsOf(model: Model, { places, scene }: PictureLayout): DrawnActor[] {
  return [...actorsByZone(model, scene.draws)].flatMap(([zone, actors]) => {
    const rect = zone === undefined ? bottomOf(places) : places.get(zone);
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

/** In the order of the legend on the map. */
export function countsOf(crossings: readonly Crossing[]): readonly (readonly [Verdict, number])[] {
  return VERDICTS.map((verdict) => [
    verdict,
    crossings.filter((crossing) => crossing.verdict === verdict).length,
  ]);
}
