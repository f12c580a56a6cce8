import { isIdOf } from '../base/ids.ts';
import type { Model } from '../model/model.ts';
import type { Place } from '../model/records/common.ts';
import { assetsOf } from './assets.ts';
import type { AssetReach } from './assets.ts';
import { assetRank } from './gained-assets.ts';
import type { AssetGain } from './gained-assets.ts';
import type { PlacementGain } from './gained-places.ts';
import { variantsOf } from './graph.ts';
import { placeOfEnd } from './places.ts';
import { isBetter, rankIn } from './ranks.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.ts';
import type { ReachOptions } from './reach-options.ts';
import { sameNodes } from './same-nodes.ts';
import { UNREACHED } from './search.ts';
import { askedLinks, linksOf } from './shared-zone-links.ts';
import type { Link } from './shared-zone-links.ts';
import { nodesOf } from './subjects.ts';
import { isDecided } from './talk.ts';

/*
 * SPEC G7. The chain of a loss is looked at link by link in the first model. The loss is unconfirmed when some of its
 * links were only the sharing of a zone by two that are both still there, in different places, with neither a
 * connection nor a refusal between them; and when it would be less of a loss if such two did talk.
 */

interface Found {
  readonly placements: readonly PlacementGain[];
  readonly assets: readonly AssetGain[];
}

/** What an actor gains and loses, its unconfirmed losses marked. */
export function markUnconfirmed(before: Reach, after: Reach, options: ReachOptions, found: Found): Found {
  // Without a placement that is elsewhere, nothing that shared a zone has parted.
  if (!sameNodes(before.graph, after.graph).moved) return found;
  const parted = partedChains(before, after, found);
  if (parted.size === 0) return found;
  const supposed = supposedReach(after, options, [...parted.values()].flat());
  const isOpen = (loss: PlacementGain | AssetGain) => {
    const links = parted.get(loss);
    return links?.every(({ has }) => isReached(supposed, has)) === true && isLess(after, supposed, loss);
  };
  const mark = <T extends PlacementGain | AssetGain>(gain: T): T =>
    isOpen(gain) ? { ...gain, unconfirmed: true } : gain;
  return { placements: found.placements.map(mark), assets: found.assets.map(mark) };
}

type Loss = PlacementGain | AssetGain;

function partedChains(
  before: Reach,
  after: Reach,
  { placements, assets }: Found,
): Map<Loss, readonly Link[]> {
  const chains = new Map<Loss, readonly Link[]>();
  const { inBefore } = sameNodes(before.graph, after.graph);
  for (const loss of placements) {
    // What is gone is no loss to confirm.
    const was = loss.change === 'lost' ? loss.node : (inBefore[loss.node] ?? -1);
    const parted =
      isBetter(loss.change) || !after.graph.model.has(loss.placement) ? [] : linksOf(before, was);
    keep(loss, parted);
  }
  for (const loss of assets) {
    const was = loss.before;
    if (isBetter(loss.change) || !was || !after.graph.model.has(loss.asset)) continue;
    keep(loss, [...linksOf(before, was.node), ...askedLinks(before, was)]);
  }
  return chains;

  function keep(loss: Loss, links: readonly Link[]): void {
    const parted = partedLinks(after.graph.model, links);
    if (parted) chains.set(loss, parted);
  }
}

/** The links whose two have parted; undefined where there are none, or where the chain is broken for good. */
function partedLinks(after: Model, links: readonly Link[]): readonly Link[] | undefined {
  const parted: Link[] = [];
  for (const link of links) {
    const needs = link.needs.filter((one) => after.has(one));
    if (!after.has(link.has) || needs.length === 0) return undefined;
    if (needs.some((one) => areTogether(after, link.has, one))) continue;
    if (needs.some((one) => isDecided(after, link.has, one))) return undefined;
    parted.push({ ...link, needs });
  }
  return parted.length === 0 ? undefined : parted;
}

/** In one zone still, be it one that inherits the one or the other (SPEC A17). */
function areTogether(after: Model, one: Place, other: Place): boolean {
  const places = (id: Place) =>
    isIdOf('zone', id) ? [id] : variantsOf(after, placeOfEnd(after, { placements: [id] }));
  return places(one).some((place) => places(other).includes(place));
}

/** The reach in the second model if parted ones did talk: who gets the first of two gets the second. */
function supposedReach(after: Reach, options: ReachOptions, links: readonly Link[]): Reach {
  let reach = after;
  let waiting = links;
  const got = new Set<Place>(options.foothold);
  for (;;) {
    const now = waiting.filter(({ has }) => isReached(reach, has));
    if (now.length === 0) return reach;
    for (const place of now.flatMap(({ needs }) => needs)) got.add(place);
    waiting = waiting.filter((link) => !now.includes(link));
    reach = reachOf(after.graph.model, after.actor, { ...options, foothold: [...got] });
  }
}

function isReached({ graph, anyhow }: Reach, place: Place): boolean {
  return nodesOf(graph, place).some((node) => anyhow[node] !== UNREACHED);
}

/** Whether what was lost would be less of a loss. */
function isLess(after: Reach, supposed: Reach, loss: Loss): boolean {
  if ('asset' in loss) return assetRankIn(supposed, loss) < assetRankIn(after, loss);
  const nodes = nodesOf(after.graph, loss.placement).filter((node) => {
    const item = after.graph.items[node - after.graph.places.length];
    const by = item?.inherited === true ? after.graph.places[item.place] : undefined;
    return by === loss.inheritedBy;
  });
  return nodes.some((node) => rankIn(supposed, node) < rankIn(after, node));
}

function assetRankIn(reach: Reach, { asset, how }: AssetGain) {
  return assetRank(assetsOf(reach).find((one: AssetReach) => one.asset === asset && one.how === how));
}
