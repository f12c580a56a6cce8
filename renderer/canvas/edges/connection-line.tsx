import { memo } from 'react';
import type { MouseEvent } from 'react';
import type { Point } from '../../../shared/layout/picture.ts';
import { GateDrawing } from '../../ui/glyphs.tsx';
import {
  chevronPath,
  headPath,
  pathParts,
  roundedPath,
} from '../../../shared/documents/picture/line-path.ts';
import { useLineLight } from '../lights/lights.ts';
import type { CrossingFacts, MapLine } from '../to-lines.ts';
import { useTransient } from '../transient.ts';
import { LineMarkDrawing } from './line-mark.tsx';

interface LineProps {
  readonly line: MapLine;
  readonly selected: boolean;
  readonly onSelect: (line: MapLine, event: MouseEvent) => void;
}

const GATE_SIZE = 20;
const GATE_CHOSEN = 23;

function LineDrawing({ line, selected, onSelect }: LineProps) {
  const dragged = useTransient((state) => state.ways.get(line.id));
  const points = dragged ?? line.points;
  const light = useLineLight(line.connection.id);
  const radii = dragged ? undefined : line.radii;
  const path = roundedPath(points, radii);
  return (
    <g
      className={`${classOf(line, selected)} ${light}`}
      data-id={line.id}
      role="button"
      aria-label={line.label}
      aria-pressed={selected}
      onClick={(event) => {
        onSelect(line, event);
      }}
    >
      {!line.branch && <title>{line.label}</title>}
      <path className="line-hit nopan" d={path} />
      {(selected || line.mark === 'added') && <path className="line-glow" d={path} />}
      {isDashed(line) ? <Dashed points={points} radii={radii} /> : <path className="line-path" d={path} />}
      <path className="line-head" d={headPath(points)} />
      {line.both && <path className="line-head" d={headPath(points.toReversed())} />}
      {light.includes('lit') && <Ridden points={points} back={light.includes('back')} />}
      {!dragged &&
        line.ticks.map(({ zone, at, side }) => <Tick key={`${zone}${at.x},${at.y}`} at={at} side={side} />)}
      {!dragged && line.crossing && line.gate && (
        <Gate crossing={line.crossing} at={line.gate} selected={selected} />
      )}
      <LineMarkDrawing line={line} points={points} light={light} />
    </g>
  );
}

function classOf({ crossing, mark, branch, connection }: MapLine, selected: boolean): string {
  const classes = [
    'map-line',
    crossing ? `v-${crossing.verdict.replace(' ', '-')}` : 'v-inside',
    crossing?.hollow ? 'hollow' : '',
    connection.intendedAsOpen ? 'intended' : '',
    connection.type === 'arrives by' ? 'arrives' : '',
    connection.listed ? '' : 'unlisted',
    branch ? 'branch' : '',
    selected ? 'selected' : '',
    mark ? `draft ${mark}` : '',
  ];
  return classes.filter(Boolean).join(' ');
}

function isDashed({ crossing }: MapLine): boolean {
  return crossing !== undefined && (crossing.hollow || crossing.verdict !== 'guarded');
}

/** In parts, each dashed from where the one before it ended. */
function Dashed({ points, radii }: { points: readonly Point[]; radii: MapLine['radii'] }) {
  return pathParts(points, radii).map(({ d, from }) => (
    <path key={from} className="line-path" d={d} strokeDashoffset={from} />
  ));
}

/** In which direction a line is ridden: what its own heads do not say. */
function Ridden({ points, back }: { points: readonly Point[]; back: boolean }) {
  return <path className="ridden" d={chevronPath(back ? points.toReversed() : points)} />;
}

/** Where a line passes a border that is not the one its opener enters. */
function Tick({ at, side }: { at: Point; side: string }) {
  const along = side === 'left' || side === 'right';
  return <path className="tick" d={along ? `M${at.x},${at.y - 5}v10` : `M${at.x - 5},${at.y}h10`} />;
}

function Gate({ crossing, at, selected }: { crossing: CrossingFacts; at: Point; selected: boolean }) {
  const size = selected ? GATE_CHOSEN : GATE_SIZE;
  return (
    <g className="gate nopan">
      {selected && <circle className="gate-halo" cx={at.x} cy={at.y} r={16} />}
      <circle className="gate-ground" cx={at.x} cy={at.y} r={size / 2 + 1.2} />
      <GateDrawing verdict={crossing.verdict} hollow={crossing.hollow} at={{ ...at, scale: size / 16 }} />
      {crossing.shielded && <circle className="shield" cx={at.x + 7.5} cy={at.y - 7.5} r={3.2} />}
    </g>
  );
}

/** Drawn anew only when its own line, or its being selected, is new. */
export const ConnectionLine = memo(LineDrawing);
