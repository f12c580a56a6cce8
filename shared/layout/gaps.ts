import { GATE, GATE_TO_TICK, PORT, TICK, TRACK } from './measures.ts';
import type { Run } from './runs.ts';

/** How far apart two runs that lie beside each other should be. */
export function gapOf(a: Run, b: Run): number {
  const shared = a.borders.filter((border) => b.borders.includes(border));
  if (shared.length > 0) {
    const gates = shared.map((border) => Number(hasGate(a, border)) + Number(hasGate(b, border)));
    return [TICK, GATE_TO_TICK, GATE][Math.max(...gates)] ?? GATE;
  }
  return a.sides.some((side) => b.sides.includes(side)) ? PORT : TRACK;
}

function hasGate(run: Run, border: number): boolean {
  return run.track.gate?.index === border >> 2;
}
