import { Cells } from './cells.ts';
import type { Rect, Tree } from './picture.ts';

/**
 * The lines as strings between the middles of boxes, to find out what an exchange of two boxes would change. In flat
 * lists, and with only the strings near by looked at: it is asked many thousands of times.
 */
export class Strings {
  readonly #number: ReadonlyMap<string, number>;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** The strings of each box. */
  readonly #of: readonly number[][];
  /** Undefined as long as crossings are of no interest. */
  #cells: Cells | undefined;
  #looked = 0;

  constructor(tree: Tree, all: ReadonlyMap<string, Rect>) {
    const ids = [...all.keys()];
    const number = new Map(ids.map((id, at) => [id, at]));
    const lines = tree.lines.filter(({ from, to }) => from !== to);
    this.#number = number;
    this.#x = Float64Array.from(all.values(), ({ x, w }) => x + w / 2);
    this.#y = Float64Array.from(all.values(), ({ y, h }) => y + h / 2);
    this.#from = Int32Array.from(lines, ({ from }) => number.get(from)!);
    this.#to = Int32Array.from(lines, ({ to }) => number.get(to)!);
    this.#of = ids.map(() => []);
    lines.forEach((_, at) => {
      this.#of[this.#from[at]!]!.push(at);
      this.#of[this.#to[at]!]!.push(at);
    });
  }

  /** How many pairs of strings were looked at for crossings: what asking has cost so far. */
  get looked(): number {
    return this.#looked;
  }

  watchCrossings(): void {
    this.#cells = new Cells(this.#from.length);
    for (let at = 0; at < this.#from.length; at++) this.#enter(this.#cells, at);
  }

  /** What all strings cost more if two boxes exchanged their places; undefined when neither has any. */
  riseByExchange(idA: string, idB: string, cross: number): number | undefined {
    const [a, b] = [this.#number.get(idA)!, this.#number.get(idB)!];
    if (this.#of[a]!.length === 0 && this.#of[b]!.length === 0) return undefined;
    const before = this.#cost(a, b, cross);
    this.#swap(a, b);
    const after = this.#cost(a, b, cross);
    this.#swap(a, b);
    return after - before;
  }

  exchange(idA: string, idB: string): void {
    const [a, b] = [this.#number.get(idA)!, this.#number.get(idB)!];
    const cells = this.#cells;
    const touched = [...this.#of[a]!, ...this.#of[b]!.filter((at) => !this.#endsAt(at, a))];
    if (cells) for (const at of touched) cells.remove(at);
    this.#swap(a, b);
    if (cells) for (const at of touched) this.#enter(cells, at);
  }

  #enter(cells: Cells, at: number): void {
    const [a, b] = [this.#from[at]!, this.#to[at]!];
    cells.add(at, this.#x[a]!, this.#y[a]!, this.#x[b]!, this.#y[b]!);
  }

  #swap(a: number, b: number): void {
    [this.#x[a], this.#x[b]] = [this.#x[b]!, this.#x[a]!];
    [this.#y[a], this.#y[b]] = [this.#y[b]!, this.#y[a]!];
  }

  #endsAt(at: number, box: number): boolean {
    return this.#from[at] === box || this.#to[at] === box;
  }

  /** Of the strings of two boxes. */
  #cost(a: number, b: number, cross: number): number {
    let cost = 0;
    for (const at of this.#of[a]!) cost += this.#costOf(at, a, b, cross);
    for (const at of this.#of[b]!) if (!this.#endsAt(at, a)) cost += this.#costOf(at, a, b, cross);
    return cost;
  }

  #costOf(at: number, a: number, b: number, cross: number): number {
    const [p, q] = [this.#from[at]!, this.#to[at]!];
    const [px, py, qx, qy] = [this.#x[p]!, this.#y[p]!, this.#x[q]!, this.#y[q]!];
    const length = Math.abs(px - qx) + Math.abs(py - qy);
    if (!this.#cells) return length;
    let count = 0;
    this.#cells.visit(px, py, qx, qy, (other) => {
      this.#looked++;
      // Those that are exchanged too are not where the cells have them: they are looked at below.
      if (!this.#endsAt(other, a) && !this.#endsAt(other, b) && this.#cross(at, other)) count++;
    });
    for (const other of this.#of[a]!) if (this.#cross(at, other)) count++;
    for (const other of this.#of[b]!) if (!this.#endsAt(other, a) && this.#cross(at, other)) count++;
    return length + count * cross;
  }

  /** Whether two strings meet inside; those that share an end do not cross. */
  #cross(one: number, other: number): boolean {
    const [a, b, c, d] = [this.#from[one]!, this.#to[one]!, this.#from[other]!, this.#to[other]!];
    if (a === c || a === d || b === c || b === d) return false;
    return this.#side(a, b, c) * this.#side(a, b, d) < 0 && this.#side(c, d, a) * this.#side(c, d, b) < 0;
  }

  #side(a: number, b: number, c: number): number {
    const [x, y] = [this.#x, this.#y];
    return (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);
  }
}
