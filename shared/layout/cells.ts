/** How wide and high a cell is: a line of usual length passes some five of them. */
const CELL = 256;
/** More cells than any coordinate of a picture needs in one direction. */
const WIDE = 1 << 20;

/** Numbered straight lines by the squares that they pass: two that cross have one of these in common. */
export class Cells {
  readonly #lines = new Map<number, number[]>();
  readonly #cellsOf: number[][] = [];
  readonly #seen: Uint32Array;
  #round = 0;

  constructor(count: number) {
    this.#seen = new Uint32Array(count);
  }

  add(line: number, ax: number, ay: number, bx: number, by: number): void {
    const cells: number[] = [];
    passed(ax, ay, bx, by, (cell) => cells.push(cell));
    this.#cellsOf[line] = cells;
    for (const cell of cells) {
      const known = this.#lines.get(cell);
      if (known) known.push(line);
      else this.#lines.set(cell, [line]);
    }
  }

  remove(line: number): void {
    for (const cell of this.#cellsOf[line] ?? []) {
      const known = this.#lines.get(cell)!;
      known[known.indexOf(line)] = known.at(-1)!;
      known.pop();
    }
  }

  /** Each line that may cross this one, once. */
  visit(ax: number, ay: number, bx: number, by: number, found: (line: number) => void): void {
    const round = ++this.#round;
    passed(ax, ay, bx, by, (cell) => {
      for (const line of this.#lines.get(cell) ?? []) {
        if (this.#seen[line] === round) continue;
        this.#seen[line] = round;
        found(line);
      }
    });
  }
}

/** The cells of a line, column by column. */
function passed(ax: number, ay: number, bx: number, by: number, found: (cell: number) => void): void {
  if (ax > bx) return passed(bx, by, ax, ay, found);
  const slope = bx === ax ? 0 : (by - ay) / (bx - ax);
  const last = cellOf(bx);
  for (let i = cellOf(ax); i <= last; i++) {
    const from = bx === ax ? ay : ay + (Math.max(ax, i * CELL) - ax) * slope;
    const to = bx === ax ? by : ay + (Math.min(bx, (i + 1) * CELL) - ax) * slope;
    const bottom = cellOf(Math.max(from, to) + ROUNDING);
    for (let j = cellOf(Math.min(from, to) - ROUNDING); j <= bottom; j++) found(j * WIDE + i);
  }
}

/** What calculating may be off by. */
const ROUNDING = 0.01;

function cellOf(at: number): number {
  return Math.floor(at / CELL);
}
