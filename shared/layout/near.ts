import type { Rect } from './picture.ts';

/** Rectangles by where they are, to find those that one comes near to without looking at all. */
export class Near<T extends Rect> {
  readonly #slots = new Map<number, Known<T>[]>();
  #round = 0;

  add(rect: T): void {
    const entry = { rect, round: 0 };
    const { left, right, top, bottom } = slotsOf(rect);
    for (let j = top; j <= bottom; j++) {
      for (let i = left; i <= right; i++) {
        const known = this.#slots.get(j * WIDE + i);
        if (known) known.push(entry);
        else this.#slots.set(j * WIDE + i, [entry]);
      }
    }
  }

  /** Whether something that fits lies on a rectangle; touching is not lying on. */
  meets(rect: Rect, fits: (other: T) => boolean = () => true): boolean {
    return this.some(rect, (other) => lieOn(rect, other) && fits(other));
  }

  /** Whether something that fits is near a rectangle; what is far away is not asked, all else once. */
  some(rect: Rect, fits: (other: T) => boolean): boolean {
    const { left, right, top, bottom } = slotsOf(rect);
    const round = ++this.#round;
    for (let j = top; j <= bottom; j++) {
      for (let i = left; i <= right; i++) {
        for (const entry of this.#slots.get(j * WIDE + i) ?? NOTHING) {
          if (entry.round === round) continue;
          entry.round = round;
          if (fits(entry.rect)) return true;
        }
      }
    }
    return false;
  }
}

/** The round it was last asked in. */
type Known<T> = { readonly rect: T; round: number };

const NOTHING: readonly never[] = [];
const SLOT = 128;
/** More slots than any coordinate of a view needs in one direction. */
const WIDE = 1 << 20;

function slotsOf({ x, y, w, h }: Rect): { left: number; right: number; top: number; bottom: number } {
  return {
    left: Math.floor(x / SLOT),
    right: Math.floor((x + w) / SLOT),
    top: Math.floor(y / SLOT),
    bottom: Math.floor((y + h) / SLOT),
  };
}

function lieOn(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
