import { ViewportPortal, useStore } from '@xyflow/react';
import type { ReactFlowState } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import type { MouseEvent } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { around } from '../../../shared/layout/picture.ts';
import type { Rect } from '../../../shared/layout/picture.ts';
import { useSelection } from '../../state/selection.ts';
import { DEPTH } from '../to-flow.ts';
import type { MapLine } from '../to-lines.ts';
import { ConnectionLine } from './connection-line.tsx';

/** So many lines are drawn whether they are in sight or not. */
const ALWAYS = 400;
/** The part in sight is looked at anew in steps of so many screen pixels. */
const STEP = 256;

/**
 * All connections in one drawing, over the zones and under the components. React Flow's own edges would each
 * listen to every movement of the map; these listen to nothing but their own line.
 */
export function LinesLayer({ lines }: { readonly lines: readonly MapLine[] }) {
  const selected = useSelection((state) => state.ids);
  const seen = useSeen(lines);
  const choose = useCallback((line: MapLine, event: MouseEvent) => {
    event.stopPropagation();
    const toggle = event.shiftKey || event.ctrlKey || event.metaKey;
    useSelection.getState().select([line.connection.id], toggle ? 'toggle' : 'replace');
  }, []);
  return (
    <ViewportPortal>
      <svg className="lines" style={{ zIndex: DEPTH.lines }} aria-label="Connections" role="group">
        {inOrder(seen, selected).map((line) => (
          <ConnectionLine
            key={line.id}
            line={line}
            selected={selected.has(line.connection.id)}
            onSelect={choose}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

/** Plain lines first, then crossings, then what is selected: gates are not covered. */
function inOrder(lines: readonly MapLine[], selected: ReadonlySet<Id>): readonly MapLine[] {
  const rank = (line: MapLine) => (selected.has(line.connection.id) ? 2 : line.crossing ? 1 : 0);
  return lines.toSorted((a, b) => rank(a) - rank(b));
}

function useSeen(lines: readonly MapLine[]): readonly MapLine[] {
  const many = lines.length > ALWAYS;
  const window = useStore((state) => (many ? windowKey(state) : ''));
  return useMemo(() => {
    if (window === '') return lines;
    const [x = 0, y = 0, w = 0, h = 0] = window.split(' ').map(Number);
    return lines.filter(({ points }) =>
      touches(around(points.map((at) => ({ ...at, w: 0, h: 0 }))), { x, y, w, h }),
    );
  }, [lines, window]);
}

/** The part of the picture in sight, widened to steps, as a text: equal texts draw nothing anew. */
function windowKey({ transform: [tx, ty, zoom], width, height }: ReactFlowState): string {
  const step = STEP / zoom;
  const [x, y] = [Math.floor(-tx / zoom / step - 1) * step, Math.floor(-ty / zoom / step - 1) * step];
  const [w, h] = [Math.ceil(width / STEP + 3) * step, Math.ceil(height / STEP + 3) * step];
  return [x, y, w, h].map(Math.round).join(' ');
}

function touches(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;
}
