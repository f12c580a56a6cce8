import { ViewportPortal } from '@xyflow/react';
import { useCallback } from 'react';
import type { MouseEvent } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { partsOf } from '../../../shared/layout/labels.ts';
import type { Rect } from '../../../shared/layout/picture.ts';
import { useSelection } from '../../state/selection.ts';
import { MOST } from '../reroute.ts';
import { DEPTH } from '../flow-nodes.ts';
import type { MapBundle } from '../to-bundles.ts';
import type { MapLine } from '../to-lines.ts';
import { BundleCounts, BundleLine } from './bundle-line.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { useInSight } from './in-sight.ts';
import { t } from '../../words/t.ts';

interface LinesProps {
  readonly lines: readonly MapLine[];
  readonly bundles: readonly MapBundle[];
  /** Of the whole picture. */
  readonly extent: Rect;
}

/**
 * All connections in one drawing, over the zones and under the components. React Flow's own edges would each
 * listen to every movement of the map; these listen to nothing but their own line.
 */
export function LinesLayer({ lines, bundles, extent }: LinesProps) {
  const selected = useSelection((state) => state.ids);
  const seen = useInSight(lines, lines.length > MOST ? endsOfLine : partsOfLine);
  const choose = useCallback((line: MapLine, event: MouseEvent) => {
    event.stopPropagation();
    const toggle = event.shiftKey || event.ctrlKey || event.metaKey;
    useSelection.getState().select([line.connection.id], toggle ? 'toggle' : 'replace');
  }, []);
  const chooseAll = useCallback((bundle: MapBundle, event: MouseEvent) => {
    event.stopPropagation();
    const toggle = event.shiftKey || event.ctrlKey || event.metaKey;
    useSelection.getState().select(bundle.connections, toggle ? 'toggle' : 'replace');
  }, []);
  return (
    <ViewportPortal>
      <svg className="lines" style={{ zIndex: DEPTH.lines }} aria-label={t('Connections')} role="group">
        <path className="extent" d={cornersOf(extent)} />
        {inOrder(seen, selected).map((line) => (
          <ConnectionLine
            key={line.id}
            line={line}
            selected={selected.has(line.connection.id)}
            onSelect={choose}
          />
        ))}
        {bundles.map((bundle) => (
          <BundleLine
            key={bundle.id}
            bundle={bundle}
            selected={bundle.connections.every((id) => selected.has(id))}
            onSelect={chooseAll}
          />
        ))}
        {bundles.map((bundle) => (
          <BundleCounts
            key={bundle.id}
            bundle={bundle}
            selected={bundle.connections.every((id) => selected.has(id))}
            onSelect={chooseAll}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

/** What hangs over the boxes of a picture: actors, gates, marks. */
const AROUND = 60;

/**
 * A dot in two corners, hardly there. The browser keeps the drawing in tiles while the map is pushed about, and would
 * draw all of them again each time that its bounds change because a line came into sight.
 */
function cornersOf({ x, y, w, h }: Rect): string {
  return `M${x - AROUND},${y - AROUND}h1v1h-1zM${x + w + AROUND},${y + h + AROUND}h1v1h-1z`;
}

/** Plain lines first, then crossings, then what is selected: gates are not covered. */
function inOrder(lines: readonly MapLine[], selected: ReadonlySet<Id>): readonly MapLine[] {
  const rank = (line: MapLine) => (selected.has(line.connection.id) ? 2 : line.crossing ? 1 : 0);
  return lines.toSorted((a, b) => rank(a) - rank(b));
}

const parts = new WeakMap<MapLine, readonly Rect[]>();

/**
 * The straight parts of its way: a line that turns round the sight is not in it. Asked with every step of the map, so
 * worked out once.
 */
function partsOfLine(line: MapLine): readonly Rect[] {
  let known = parts.get(line);
  if (!known) parts.set(line, (known = partsOf(line.points)));
  return known;
}

/** Of thousands of lines many only pass by: among those a line is in sight with one of its ends. */
function endsOfLine(line: MapLine): readonly Rect[] {
  const all = partsOfLine(line);
  const [first, last] = [all[0], all.at(-1)];
  return first && last ? [first, last] : all;
}
