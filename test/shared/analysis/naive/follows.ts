import { after, comparePairs, costsGuard, named } from './reach.ts';
import type { NaivePair, NaiveRun } from './reach.ts';
import type { World } from './world.ts';

/* Whether a chain follows from the rules, step by step, and is the one that A10 asks for. */

/** A step of a chain, its nodes by the names of `world.ts`. */
export interface NamedStep {
  readonly by: string;
  readonly node: string;
  readonly from?: string;
  readonly connection?: string;
  readonly way?: string;
  readonly guard?: string;
  readonly defeats?: boolean;
  readonly withOwn?: boolean;
}

export interface Claim {
  readonly to: string;
  readonly pair: NaivePair;
  /** The chain may lead by way of outside. */
  readonly outside: boolean;
}

/** What is wrong with a chain: nothing where each step follows by a rule and it comes to exactly that pair. */
export function wrongWith(world: World, run: NaiveRun, steps: readonly NamedStep[], claim: Claim): string[] {
  const wrong: string[] = [];
  let pair: NaivePair = { guards: 0, hops: 0 };
  let at = '';
  steps.forEach((step, number) => {
    const why = number === 0 ? startsWrong(world, run, step) : stepWrong(world, run, at, pair, step, claim);
    if (why !== undefined) wrong.push(`step ${number}: ${why}`);
    pair = {
      guards: pair.guards + (step.defeats === true ? 1 : 0),
      hops: pair.hops + (step.by === 'connection' || step.by === 'may use' ? 1 : 0),
    };
    at = step.node;
  });
  if (!standsAt(world, at).includes(claim.to)) wrong.push(`it ends at ${at}`);
  if (comparePairs(pair, claim.pair) !== 0) wrong.push(`it comes to ${JSON.stringify(pair)}`);
  return wrong;
}

/** Who holds an item is at its place. */
function standsAt(world: World, name: string): string[] {
  return [name, ...world.items.filter((one) => one.name === name).map(({ place }) => place)];
}

function startsWrong(world: World, { start }: NaiveRun, { by, node }: NamedStep): string | undefined {
  const places = by === 'is there' ? start.isThere : by === 'may use' ? start.mayUse : [];
  return places.some((place) => named(world, place).includes(node))
    ? undefined
    : `no chain starts ${by} ${node}`;
}

function stepWrong(
  world: World,
  run: NaiveRun,
  at: string,
  pair: NaivePair,
  step: NamedStep,
  { outside }: Claim,
): string | undefined {
  const { from = '', by } = step;
  if (!standsAt(world, at).includes(from)) return `it goes on from ${from} and not from ${at}`;
  const goesOn = by === 'connection' || by === 'nesting';
  if (goesOn && !outside && run.closed.has(from)) return `it goes on from outside, ${from}`;
  if (by === 'connection')
    return rideWrong(world, outside ? run.heldAnyhow(pair.guards) : run.heldInside(pair.guards), step);
  return givesBy(world, by, from).includes(step.node)
    ? undefined
    : `${from} does not give ${step.node} by ${by}`;
}

function rideWrong(world: World, held: ReadonlySet<string>, step: NamedStep): string | undefined {
  const ride = world.rides.find(
    ({ connection, way, from, takes }) =>
      connection === step.connection && way === step.way && from === step.from && takes.includes(step.node),
  );
  if (!ride) return `${step.connection} is not ridden ${step.way} from ${step.from} to ${step.node}`;
  if (ride.guard !== step.guard) return `the guard of ${ride.connection} is ${ride.guard}`;
  const costs = costsGuard(ride, held);
  if (step.defeats !== costs) return `${ride.connection} costs ${costs ? 'a' : 'no'} guard`;
  if (step.withOwn !== (ride.guard === 'all' && !costs)) return `${ride.connection} is passed otherwise`;
  return undefined;
}

function givesBy(world: World, by: string, from: string): string[] {
  const all = (place: string) => world.items.filter((one) => one.place === place).map(({ name }) => name);
  switch (by) {
    case 'fate':
      return world.sharesFate(from) ? all(from) : [];
    case 'one thing':
      return world.items.filter(({ name }) => name === from).flatMap((item) => world.sameThing(item));
    case 'nesting':
      return world.gives(from).flatMap((place) => [place, ...all(place)]);
    case 'boundary':
      return world.oneWith(from);
    default:
      return [];
  }
}

/** A10: the connections that end at a place with its very pair; the last step of the witness is the first of them. */
export function lastRides(world: World, run: NaiveRun, { to, pair, outside }: Claim): string[] {
  const pairs = outside ? run.anyhow : run.inside;
  const held = outside ? run.heldAnyhow : run.heldInside;
  const last = world.rides.filter((ride) => {
    const before = pairs.get(ride.from);
    if (!before || (!outside && run.closed.has(ride.from))) return false;
    const endsHere = ride.takes.some((name) => standsAt(world, name).includes(to));
    return endsHere && comparePairs(after(before, ride, held), pair) === 0;
  });
  return last.map(({ connection }) => connection).toSorted();
}
