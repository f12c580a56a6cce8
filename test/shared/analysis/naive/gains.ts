import type { Model } from '../../../../shared/model/model.ts';
import { naiveAssets } from './assets.ts';
import { after as ridden, naiveReach, named } from './reach.ts';
import { becomes, bestStand, standsOf } from './stands.ts';
import type { Stand } from './stands.ts';
import { alternativesOf } from './starts.ts';
import { naiveTravel } from './assets.ts';
import { worldOf } from './world.ts';
import type { Asked, World } from './world.ts';

/*
 * Gains once more, slowly, from the words of SPEC G1 to G4 alone: everything is computed of both models and compared,
 * as lines of text. Nothing here is shared with shared/analysis/.
 */

/** G1: `actor:a placement:p gained`, `actor:a asset:x held nearer`; of the actors that are in both. */
export function naiveChanges(before: Model, after: Model, asked: Asked): string[] {
  return inBoth(before, after).flatMap((actor) => {
    const [old, now] = [standsOf(before, actor, asked), standsOf(after, actor, asked)];
    const [had, has] = [naiveAssets(before, actor, asked), naiveAssets(after, actor, asked)];
    const places = all(old, now).filter((name) => name.startsWith('placement:'));
    return [
      ...places.map((name) => `${actor} ${name} ${becomes(old.get(name), now.get(name)) ?? ''}`),
      ...all(had, has).map((way) => `${actor} ${way} ${becomes(had.get(way), has.get(way)) ?? ''}`),
    ].filter((line) => !line.endsWith(' '));
  });
}

export function inBoth(before: Model, after: Model): string[] {
  return before
    .all('actor')
    .map(({ id }) => id)
    .filter((id) => after.has(id));
}

function all(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])];
}

/** G3: `actor:a may use zone:z`, and no longer; `actor:a speaks to zone:z`; `asset:x leaves to zone:z`. */
export function naiveOutside(before: Model, after: Model, asked: Asked): string[] {
  const actors = inBoth(before, after).flatMap((actor) => {
    const [old, now] = [used(before, actor), used(after, actor)];
    const [known, spoken] = [spokenTo(before, actor, asked), spokenTo(after, actor, asked)];
    return [
      ...now.filter((place) => !old.includes(place)).map((place) => `${actor} may use ${place}`),
      ...old.filter((place) => !now.includes(place)).map((place) => `${actor} may no longer use ${place}`),
      ...spoken.to
        .filter((place) => ![...known.to, ...known.there, ...spoken.there].includes(place))
        .map((place) => `${actor} speaks to ${place}`),
    ];
  });
  const assets = after.all('asset').flatMap(({ id }) => {
    const old = travels(before, id);
    return travels(after, id)
      .filter((place) => !old.includes(place))
      .map((place) => `${id} leaves to ${place}`);
  });
  return [...new Set([...actors, ...assets])];
}

function used(model: Model, actor: string): string[] {
  return alternativesOf(model, actor).flatMap(({ mayUse }) => mayUse);
}

function spokenTo(model: Model, actor: string, asked: Asked) {
  const world = worldOf(model, asked);
  const runs = naiveReach(model, actor, asked);
  const opened = world.rides
    .filter(({ from }) => runs.some(({ anyhow }) => anyhow.has(from)))
    .flatMap(({ from, takes }) =>
      takes.map((name) => placeIn(world, name)).filter((place) => place !== from),
    );
  const asUser = used(model, actor).flatMap((place) =>
    named(world, place).map((name) => placeIn(world, name)),
  );
  const there = world.places.filter((place) =>
    runs.some(({ anyhow }) => anyhow.get(place)?.guards === 0 && anyhow.get(place)?.hops === 0),
  );
  return { to: [...opened, ...asUser].filter((place) => world.isExternal(place)), there };
}

export function placeIn(world: World, name: string): string {
  return world.items.find((item) => item.name === name)?.place ?? name;
}

function travels(model: Model, asset: string): string[] {
  const { kept, goesThrough, isExternal } = naiveTravel(model, asset);
  return [...kept, ...goesThrough].filter((place) => isExternal(place));
}

/** G4: `connection:k: actor:a from zone:z (1, 2)`; a connection that nobody can ride by itself. */
export function naiveRiders(before: Model, after: Model, asked: Asked): string[] {
  const fresh = after.all('connection').filter(({ id }) => !before.has(id));
  return fresh.flatMap(({ id }) => [
    `${id}:`,
    ...after
      .all('actor')
      .flatMap((actor) =>
        [...ridesOf(after, actor.id, id, asked)].map(
          ([from, { pair }]) => `${id}: ${actor.id} from ${from} (${pair.guards}, ${pair.hops})`,
        ),
      ),
  ]);
}

/** By the place that it is ridden from, how an actor would stand to what it takes over. */
export function ridesOf(
  model: Model,
  actor: string,
  connection: string,
  asked: Asked,
): ReadonlyMap<string, Stand> {
  const world = worldOf(model, asked);
  const runs = naiveReach(model, actor, asked);
  const places = [
    ...new Set(world.rides.filter((ride) => ride.connection === connection).map(({ from }) => from)),
  ];
  return new Map(
    places.flatMap((from) => {
      const rides = world.rides.filter((ride) => ride.connection === connection && ride.from === from);
      const stand = bestStand(rides.flatMap((ride) => runs.flatMap((run) => chances(run, ride))));
      return stand ? [[from, stand] as const] : [];
    }),
  );
}

/** A11: from an external place a chain goes on by way of outside. */
export function chances(run: ReturnType<typeof naiveReach>[number], ride: World['rides'][number]): Stand[] {
  const inside = run.closed.has(ride.from) ? undefined : run.inside.get(ride.from);
  const anyhow = run.anyhow.get(ride.from);
  return [
    ...(inside ? [{ pair: ridden(inside, ride, run.heldInside), outside: false }] : []),
    ...(anyhow ? [{ pair: ridden(anyhow, ride, run.heldAnyhow), outside: true }] : []),
  ];
}
