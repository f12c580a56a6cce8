import { assetsOf } from '../../../../shared/analysis/assets.ts';
import { reachOf } from '../../../../shared/analysis/reach.ts';
import type { Reach } from '../../../../shared/analysis/reach.ts';
import type { ReachOptions } from '../../../../shared/analysis/reach-options.ts';
import { witnessOf } from '../../../../shared/analysis/witness.ts';
import type { Id } from '../../../../shared/base/ids.ts';
import type { RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { naiveAssets } from './assets.ts';
import { nameIn } from './cases.ts';
import { inBoth } from './gains.ts';
import { naiveReach, named } from './reach.ts';
import { becomes, isBefore, standsOf } from './stands.ts';
import type { Stand } from './stands.ts';
import { placeOf, placesNamed, worldOf } from './world.ts';

/*
 * G7 once more, from its words: a loss whose chain in the first model rested only on sharing a zone that the two have no
 * longer, with neither a connection nor a refusal between the two. Only the chain itself is taken from
 * shared/analysis/witness.ts, which has tests of its own.
 */

interface Loss {
  readonly told: string;
  readonly links: readonly Link[];
}

/** Two that shared a zone: who had got the one went on from another. */
interface Link {
  readonly had: string;
  readonly needed: readonly string[];
}

export function naiveUnconfirmed(before: Model, after: Model, asked: ReachOptions): string[] {
  return inBoth(before, after).flatMap((actor) => {
    const losses = lossesOf(before, after, actor as Id<'actor'>, asked)
      .map(({ told, links }) => ({ told, links: partedOf(after, links) }))
      .filter(({ links }) => links.length > 0);
    if (losses.length === 0) return [];
    const foothold = supposed(
      after,
      actor,
      asked,
      losses.flatMap(({ links }) => links),
    );
    const talking = { ...asked, foothold };
    const [now, then] = [standsOf(after, actor, asked), standsOf(after, actor, talking)];
    const [has, would] = [naiveAssets(after, actor, asked), naiveAssets(after, actor, talking)];
    const isLess = (told: string) => {
      const [is, if_] = told.startsWith('asset:')
        ? [has.get(told), would.get(told)]
        : [now.get(told), then.get(told)];
      return if_ !== undefined && isBefore(if_, is);
    };
    return losses
      .filter(
        ({ told, links }) => isLess(told) && links.every(({ had }) => isGot(after, actor, talking, had)),
      )
      .map(({ told }) => `${actor} ${told}`);
  });
}

function lossesOf(before: Model, after: Model, actor: Id<'actor'>, asked: ReachOptions): Loss[] {
  const reach = reachOf(before, actor, asked);
  const [old, now] = [standsOf(before, actor, asked), standsOf(after, actor, asked)];
  const [had, has] = [naiveAssets(before, actor, asked), naiveAssets(after, actor, asked)];
  const world = worldOf(before, asked);
  const placements = world.items.flatMap((item): Loss[] => {
    const told = item.inherited ? item.name : item.placement;
    if (!isLoss(old.get(told), now.get(told)) || !after.has(item.placement as Id)) return [];
    return [{ told, links: linksTo(reach, nodeOf(reach, item.name)) }];
  });
  const assets = assetsOf(reach).flatMap(({ asset, how, node, connection }): Loss[] => {
    const told = `${asset} ${how}`;
    if (!isLoss(had.get(told), has.get(told)) || !after.has(asset)) return [];
    const last = lastLink(before, reach, node, how, connection);
    return [{ told, links: [...linksTo(reach, node), ...(last ? [last] : [])] }];
  });
  return [...placements, ...assets];
}

function isLoss(was: Stand | undefined, is: Stand | undefined): boolean {
  return ['lost', 'past more guards', 'farther'].includes(becomes(was, is) ?? '');
}

function nodeOf({ graph }: Reach, name: string): number {
  const count = graph.places.length + graph.items.length;
  return Array.from({ length: count }, (_, node) => node).find((node) => nameIn(graph, node) === name) ?? -1;
}

/** `placement:p`, or `zone:z`; nothing for a place that is none. */
function thing(reach: Reach, node: number): string | undefined {
  const [name = ''] = nameIn(reach.graph, node).split(' ');
  return name.startsWith('nowhere:') ? undefined : name;
}

function linksTo(reach: Reach, node: number): Link[] {
  const links: Link[] = [];
  let had: string | undefined;
  for (const step of witnessOf(reach, node)) {
    const needed =
      step.by === 'fate'
        ? [thing(reach, step.node)]
        : step.by === 'nesting' || step.by === 'boundary'
          ? [thing(reach, step.from)]
          : step.by === 'connection'
            ? riddenFrom(reach, step.connection, step.way, step.from)
            : undefined;
    const known = needed?.filter((one) => one !== undefined);
    if (had !== undefined && known && !known.includes(had)) links.push({ had, needed: known });
    had = thing(reach, step.node);
  }
  return links;
}

function riddenFrom(reach: Reach, id: Id<'connection'>, way: string, place: number): (string | undefined)[] {
  const connection = reach.graph.model.get(id);
  if (!connection) return [];
  const isOpened = (way === 'forward') === (connection.opener === 'from');
  const end = way === 'answer' || way === 'update' || isOpened ? connection.from : connection.to;
  return 'zone' in end ? [thing(reach, place)] : [...end.placements];
}

/** An asset is asked for by who opens the connection, and overheard where that ends. */
function lastLink(
  model: Model,
  reach: Reach,
  node: number,
  how: string,
  id: Id<'connection'> | undefined,
): Link | undefined {
  const connection = id && model.get(id);
  const last = witnessOf(reach, node).at(-1);
  const had = last && thing(reach, last.node);
  if (!connection || had === undefined || how === 'held') return undefined;
  const { from, to, opener } = connection;
  const ends =
    how === 'asked for' ? [opener === 'from' ? from : to] : [from, to].filter((end) => endsHere(end));
  const needed = ends.flatMap((end) => ('zone' in end ? [end.zone] : end.placements));
  return needed.length === 0 || needed.some((one) => one === had) ? undefined : { had, needed };

  function endsHere(end: RecordOf<'connection'>['from']): boolean {
    const here = nameIn(reach.graph, node);
    if ('zone' in end) return end.zone === here;
    return end.placements.some((placement) => placesNamed(worldOf(model, {}), placement).includes(here));
  }
}

/** The links whose two parted; none at all where one of them is broken for good, or decided. */
function partedOf(after: Model, links: readonly Link[]): Link[] {
  const parted: Link[] = [];
  for (const { had, needed } of links) {
    const there = needed.filter((one) => after.has(one as Id));
    if (!after.has(had as Id) || there.length === 0) return [];
    if (there.some((one) => areTogether(after, had, one))) continue;
    if (there.some((one) => isConnected(after, had, one) || isRefused(after, had, one))) return [];
    parted.push({ had, needed: there });
  }
  return parted;
}

function areTogether(model: Model, one: string, other: string): boolean {
  const world = worldOf(model, {});
  const places = (name: string) => (name.startsWith('zone:') ? [name] : placesNamed(world, name));
  return places(one).some((place) => places(other).includes(place));
}

function isConnected(model: Model, one: string, other: string): boolean {
  return model.all('connection').some(({ from, to }) => {
    const straight = speaksFor(model, from, one) && speaksFor(model, to, other);
    return straight || (speaksFor(model, from, other) && speaksFor(model, to, one));
  });
}

/** An end is it, is its zone as a whole, or is in it. */
function speaksFor(model: Model, end: RecordOf<'connection'>['from'], name: string): boolean {
  if (name.startsWith('zone:')) {
    const [first] = 'zone' in end ? [end.zone] : end.placements.slice(0, 1).map((id) => placeOf(model, id));
    return first === name;
  }
  return 'zone' in end ? end.zone === placeOf(model, name) : end.placements.some((id) => id === name);
}

function isRefused(model: Model, one: string, other: string): boolean {
  const isAbout = (about: readonly string[], name: string) => {
    const component = model.all('placement').find(({ id }) => id === name)?.component;
    return about.includes(name) || (component !== undefined && about.includes(component));
  };
  return model
    .all('assumption')
    .some(({ about, validity }) => validity !== 'violated' && isAbout(about, one) && isAbout(about, other));
}

/** What an actor would have as well, if the second of two is got by who gets the first. */
function supposed(
  after: Model,
  actor: string,
  asked: ReachOptions,
  links: readonly Link[],
): NonNullable<ReachOptions['foothold']> {
  let got: string[] = [...(asked.foothold ?? [])];
  for (;;) {
    const talking = { ...asked, foothold: got as NonNullable<ReachOptions['foothold']> };
    const more = links
      .filter(({ had }) => isGot(after, actor, talking, had))
      .flatMap(({ needed }) => needed)
      .filter((one) => !got.includes(one));
    if (more.length === 0) return talking.foothold;
    got = [...got, ...more];
  }
}

function isGot(model: Model, actor: string, asked: ReachOptions, name: string): boolean {
  const names = named(worldOf(model, asked), name);
  return naiveReach(model, actor, asked).some(({ anyhow }) => names.some((one) => anyhow.has(one)));
}
