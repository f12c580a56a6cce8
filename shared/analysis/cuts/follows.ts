import type { Graph } from '../graph.ts';
import { rowOf } from '../table.ts';
import type { Rows } from '../table.ts';

/**
 * What comes with a node without a hop, node by node (SPEC A2 to A4, A16): the search of `search.ts` as arcs. From
 * a closed place no chain goes on by nesting.
 */
export function followsOf(
  graph: Graph,
  merged: ReadonlyMap<number, readonly number[]>,
  closed?: Uint8Array,
): Rows {
  const rows = new RowsBuilder(graph.places.length + graph.items.length);
  for (let place = 0; place < graph.places.length; place += 1) {
    if (graph.fate[place] === 1) addItems(rows, graph, place);
    for (const other of merged.get(place) ?? []) rows.add(other);
    if (closed?.[place] !== 1) addNesting(rows, graph, place);
    rows.end();
  }
  for (let item = 0; item < graph.items.length; item += 1) {
    rows.add(graph.placeOfItem[item] ?? 0);
    for (const other of othersOfThing(graph, item)) rows.add(graph.places.length + other);
    rows.end();
  }
  return rows.pack();
}

function addItems(rows: RowsBuilder, graph: Graph, place: number): void {
  for (const item of rowOf(graph.itemsAt, place)) rows.add(graph.places.length + item);
}

function addNesting(rows: RowsBuilder, graph: Graph, place: number): void {
  for (const given of rowOf(graph.gives, place)) {
    rows.add(given);
    addItems(rows, graph, given);
  }
}

/**
 * The next one of the same thing: round the ring each comes with every other. A row for each pair would be the
 * square of their number.
 */
function othersOfThing({ things, thingOf }: Graph, item: number): readonly number[] {
  const thing = thingOf[item] ?? -1;
  if (thing < 0) return [];
  const all = rowOf(things, thing);
  return [all[(all.indexOf(item) + 1) % all.length] ?? item];
}

/** Rows that are filled one after the other. */
class RowsBuilder {
  readonly #start: Int32Array;
  readonly #values: number[] = [];
  #row = 0;

  constructor(rows: number) {
    this.#start = new Int32Array(rows + 1);
  }

  add(value: number): void {
    this.#values.push(value);
  }

  end(): void {
    this.#row += 1;
    this.#start[this.#row] = this.#values.length;
  }

  pack(): Rows {
    return { start: this.#start, values: Int32Array.from(this.#values) };
  }
}
