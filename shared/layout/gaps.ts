import { GATE, GATE_TO_TICK, PORT, TICK, TRACK } from './measures.ts';
import type { Run } from './runs.ts';

/** How far apart two runs that lie beside each other should be. */
export function gapOf(a: Run, b: Run): number {
  let shared = false;
  let gates = 0;
  for (const border of a.borders) {
    if (!b.borders.includes(border)) continue;
    shared = true;
    gates = Math.max(gates, Number(hasGate(a, border)) + Number(hasGate(b, border)));
  }
  if (shared) return [TICK, GATE_TO_TICK, GATE][gates] ?? GATE;
  return shareSide(a, b) ? PORT : TRACK;
}

export function shareSide(a: Run, b: Run): boolean {
  return a.sides.length > 0 && b.sides.length > 0 && a.sides.some((side) => b.sides.includes(side));
}

function hasGate(run: Run, border: number): boolean {
  return run.track.gate?.index === border >> 2;
}
