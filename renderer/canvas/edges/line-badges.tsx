import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { HEIGHT, pillsOf, signPath } from '../../../shared/documents/picture/badges.ts';
import { badgesOnLines } from '../../../shared/documents/picture/badges-on-lines.ts';
import type { BadgeOnLine } from '../../../shared/documents/picture/badges-on-lines.ts';
import { connectionOfLine } from '../../../shared/documents/picture/boxes.ts';
import { overBoxes } from '../../../shared/documents/picture/over-boxes.ts';
import { pillRect } from '../../../shared/documents/view/count-places.ts';
import type { LineDrawn } from '../../../shared/layout/labels.ts';
import type { Rect } from '../../../shared/layout/picture.ts';
import { DEPTH } from '../flow-nodes.ts';
import { useBundleLight } from '../lights/lights.ts';
import type { MapBundle } from '../to-bundles.ts';
import type { MapLine } from '../to-lines.ts';
import { useTransient } from '../transient.ts';
import type { ShownMap } from '../use-map.ts';
import { useInSight } from './in-sight.ts';

const NONE: readonly BadgeOnLine[] = [];
const NOTHING: readonly Rect[] = [];

/** What layers count on lines, and where that stands; nothing while the map is too far to read it. */
export function useLineBadges(
  { drawn, tree, places, lines, bundles }: ShownMap,
  near: boolean,
  taken: readonly Rect[],
): readonly BadgeOnLine[] {
  return useMemo(() => {
    if (!near || drawn.badges.size === 0) return NONE;
    const all = [...lines.map(asDrawn), ...bundles.map(({ id, points }) => ({ id, points, marks: [] }))];
    return badgesOnLines(tree, places.absolute, all, drawn.badges, taken);
  }, [near, drawn, tree, places, lines, bundles, taken]);
}

/** What stands on borders and lines already, as long as it matters. */
export function useTaken(map: ShownMap, matters: boolean): readonly Rect[] {
  const { drawn, tree, places, bundles } = map;
  return useMemo(
    () => (matters ? [...overBoxes(drawn, tree, places.absolute), ...countsOf(bundles)] : NOTHING),
    [matters, drawn, tree, places, bundles],
  );
}

function countsOf(bundles: readonly MapBundle[]): readonly Rect[] {
  return bundles.map(({ connections, counts, middle }) => pillRect(connections.length, counts, middle));
}

export function asDrawn({ id, points, gate, ticks }: MapLine): LineDrawn {
  return { id, points, marks: gate ? [...ticks, { at: gate }] : ticks };
}

interface BadgesProps {
  readonly badges: readonly BadgeOnLine[];
  /** What lines stand for several connections. */
  readonly bundles: readonly MapBundle[];
}

/** A press goes through to the line, which says all of it to those who do not see. */
export function LineBadges({ badges, bundles }: BadgesProps) {
  const seen = useInSight(badges, partsOf);
  const byLine = useMemo(() => new Map(bundles.map(({ id, connections }) => [id, connections])), [bundles]);
  return (
    <ViewportPortal>
      <svg className="lines line-badges" style={{ zIndex: DEPTH.lines }} aria-hidden="true">
        {seen.map((badge) => (
          <LineBadge
            key={badge.line}
            {...badge}
            connections={byLine.get(badge.line) ?? [connectionOfLine(badge.line)]}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

interface BadgeProps extends BadgeOnLine {
  readonly connections: readonly Id<'connection'>[];
}

/** As bright as its line, and away while that is dragged to another place. */
function LineBadge({ line, badge, rect, connections }: BadgeProps) {
  const light = useBundleLight(connections);
  const dragged = useTransient(({ ways }) => ways.has(line));
  const y = rect.y + HEIGHT / 2;
  if (dragged) return null;
  return (
    <g className={`line-badge ${light}`} data-of={line}>
      {pillsOf(badge).map(({ what, count, x, w }) => (
        <g key={what} className={what}>
          <rect x={rect.x + x} y={rect.y} width={w} height={HEIGHT} rx={HEIGHT / 2} />
          <path d={signPath(what, { x: rect.x + x, y })} />
          <text x={rect.x + x + 18} y={y + 3.9}>
            {count}
          </text>
        </g>
      ))}
    </g>
  );
}

function partsOf({ rect }: BadgeOnLine): readonly Rect[] {
  return [rect];
}
