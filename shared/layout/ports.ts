import { GATE, PORT, PORT_CORNER } from './measures.ts';
import type { Scene, Shape } from './scene.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';
export const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** A place where a line may start or end, before lines that share a side are spread along it. */
export type Port = {
  side: Side;
  /** On the side: y for left and right, x for top and bottom. */
  at: number;
  /** -1: the line leaves towards smaller coordinates, 1: towards greater. */
  towards: -1 | 1;
};

/** Where the ports of one side may be. A side too short for its corners has one place: its middle. */
export function sideRange(shape: Shape, side: Side): { low: number; high: number } {
  const vertical = side === 'left' || side === 'right';
  const [from, to] = vertical ? [shape.top, shape.bottom] : [shape.left, shape.right];
  const corner = shape.zone ? PORT_CORNER * 2 : PORT_CORNER;
  if (to - from <= corner * 2) return { low: middleOf(from, to), high: middleOf(from, to) };
  return { low: from + corner, high: to - corner };
}

export function sideAt(shape: Shape, side: Side): number {
  return side === 'left'
    ? shape.left
    : side === 'right'
      ? shape.right
      : side === 'top'
        ? shape.top
        : shape.bottom;
}

/** How many lines one side takes with room between their gates. */
export function sideCapacity(shape: Shape, side: Side): number {
  const { low, high } = sideRange(shape, side);
  return Math.floor((high - low) / (shape.zone ? GATE : (GATE + PORT) / 2)) + 1;
}

/**
 * The ports of one end: the middle of each side, and on the sides that face the other end the middle of what
 * both see of each other, so that a straight line is found. A line to what lies inside leaves inwards.
 */
export function portsOf(scene: Scene, shape: Shape, other: Shape): Port[] {
  const inwards = shape.zone && scene.tree.chain(other.id).includes(shape.id);
  const ports: Port[] = [];
  for (const side of SIDES) {
    const low = side === 'left' || side === 'top';
    const towards = low === inwards ? 1 : -1;
    for (const at of places(shape, side, other)) ports.push({ side, at, towards });
  }
  return ports;
}

function places(shape: Shape, side: Side, other: Shape): number[] {
  const own = sideRange(shape, side);
  const theirs = sideRange(other, side);
  const all = new Set<number>();
  const [low, high] = [Math.max(own.low, theirs.low), Math.min(own.high, theirs.high)];
  if (low <= high) all.add(middleOf(low, high));
  else if (shape.zone) all.add(Math.round(theirs.high < own.low ? own.low + PORT : own.high - PORT));
  if (!shape.zone || all.size === 0) all.add(middleOf(own.low, own.high));
  return [...all];
}

function middleOf(a: number, b: number): number {
  return Math.round((a + b) / 2);
}
