import type { Point } from '../../../shared/layout/picture.ts';
import { middleOf } from '../line-path.ts';
import type { MapLine } from '../to-lines.ts';

/** Where nothing of the gate is covered: beside it, else halfway along. */
function placeOf({ gate }: MapLine, points: readonly Point[]): Point {
  return gate ? { x: gate.x, y: gate.y - 19 } : middleOf(points);
}

/** A line is switched off for a look: a cross; or it is one of a cut: scissors. */
export function LineMarkDrawing({
  line,
  points,
  light,
}: {
  readonly line: MapLine;
  readonly points: readonly Point[];
  readonly light: string;
}) {
  const cut = light.includes('is-cut');
  if (line.branch || (!cut && !light.includes('is-off'))) return null;
  const { x, y } = placeOf(line, points);
  return (
    <g className="line-mark" transform={`translate(${x} ${y})`}>
      <circle r={9.5} />
      {cut ? (
        <path d="M-5.5,-3.2L5.5,3M-5.5,3.2L5.5,-3M-6.9,-3.7a1.9,1.9 0 1,0 0.1,0M-6.9,3.9a1.9,1.9 0 1,0 0.1,0" />
      ) : (
        <path d="M-3.8,-3.8L3.8,3.8M3.8,-3.8L-3.8,3.8" />
      )}
    </g>
  );
}
