import { memo } from 'react';
import type { MouseEvent } from 'react';
import { COUNT, countRow } from '../../../shared/documents/view/count-row.ts';
import { PILL, pillWidth } from '../../../shared/documents/view/count-places.ts';
import { GateDrawing } from '../../ui/glyphs.tsx';
import { headPath, middleOf, roundedPath } from '../../../shared/documents/picture/line-path.ts';
import { useBundleLight } from '../lights/lights.ts';
import type { MapBundle } from '../to-bundles.ts';
import { useTransient } from '../transient.ts';

interface BundleProps {
  readonly bundle: MapBundle;
  readonly selected: boolean;
  readonly onSelect: (bundle: MapBundle, event: MouseEvent) => void;
}

function BundleDrawing({ bundle, selected, onSelect }: BundleProps) {
  const dragged = useTransient((state) => state.ways.get(bundle.id));
  const light = useBundleLight(bundle.connections);
  const points = dragged ?? bundle.points;
  const path = roundedPath(points, dragged ? undefined : bundle.radii);
  return (
    <g
      className={classOf(bundle, selected, light)}
      data-id={bundle.id}
      role="button"
      aria-label={bundle.label}
      aria-pressed={selected}
      onClick={(event) => {
        onSelect(bundle, event);
      }}
    >
      <title>{bundle.label}</title>
      <path className="line-hit nopan" d={path} />
      {selected && <path className="line-glow" d={path} />}
      <path className="line-path" d={path} />
      {bundle.forth && <path className="line-head" d={headPath(points)} />}
      {bundle.back && <path className="line-head" d={headPath(points.toReversed())} />}
    </g>
  );
}

function classOf({ worst }: MapBundle, selected: boolean, light: string): string {
  const verdict = worst ? `v-${worst.replace(' ', '-')}` : 'v-inside';
  return ['map-line bundle', verdict, selected ? 'selected' : '', light].filter(Boolean).join(' ');
}

/** How many there are, and of which verdict: on the line and over all others, so that none is out of sight. */
function CountsDrawing({ bundle, selected, onSelect }: BundleProps) {
  const dragged = useTransient((state) => state.ways.get(bundle.id));
  const light = useBundleLight(bundle.connections);
  const at = dragged ? middleOf(dragged) : bundle.middle;
  const row = countRow(bundle.counts);
  const all = `${bundle.connections.length}`;
  const width = pillWidth(bundle.connections.length, bundle.counts);
  const w = width - PILL.side * 2;
  return (
    <g
      className={`bundle-counts nopan ${classOf(bundle, selected, light)}`}
      transform={`translate(${at.x} ${at.y})`}
      // The line says all of it to those who do not see.
      aria-hidden="true"
      data-of={bundle.id}
      onClick={(event) => {
        onSelect(bundle, event);
      }}
    >
      <title>{bundle.label}</title>
      <rect x={-width / 2} y={-PILL.h / 2} width={width} height={PILL.h} rx={PILL.h / 2} />
      {row.parts.length === 0 && (
        <text x={-w / 2} y={4.2}>
          {all}
        </text>
      )}
      {row.parts.map(({ verdict, number, x }) => (
        <g key={verdict} transform={`translate(${x - w / 2} 0)`}>
          <g transform={`translate(0 ${-COUNT.glyph / 2}) scale(${COUNT.glyph / 16})`}>
            <GateDrawing verdict={verdict} hollow={false} />
          </g>
          <text x={COUNT.glyph + COUNT.gap} y={4.2}>
            {number}
          </text>
        </g>
      ))}
    </g>
  );
}

export const BundleLine = memo(BundleDrawing);
export const BundleCounts = memo(CountsDrawing);
