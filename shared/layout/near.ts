import type { Rect } from './picture.ts';

/** Rectangles by where they are, to find those that one comes near to without looking at all. */
export class Near<T extends Rect> {
  readonly #slots = new Map<number, T[]>();

  add(rect: T): void {
    for (const slot of slotsOf(rect)) {
      const known = this.#slots.get(slot);
      if (known) known.push(rect);
      else this.#slots.set(slot, [rect]);
    }
  }

  /** Whether something that fits lies on a rectangle; touching is not lying on. */
  meets(rect: Rect, fits: (other: T) => boolean = () => true): boolean {
    for (const slot of slotsOf(rect)) {
      for (const other of this.#slots.get(slot) ?? []) if (lieOn(rect, other) && fits(other)) return true;
    }
    return false;
  }
}

const SLOT = 128;
/** More slots than any coordinate of a view needs in one direction. */
const WIDE = 1 << 20;

function* slotsOf({ x, y, w, h }: Rect): Generator<number> {
  const [left, right] = [Math.floor(x / SLOT), Math.floor((x + w) / SLOT)];
  const [top, bottom] = [Math.floor(y / SLOT), Math.floor((y + h) / SLOT)];
  for (let j = top; j <= bottom; j++) for (let i = left; i <= right; i++) yield j * WIDE + i;
}

function lieOn(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
