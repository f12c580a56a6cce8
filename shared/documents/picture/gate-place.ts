import type { Mark } from '../../layout/marks.ts';
import type { Point } from '../../layout/picture.ts';
import { middleOf } from './line-path.ts';

/** Where the analysis wants the gate: at this zone's border, as who opens the connection passes it. */
export interface GateWanted {
  readonly zone: string;
  readonly how: 'enters' | 'exits';
}

export interface GatePlaces {
  readonly gate: Point;
  readonly ticks: readonly Mark[];
}

/**
 * The one gate of a connection exactly on the border that its opener enters, and ticks on the other borders.
 *
 * @param opensAt which end of the line opens the connection: marks are told from the line's start.
 */
export function gatePlaces(
  points: readonly Point[],
  marks: readonly Mark[],
  wanted: GateWanted | undefined,
  opensAt: 'from' | 'to',
): GatePlaces {
  if (!wanted) return { gate: middleOf(points), ticks: marks };
  const how = opensAt === 'from' ? wanted.how : opposite(wanted.how);
  const here = marks.filter((mark) => mark.zone === wanted.zone);
  // A line may leave a zone and come back: who opens it enters where it stays in.
  const fitting = here.filter((mark) => mark.how === how);
  const gate = (opensAt === 'from' ? fitting.at(-1) : fitting[0]) ?? here[0];
  return {
    // A line without that border (it is still being dragged) has its gate halfway.
    gate: gate?.at ?? middleOf(points),
    ticks: marks.filter((mark) => mark !== gate),
  };
}

function opposite(how: GateWanted['how']): GateWanted['how'] {
  return how === 'enters' ? 'exits' : 'enters';
}
