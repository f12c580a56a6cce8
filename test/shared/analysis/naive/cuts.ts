import { Model } from '../../../../shared/model/model.ts';
import { costsGuard, givenWithoutHop, named } from './reach.ts';
import { guardSaid } from './said.ts';
import { alternativesOf } from './starts.ts';
import type { NaiveStart } from './starts.ts';
import { answeredBy, itemsOf, placesNamed, worldOf } from './world.ts';
import type { Asked, Ride, World } from './world.ts';

/*
 * Cuts once more, by trying: every subset of the connections is taken away, or made to prove its caller, and the way
 * to the target is looked for again. Only for models that are small.
 */

/** An actor's way to a target, as arcs between numbers. Sets of connections are bits, by their order in the model. */
export interface Maze {
  readonly connections: readonly string[];
  /** Whether the target is still got to without these. */
  leadsWithout(gone: number): boolean;
  /** The guards to defeat when these prove their caller by what nobody holds; none where nothing leads there. */
  guardsWith(proving: number): number | undefined;
  /** The connections that do not prove their caller and by proving it would bar a way. */
  readonly canProve: number;
}

interface Arc {
  readonly from: number;
  readonly to: number;
  /** The bits of what is ridden and of what it answers; none for what comes without a hop. */
  readonly goesWith: number;
  /** The bit of the connection where its caller is asked for proof. */
  readonly asks: number;
  /** The bit of the request: its guard is what *only through* looks at (A16). */
  readonly request: number;
  readonly ride?: Ride;
}

export function mazeOf(model: Model, actor: string, target: string, asked: Asked = {}): Maze {
  const world = worldOf(model, asked);
  const connections = model.all('connection').map(({ id }) => id as string);
  const names = [...world.places, ...world.items.map(({ name }) => name)];
  const numbers = new Map(names.map((name, at) => [name, at]));
  const number = (name: string) => numbers.get(name) ?? -1;
  const arcs = [
    ...names.flatMap((name) => comesWith(world, name).map((to) => arc(number(name), number(to)))),
    ...world.rides.flatMap((ride) => ridden(model, connections, ride, number)),
  ];
  const leaving = Map.groupBy(arcs, ({ from }) => from);
  const goals = new Set(goalsOf(world, target).map(number));
  const starts = alternativesOf(model, actor).map((start) => ({
    held: new Set(start.holds),
    nodes: startsAt(world, start, asked).map(number),
  }));
  const get = (from: readonly number[], costOf: (arc: Arc) => number | undefined) =>
    leastCost(leaving, from, goals, costOf);
  return {
    connections,
    canProve: connections.reduce((all, id, at) => (provesNothing(world, id) ? all | (1 << at) : all), 0),
    leadsWithout: (gone) =>
      starts.some(
        ({ nodes }) => get(nodes, ({ goesWith }) => ((goesWith & gone) === 0 ? 0 : undefined)) !== undefined,
      ),
    guardsWith: (proving) => {
      const costs = starts.flatMap(({ held, nodes }) => {
        const cost = get(nodes, ({ ride, asks, request }) => {
          if ((request & proving) !== 0 && asked.onlyThrough?.includes('all') === false) return undefined;
          return ride && ((asks & proving) !== 0 || costsGuard(ride, held)) ? 1 : 0;
        });
        return cost === undefined ? [] : [cost];
      });
      return costs.length === 0 ? undefined : Math.min(...costs);
    },
  };
}

function arc(from: number, to: number): Arc {
  return { from, to, goesWith: 0, asks: 0, request: 0 };
}

/** By any chain, also by way of outside. */
function comesWith(world: World, name: string): string[] {
  return givenWithoutHop(world, name, new Set());
}

function ridden(
  model: Model,
  connections: readonly string[],
  ride: Ride,
  number: (name: string) => number,
): Arc[] {
  const bit = (id: string) => 1 << connections.indexOf(id);
  const record = model.all('connection').find(({ id }) => id === ride.connection);
  const gone = record ? [record, ...answeredBy(model, record)] : [];
  const goesWith = gone.reduce((all, { id }) => all | bit(id), 0);
  const asks = asksCaller(ride, record?.opener) ? bit(ride.connection) : 0;
  const request = bit(gone.at(-1)?.id ?? '');
  return ride.takes.map((to) => ({ from: number(ride.from), to: number(to), goesWith, asks, request, ride }));
}

function asksCaller({ way }: Ride, opener: 'from' | 'to' | undefined): boolean {
  return way === 'forward' || (way === 'update' && opener === 'from');
}

function provesNothing({ model, rides }: World, id: string): boolean {
  const opener = model.all('connection').find((one) => one.id === id)?.opener;
  return rides.some((ride) => ride.connection === id && asksCaller(ride, opener) && ride.guard !== 'all');
}

function goalsOf(world: World, target: string): string[] {
  if (target.startsWith('placement:')) return itemsOf(world, target).map(({ name }) => name);
  if (!target.startsWith('asset:')) return placesNamed(world, target);
  const asset = world.model.all('asset').find(({ id }) => id === target);
  return (asset?.places ?? []).flatMap(({ placement }) => itemsOf(world, placement).map(({ name }) => name));
}

function startsAt(world: World, start: NaiveStart, { foothold = [] }: Asked): string[] {
  return [...start.isThere, ...start.mayUse, ...foothold].flatMap((place) => named(world, place));
}

/** Arcs cost one, nothing, or cannot be taken. */
function leastCost(
  leaving: ReadonlyMap<number, readonly Arc[]>,
  from: readonly number[],
  goals: ReadonlySet<number>,
  costOf: (arc: Arc) => number | undefined,
): number | undefined {
  const seen = new Set<number>();
  let level = [...from];
  for (let cost = 0; level.length > 0; cost += 1) {
    const next: number[] = [];
    for (let node = level.pop(); node !== undefined; node = level.pop()) {
      if (seen.has(node)) continue;
      if (goals.has(node)) return cost;
      seen.add(node);
      for (const one of leaving.get(node) ?? []) {
        const more = costOf(one);
        if (more !== undefined) (more === 0 ? level : next).push(one.to);
      }
    }
    level = next;
  }
  return undefined;
}

/** Every set of so many of these bits. */
export function* subsets(bits: readonly number[], size: number, from = 0): Generator<number> {
  if (size === 0) yield 0;
  else {
    for (let at = from; at <= bits.length - size; at += 1) {
      for (const rest of subsets(bits, size - 1, at + 1)) yield rest | (bits[at] ?? 0);
    }
  }
}

export function bitsOf(mask: number): number[] {
  return Array.from({ length: 31 }, (_, at) => 1 << at).filter((bit) => (mask & bit) !== 0);
}

/** The model in which these connections ask their caller for something that nobody holds; those that do stay. */
export function provingModel(model: Model, ids: readonly string[]): Model {
  const records = [...model.records()].map((record) => {
    if (record.kind !== 'connection' || !ids.includes(record.id)) return record;
    if (guardSaid(model, record, 'caller', 'designed') === 'all') return record;
    const silent = record.protections.map(({ caller: _unsaid, ...others }) => others);
    const asks = {
      key: 'asks',
      protocols: [],
      caller: { is: 'yes' as const, types: ['seal'] },
      needs: [],
      controls: [],
    };
    return { ...record, protections: [...silent, asks] };
  });
  return Model.of(records);
}
