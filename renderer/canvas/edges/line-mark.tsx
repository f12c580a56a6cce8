import type { Point } from '../../../shared/layout/picture.ts';
import { useComparing } from '../../state/difference.ts';
import { middleOf } from '../../../shared/documents/picture/line-path.ts';
import type { MapLine } from '../to-lines.ts';

/** Where nothing of the gate is covered: beside it, else halfway along. */
function placeOf({ gate }: MapLine, points: readonly Point[]): Point {
  return gate ? { x: gate.x, y: gate.y - 19 } : middleOf(points);
}

/** What a line is marked with beside its light: a drawing of some 14 units. */
const DRAWINGS = {
  cut: 'M-5.5,-3.2L5.5,3M-5.5,3.2L5.5,-3M-6.9,-3.7a1.9,1.9 0 1,0 0.1,0M-6.9,3.9a1.9,1.9 0 1,0 0.1,0',
  harden: 'M-3.6,-0.6h7.2v5h-7.2zM-2,-0.6v-1.8a2,2.2 0 0 1 4,0v1.8M0,1v1.6',
  off: 'M-3.8,-3.8L3.8,3.8M3.8,-3.8L-3.8,3.8',
  added: 'M-4.4,0h8.8M0,-4.4v8.8',
  removed: 'M-4.4,0h8.8',
  retouched: 'M-4.6,1.2c1.8,-4 3.2,-2.6 4.6,-1.2s2.8,2.8 4.6,-1.2',
} as const;

/** Scissors on a cut, a lock on what is to be proved, a cross on what is switched off; in a difference what became of it. */
function drawingOf(light: string, { mark }: MapLine, comparing: boolean): keyof typeof DRAWINGS | undefined {
  if (light.includes('is-cut')) return 'cut';
  if (light.includes('is-harden')) return 'harden';
  if (light.includes('is-off')) return 'off';
  if (!comparing || mark === undefined) return undefined;
  return mark === 'moved' ? 'retouched' : mark;
}

export function LineMarkDrawing({
  line,
  points,
  light,
}: {
  readonly line: MapLine;
  readonly points: readonly Point[];
  readonly light: string;
}) {
  const comparing = useComparing(({ against }) => against !== undefined);
  const drawing = drawingOf(light, line, comparing);
  if (line.branch || drawing === undefined) return null;
  const { x, y } = placeOf(line, points);
  return (
    <g className={`line-mark ${drawing}`} transform={`translate(${x} ${y})`}>
      <circle r={9.5} />
      <path d={DRAWINGS[drawing]} />
    </g>
  );
}
