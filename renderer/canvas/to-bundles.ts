import type { Bundle } from '../../shared/documents/view/bundles.ts';
import { verdictCounts, verdictWords, worstOf } from '../../shared/documents/view/verdict-counts.ts';
import type { VerdictCounts } from '../../shared/documents/view/verdict-counts.ts';
import type { Id } from '../../shared/base/ids.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Point } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import type { Drawn } from './drawn.ts';
import { middleOf } from './line-path.ts';
import { Memo } from './memo.ts';
import { plural } from './sentences.ts';
import type { CrossingFacts, Verdict } from './to-lines.ts';

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

/** The bundles of the map; the same object for one while its connections, way and verdicts are the same. */
export function toBundles(
  { model, scene, layers }: Drawn,
  routes: readonly Route[],
  crossings: ReadonlyMap<Id<'connection'>, CrossingFacts>,
  memo: BundleMemo,
  curves?: ReadonlyMap<string, readonly number[]>,
): readonly MapBundle[] {
  if (scene.bundles.size === 0) return NONE;
  const drawn = routes.flatMap((route) => {
    const bundle = scene.bundles.get(route.id);
    if (!bundle) return [];
    const radii = curves?.get(route.id);
    const counts = verdictCounts(layers.includes('verdicts') ? bundle.connections : [], crossings);
    const label = bundleSentence(bundle, counts, (id) => recordName(model, id));
    return [
      memo.keep(route.id, [route, radii, label, ...bundle.connections], () =>
        made(bundle, route, radii, counts, label),
      ),
    ];
  });
  memo.turn();
  return drawn;
}

const NONE: readonly MapBundle[] = [];

function made(
  bundle: Bundle,
  { points }: Route,
  radii: MapBundle['radii'],
  counts: VerdictCounts,
  label: string,
): MapBundle {
  const { id, connections, forth, back } = bundle;
  return {
    id,
    connections,
    points,
    radii,
    counts,
    worst: worstOf(counts),
    forth,
    back,
    middle: middleOf(points),
    label,
  };
}

/** "3 connections, from Web gateway to Services, 2 guarded, 1 unguarded" */
function bundleSentence(
  { connections, from, to, back }: Bundle,
  counts: VerdictCounts,
  name: (id: Id) => string,
) {
  const ends = back
    ? `between ${name(from as Id)} and ${name(to as Id)}`
    : `from ${name(from as Id)} to ${name(to as Id)}`;
  return [plural(connections.length, 'connection'), ends, verdictWords(counts)].filter(Boolean).join(', ');
}
