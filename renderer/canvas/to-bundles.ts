import type { Verdict } from '../../shared/analysis/verdicts.ts';
import type { Bundle } from '../../shared/documents/view/bundles.ts';
import { countPlaces, pillWidth } from '../../shared/documents/view/count-places.ts';
import { verdictCounts, worstOf } from '../../shared/documents/view/verdict-counts.ts';
import type { VerdictCounts } from '../../shared/documents/view/verdict-counts.ts';
import type { Id } from '../../shared/base/ids.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Point, Rect, Tree } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import type { Drawn } from './drawn.ts';
import { middleOf } from '../../shared/documents/picture/line-path.ts';
import { Memo } from './memo.ts';
import { badgeWords, connectionCount, verdictWords } from './counts.ts';
import type { CrossingFacts, MapLine } from './to-lines.ts';
import { t } from '../words/t.ts';

/** Several connections that a collapsed zone makes one line. */
export interface MapBundle {
  readonly id: string;
  readonly connections: readonly Id<'connection'>[];
  readonly points: readonly Point[];
  /** How wide its corners are; as all are, where nothing is said. */
  readonly radii: readonly number[] | undefined;
  readonly counts: VerdictCounts;
  readonly worst: Verdict | undefined;
  readonly forth: boolean;
  readonly back: boolean;
  /** Where its counts stand. */
  readonly middle: Point;
  readonly label: string;
}

export type BundleMemo = Memo<MapBundle>;

export function newBundleMemo(): BundleMemo {
  return new Memo<MapBundle>();
}

/** Where everything is that bundles run between and beside. */
export interface BundleScene {
  readonly tree: Tree;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly routes: readonly Route[];
  readonly lines: readonly MapLine[];
  readonly curves: ReadonlyMap<string, readonly number[]> | undefined;
}

type Crossings = ReadonlyMap<Id<'connection'>, CrossingFacts>;

/** The bundles of the map; the same object for one while its connections, way and verdicts are the same. */
export function toBundles(
  drawn: Drawn,
  around: BundleScene,
  crossings: Crossings,
  memo: BundleMemo,
): readonly MapBundle[] {
  const { model, scene } = drawn;
  if (scene.bundles.size === 0) return NONE;
  const counted = countedBundles(drawn, around, crossings);
  const places = placesOfCounts(around, counted);
  const bundles = counted.map(({ bundle, route, counts }) => {
    const radii = around.curves?.get(route.id);
    const at = places.get(route.id) ?? middleOf(route.points);
    const counted = badgeWords(drawn.badges.get(route.id));
    const label = bundleSentence(bundle, counts, counted, (id) => recordName(model, id));
    const from = [route, radii, label, at.x, at.y, ...bundle.connections];
    return memo.keep(route.id, from, () => made(bundle, route, radii, counts, at, label));
  });
  memo.turn();
  return bundles;
}

const NONE: readonly MapBundle[] = [];

interface Counted {
  readonly bundle: Bundle;
  readonly route: Route;
  readonly counts: VerdictCounts;
}

function countedBundles({ scene, layers }: Drawn, { routes }: BundleScene, crossings: Crossings): Counted[] {
  return routes.flatMap((route) => {
    const bundle = scene.bundles.get(route.id);
    if (!bundle) return [];
    const counts = verdictCounts(layers.includes('verdicts') ? bundle.connections : [], crossings);
    return [{ bundle, route, counts }];
  });
}

function placesOfCounts({ tree, rects, lines }: BundleScene, counted: readonly Counted[]) {
  const widths = counted.map(
    ({ bundle, counts }) => [bundle.id, pillWidth(bundle.connections.length, counts)] as const,
  );
  const others = lines.map(({ id, points, gate, ticks }) => ({
    id,
    points,
    marks: gate ? [...ticks, { at: gate }] : ticks,
  }));
  return countPlaces(tree, rects, [...others, ...counted.map(({ route }) => route)], new Map(widths));
}

function made(
  bundle: Bundle,
  { points }: Route,
  radii: MapBundle['radii'],
  counts: VerdictCounts,
  middle: Point,
  label: string,
): MapBundle {
  const { id, connections, forth, back } = bundle;
  return { id, connections, points, radii, counts, worst: worstOf(counts), forth, back, middle, label };
}

/** "3 connections, from Web gateway to Services, 2 guarded, 1 unguarded" */
function bundleSentence(
  { connections, from, to, back }: Bundle,
  counts: VerdictCounts,
  counted: string,
  name: (id: Id) => string,
) {
  const ends = { from: name(from as Id), to: name(to as Id) };
  const parts = [
    connectionCount(connections.length),
    back ? t('between {from} and {to}', ends) : t('from {from} to {to}', ends),
    verdictWords(counts),
    counted,
  ];
  return parts.filter(Boolean).join(', ');
}
