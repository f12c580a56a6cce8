import type { Verdict } from '../../../shared/analysis/verdicts.ts';
import { VERDICTS, verdictCounts, worstOf } from '../../../shared/documents/view/verdict-counts.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { lift } from '../../../shared/layout/plan.ts';
import type { Point, Rect, Tree } from '../../../shared/layout/picture.ts';
import { recordName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { connectionOfLine } from '../../../shared/documents/picture/boxes.ts';
import { verdictWords } from '../counts.ts';
import type { CrossingFacts } from '../to-lines.ts';
import { t } from '../../words/t.ts';

/** All connections between two zones, as they are drawn from afar. */
export interface FarBundle {
  readonly id: string;
  readonly connections: readonly Id<'connection'>[];
  /** The two zones, or what stands beside them. */
  readonly ends: readonly [string, string];
  readonly from: Point;
  readonly to: Point;
  readonly worst: Verdict | undefined;
  readonly label: string;
}

/** One bundle for each two things that stand beside each other and hold the ends of lines; thin ones first. */
export function farBundles(
  model: Model,
  tree: Tree,
  rects: ReadonlyMap<string, Rect>,
  crossings: ReadonlyMap<Id<'connection'>, CrossingFacts>,
): FarBundle[] {
  const pairs = new Map<string, { ends: [string, string]; connections: Set<Id<'connection'>> }>();
  for (const { id, from, to } of tree.lines) {
    const lifted = lift(tree, from, to);
    if (!lifted || (!holds(tree, lifted.a) && !holds(tree, lifted.b))) continue;
    const [a, b] = lifted.a < lifted.b ? [lifted.a, lifted.b] : [lifted.b, lifted.a];
    const key = `${a} ${b}`;
    const pair = pairs.get(key) ?? { ends: [a, b], connections: new Set() };
    pairs.set(key, pair);
    pair.connections.add(connectionOfLine(id));
  }
  return [...pairs]
    .flatMap(
      ([id, { ends, connections }]) => bundleOf(model, rects, crossings, id, ends, [...connections]) ?? [],
    )
    .sort((a, b) => a.connections.length - b.connections.length);
}

function holds(tree: Tree, id: string): boolean {
  return tree.box.get(id)?.kind === 'zone';
}

function bundleOf(
  model: Model,
  rects: ReadonlyMap<string, Rect>,
  crossings: ReadonlyMap<Id<'connection'>, CrossingFacts>,
  id: string,
  ends: readonly [string, string],
  connections: readonly Id<'connection'>[],
): FarBundle | undefined {
  const [a, b] = [rects.get(ends[0]), rects.get(ends[1])];
  if (!a || !b) return undefined;
  const counts = verdictCounts(connections, crossings);
  const between = t(
    '{count, plural, one {{count} connection between {one} and {other}} other {{count} connections between {one} and {other}}}',
    {
      count: connections.length,
      one: recordName(model, ends[0] as Id),
      other: recordName(model, ends[1] as Id),
    },
  );
  const words = [between, verdictWords(counts)];
  return {
    id,
    connections,
    ends,
    from: onBorder(a, middleOf(b)),
    to: onBorder(b, middleOf(a)),
    worst: VERDICTS.some((verdict) => counts[verdict] > 0) ? worstOf(counts) : undefined,
    label: words.filter(Boolean).join(', '),
  };
}

function middleOf({ x, y, w, h }: Rect): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

/** Where the straight line from a rectangle's middle towards a point leaves it. */
function onBorder(rect: Rect, towards: Point): Point {
  const middle = middleOf(rect);
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  const share = Math.min(1, rect.w / 2 / Math.abs(dx || 1e-9), rect.h / 2 / Math.abs(dy || 1e-9));
  return { x: Math.round(middle.x + dx * share), y: Math.round(middle.y + dy * share) };
}
