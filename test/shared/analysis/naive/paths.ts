import type { RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { givenWithoutHop, named } from './reach.ts';
import { alternativesOf } from './starts.ts';
import { placeOf, placesNamed, worldOf } from './world.ts';
import type { Asked, World } from './world.ts';

/*
 * Documented paths once more, slowly, from the words of SPEC P1 to P8 alone: sets of names that grow until nothing is
 * added. Nothing here is shared with shared/analysis/.
 */

type Path = RecordOf<'path'>;
type Names = ReadonlySet<string>;

export interface NaiveCombination {
  readonly actor: string;
  readonly from: string;
  readonly to: string;
  readonly result: string;
  readonly within: string | undefined;
  readonly missing: string | undefined;
}

export interface NaiveJudgement {
  readonly result: string;
  readonly counted: number;
  readonly combinations: readonly NaiveCombination[];
}

/** P4, in its order; the foothold is tried with each of what comes before. */
const MORE = [
  { byAnswering: false, outside: false, foothold: false, called: undefined },
  { byAnswering: true, outside: false, foothold: false, called: 'only by answering' },
  { byAnswering: false, outside: true, foothold: false, called: 'only by way of outside' },
  { byAnswering: true, outside: true, foothold: false, called: 'only by answering and by way of outside' },
  { byAnswering: false, outside: false, foothold: true, called: 'only with the presumed foothold' },
  { byAnswering: true, outside: false, foothold: true, called: 'only with the presumed foothold' },
  { byAnswering: false, outside: true, foothold: true, called: 'only with the presumed foothold' },
  { byAnswering: true, outside: true, foothold: true, called: 'only with the presumed foothold' },
];

const FROM_STRONG_TO_WEAK = [
  'direct',
  'after compromise',
  ...new Set(MORE.flatMap(({ called }) => called ?? [])),
  'no chain of connections',
];

export function naivePath(model: Model, path: Path): NaiveJudgement {
  const actors = 'any' in path.actors ? ['any'] : path.actors.actors;
  const [origins, ends] = [sideOf(model, path.from), sideOf(model, path.to)];
  const size = (side: readonly string[], all: number) => (side.includes('any') ? all : side.length);
  const zones = model.count('zone');
  const counted = size(actors, model.count('actor')) * size(origins, zones) * size(ends, zones);
  const anys = [actors, origins, ends].filter((side) => side.includes('any')).length;
  if (anys > 1) return { result: 'states a privilege', counted, combinations: [] };
  const combinations = actors.flatMap((actor) =>
    origins.flatMap((from) => ends.map((to) => judge(model, path, { actor, from, to }))),
  );
  const weakest = combinations.map(({ result }) => FROM_STRONG_TO_WEAK.indexOf(result));
  const result = FROM_STRONG_TO_WEAK[Math.max(...weakest)] ?? 'no chain of connections';
  return { result, counted, combinations };
}

/** P1: a placement stands for its zone. */
function sideOf(model: Model, side: Path['from']): string[] {
  if ('any' in side) return ['any'];
  const places = side.places.map((one) => (one.startsWith('placement:') ? placeOf(model, one) : one));
  return [...new Set(places)];
}

interface Triple {
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

function judge(model: Model, path: Path, triple: Triple): NaiveCombination {
  const foothold = path.foothold?.places ?? [];
  for (const more of MORE) {
    if (more.foothold && foothold.length === 0) continue;
    const tries = triesOf(model, triple, more, more.foothold ? foothold : []);
    for (const within of ['direct', 'after compromise'] as const) {
      if (!tries.some((one) => holds(one, triple, within))) continue;
      return { ...triple, result: more.called ?? within, within, missing: undefined };
    }
  }
  const everything = { byAnswering: true, outside: true };
  const missing = whatIsMissing(triesOf(model, triple, everything, foothold), triple);
  return { ...triple, result: 'no chain of connections', within: undefined, missing };
}

/** An actor in one alternative, with what it may do to get on. */
interface Try {
  readonly world: World;
  readonly closed: Names;
  readonly isThere: readonly string[];
  readonly mayUse: readonly string[];
}

function triesOf(
  model: Model,
  { actor, from }: Triple,
  { byAnswering, outside }: { readonly byAnswering: boolean; readonly outside: boolean },
  foothold: readonly string[],
): Try[] {
  const asked: Asked = byAnswering ? { byAnswering } : {};
  const world = worldFor(model, asked);
  // Where the actors are any, whoever is at the origin is judged.
  const starts = actor === 'any' ? [{ isThere: [from], mayUse: [] }] : alternativesOf(model, actor);
  return starts.map(({ isThere, mayUse }) => {
    const there = [...isThere, ...foothold];
    const startedAt = new Set(there.flatMap((place) => placesNamed(world, place)));
    const closed = world.places.filter((place) => world.isExternal(place) && !startedAt.has(place));
    return { world, closed: new Set(outside ? [] : closed), isThere: there, mayUse };
  });
}

function holds(one: Try, { from, to }: Triple, within: 'direct' | 'after compromise'): boolean {
  const { world } = one;
  const got = within === 'direct' ? gotWithoutHop(one) : gotAtAll(one);
  // Where the origin is any, it is enough to be anywhere; or, after compromise, to get to the destination.
  const origin = from !== 'any' ? from : within === 'direct' ? undefined : to;
  const places = origin === undefined ? world.places : placesNamed(world, origin);
  const starts = [...got].filter((name) => places.includes(placeIn(world, name)));
  if (starts.length === 0) return false;
  if (to === 'any') return true;
  const reached = within === 'direct' ? oneHop(one, new Set(starts)) : further(one, new Set(starts));
  return placesNamed(world, to).some((place) => reached.has(place));
}

function placeIn(world: World, name: string): string {
  return world.items.find((item) => item.name === name)?.place ?? name;
}

function gotWithoutHop(one: Try): Names {
  return together(
    one,
    one.isThere.flatMap((place) => named(one.world, place)),
  );
}

function gotAtAll(one: Try): Names {
  const used = one.mayUse.flatMap((place) => named(one.world, place));
  return further(one, new Set([...gotWithoutHop(one), ...used]));
}

/** What is had together, without a hop. */
function together({ world, closed }: Try, names: readonly string[]): Set<string> {
  const all = new Set(names);
  for (const name of all) for (const other of givenWithoutHop(world, name, closed)) all.add(other);
  return all;
}

/** One hop more: what is taken over by riding from every place among these. */
function oneHop(one: Try, names: Names): Set<string> {
  const had = together(one, [...names]);
  const taken = one.world.rides
    .filter(({ from }) => had.has(from) && !one.closed.has(from))
    .flatMap(({ takes }) => takes);
  return together(one, [...had, ...taken]);
}

function further(one: Try, names: Names): Names {
  let before = new Set(names);
  for (;;) {
    const now = oneHop(one, before);
    if (now.size === before.size) return now;
    before = now;
  }
}

/** P5. */
function whatIsMissing(tries: readonly Try[], { from, to }: Triple): string {
  if (tries.every(({ isThere, mayUse }) => isThere.length + mayUse.length === 0)) return 'access';
  const [first] = tries;
  if (!first) return 'access';
  const { world } = first;
  const gotTo = (side: string) =>
    tries.some((one) => placesNamed(world, side).some((place) => gotAtAll(one).has(place)));
  const isThere = from !== 'any' && gotTo(from);
  const starts = isThere
    ? placesNamed(world, from)
    : tries.flatMap((one) => [
        ...[...gotWithoutHop(one)].map((name) => placeIn(world, name)),
        ...one.mayUse.flatMap((place) => named(world, place)).map((name) => placeIn(world, name)),
      ]);
  const ends = placesNamed(world, isThere || from === 'any' ? to : from);
  const takes = (ride: World['rides'][number]) => ride.takes.map((name) => placeIn(world, name));
  const leadsOut = world.rides.some(
    (ride) => starts.includes(ride.from) && takes(ride).some((place) => !starts.includes(place)),
  );
  if (!leadsOut) return 'a connection out';
  const leadsIn = world.rides.some(
    (ride) => !ends.includes(ride.from) && takes(ride).some((place) => ends.includes(place)),
  );
  return leadsIn ? 'a connection between' : 'a connection in';
}

export interface NaiveWritten {
  readonly works: boolean;
  readonly brokenAt: string | undefined;
  readonly only: readonly string[];
  readonly anotherWay: boolean;
}

/** P7. Where they work, another chain is one that does without some of them. */
export function naiveWritten(model: Model, path: Path, judged: NaiveJudgement): NaiveWritten {
  let brokenAt: string | undefined;
  for (const only of [[], ['by answering'], ['by update'], ['by answering', 'by update']]) {
    const asked = {
      ...(only.includes('by answering') && { byAnswering: true }),
      ...(only.includes('by update') && { byUpdate: true }),
    };
    brokenAt = breaksAt(worldFor(model, asked), model, path);
    if (brokenAt !== undefined) continue;
    const anotherWay = path.connections.some((id) => leadsThere(model, path, { ...asked, without: [id] }));
    return { works: true, brokenAt, only, anotherWay };
  }
  const anotherWay = judged.combinations.some(({ within }) => within !== undefined);
  return { works: false, brokenAt, only: [], anotherWay };
}

function leadsThere(model: Model, { from, to }: Path, asked: Asked): boolean {
  if ('any' in from || 'any' in to) return false;
  const world = worldOf(model, asked);
  const places = (side: Path['from']) => sideOf(model, side).flatMap((place) => placesNamed(world, place));
  const got = further({ world, closed: new Set(), isThere: [], mayUse: [] }, new Set(places(from)));
  return places(to).some((place) => got.has(place));
}

const worlds = new WeakMap<Model, Map<string, World>>();

function worldFor(model: Model, asked: Asked): World {
  let known = worlds.get(model);
  if (!known) worlds.set(model, (known = new Map<string, World>()));
  const key = JSON.stringify(asked);
  let world = known.get(key);
  if (!world) known.set(key, (world = worldOf(model, asked)));
  return world;
}

function breaksAt(world: World, model: Model, { connections, from, to }: Path): string | undefined {
  const free: Try = { world, closed: new Set(), isThere: [], mayUse: [] };
  const side = (one: Path['from']) =>
    'any' in one ? world.places : sideOf(model, one).flatMap((place) => placesNamed(world, place));
  let at = together(free, side(from));
  for (const connection of connections) {
    const rides = world.rides.filter((ride) => ride.connection === connection && at.has(ride.from));
    if (rides.length === 0) return connection;
    at = together(
      free,
      rides.flatMap(({ takes }) => takes),
    );
  }
  return side(to).some((place) => at.has(place)) ? undefined : connections.at(-1);
}

/** P8, as `actor connection from to`. */
export function naiveUndocumented(model: Model): string[] {
  const world = worldFor(model, {});
  const found = model.all('actor').flatMap(({ id }) => {
    const there = new Set(
      alternativesOf(model, id).flatMap(({ isThere }) => [
        ...gotWithoutHop({ world, closed: new Set(), isThere, mayUse: [] }),
      ]),
    );
    return world.rides.flatMap((ride) =>
      ride.takes
        .map((name) => placeIn(world, name))
        .filter((to) => there.has(ride.from) && to !== ride.from)
        .filter((to) => !model.all('path').some((path) => documents(world, path, id, ride, to)))
        .map((to) => `${id} ${ride.connection} ${ride.from} ${to}`),
    );
  });
  return [...new Set(found)].toSorted();
}

function documents(
  world: World,
  path: Path,
  actor: string,
  ride: World['rides'][number],
  to: string,
): boolean {
  if (!('any' in path.actors) && !path.actors.actors.some((id) => id === actor)) return false;
  if (path.connections.some((id) => id === ride.connection)) return true;
  const says = (side: Path['from'], place: string) =>
    'any' in side || sideOf(world.model, side).some((one) => placesNamed(world, one).includes(place));
  return says(path.from, ride.from) && says(path.to, to);
}
