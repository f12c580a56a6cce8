import { Chance } from './chance.ts';
import type { Rect, Tree } from './picture.ts';
import type { Plan } from './plan.ts';
import { Strings } from './strings.ts';

/** How many exchanges are tried for the length of lines, and how many then for crossings too, which is slower. */
const STEPS = { length: { least: 60_000, each: 60 }, crossing: { least: 6_000, each: 12 }, most: 600_000 };
/** After so many pairs of lines were looked at it is enough: in very large pictures each exchange touches very many. */
const MOST_LOOKED = 15_000_000;
const CROSS = 130;
const HEAT = 60;

/**
 * Exchanges items within their zones, seat for seat, so that lines get short and cross seldom. Zones keep
 * their places and sizes. Changes the plan.
 */
export function exchangeSeats(tree: Tree, plan: Plan, all: ReadonlyMap<string, Rect>): void {
  const seats = new Seats(tree, plan, new Strings(tree, all));
  seats.improve(STEPS.length, 0);
  seats.improve(STEPS.crossing, CROSS);
}

type Seat = { column: string[]; row: number; group: number };

class Seats {
  readonly #seats: Seat[] = [];
  readonly #byGroup: Seat[][] = [];
  readonly #chance = new Chance(11);
  readonly #strings: Strings;

  constructor(tree: Tree, plan: Plan, strings: Strings) {
    this.#strings = strings;
    const isItem = (id: string): boolean => !tree.children.has(id) && tree.box.get(id)?.kind === 'item';
    for (const columns of plan.values()) {
      const group = this.#byGroup.length;
      const own = columns.flatMap((column) =>
        column.flatMap((id, row) => (isItem(id) ? { column, row, group } : [])),
      );
      if (own.length < 2) continue;
      this.#byGroup.push(own);
      this.#seats.push(...own);
    }
  }

  /** So many exchanges for each seat; where there are few seats more, which costs little. */
  improve({ least, each }: { readonly least: number; readonly each: number }, cross: number): void {
    const steps = Math.min(STEPS.most, Math.max(least, each * this.#seats.length));
    if (cross > 0) this.#strings.watchCrossings();
    for (let step = 0; step < steps && this.#strings.looked < MOST_LOOKED; step++) {
      const one = this.#seats[this.#chance.below(this.#seats.length)]!;
      const group = this.#byGroup[one.group]!;
      const other = group[this.#chance.below(group.length)]!;
      if (one !== other) this.#try(one, other, cross, cross > 0 ? 0 : HEAT * (1 - step / steps) ** 2);
    }
  }

  #try(one: Seat, other: Seat, cross: number, heat: number): void {
    const a = one.column[one.row]!;
    const b = other.column[other.row]!;
    const rise = this.#strings.riseByExchange(a, b, cross);
    if (rise === undefined || (rise >= 0 && !(heat > 0 && this.#chance.next() < Math.exp(-rise / heat))))
      return;
    this.#strings.exchange(a, b);
    one.column[one.row] = b;
    other.column[other.row] = a;
  }
}
