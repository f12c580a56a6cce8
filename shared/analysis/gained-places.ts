import type { Id } from '../base/ids.ts';
import { byText } from '../base/compare.ts';
import { must } from '../base/assert.ts';
import type { Graph } from './graph.ts';
import type { PlaceKey } from './places.ts';
import { changeBetween, rankIn } from './ranks.ts';
import type { GainKind } from './ranks.ts';
import type { Reach, Standing } from './reach.ts';
import { sameNodes } from './same-nodes.ts';
import { UNREACHED } from './search.ts';

/** What became of a placement for an actor (SPEC G1). */
export interface PlacementGain {
  readonly placement: Id<'placement'>;
  /** For what a zone's instance inherits: that instance. */
  readonly inheritedBy?: PlaceKey;
  readonly change: GainKind;
  readonly before?: Standing;
  readonly after?: Standing;
  /** In the graph of the second model; of what is lost, in that of the first. */
  readonly node: number;
  /** A loss that rests on a zone that two no longer share (SPEC G7). */
  readonly unconfirmed?: true;
}

/** What an actor reaches otherwise: nodes of the second model, then those of the first that it has lost. */
export interface Changes {
  readonly placements: readonly PlacementGain[];
  /** Zones whose reach changed; labels, and no gains of anybody. */
  readonly zones: readonly Id<'zone'>[];
}

export function comparePlaces(before: Reach, after: Reach): Changes {
  const nodes = changedNodes(before, after);
  const placements = nodes.flatMap((changed) => gainAt(before, after, changed) ?? []);
  const zones = nodes.flatMap(({ was, now }) => zoneAt(after.graph, now) ?? zoneAt(before.graph, was) ?? []);
  return {
    placements: placements.toSorted(
      (a, b) => byText(a.placement, b.placement) || byText(a.inheritedBy ?? '', b.inheritedBy ?? ''),
    ),
    zones,
  };
}

/** A node of either model, -1 where it is not there. */
interface Changed {
  readonly was: number;
  readonly now: number;
}

/** Nothing is made of a node until something differs: there are very many, and most stay as they were. */
function changedNodes(before: Reach, after: Reach): Changed[] {
  const { inBefore, inAfter } = sameNodes(before.graph, after.graph);
  const [insideBefore, anyhowBefore] = [before.inside, before.anyhow];
  const [insideAfter, anyhowAfter] = [after.inside, after.anyhow];
  const changed: Changed[] = [];
  for (let now = 0; now < inBefore.length; now += 1) {
    const was = inBefore[now] ?? -1;
    const first = was < 0 ? UNREACHED : (insideBefore[was] ?? UNREACHED);
    if (first !== insideAfter[now]) changed.push({ was, now });
    else if (first === UNREACHED) {
      const outside = was < 0 ? UNREACHED : (anyhowBefore[was] ?? UNREACHED);
      if (outside !== anyhowAfter[now]) changed.push({ was, now });
    }
  }
  for (let was = 0; was < inAfter.length; was += 1) {
    if (inAfter[was] === -1 && anyhowBefore[was] !== UNREACHED) changed.push({ was, now: -1 });
  }
  return changed;
}

function gainAt(before: Reach, after: Reach, { was, now }: Changed): PlacementGain | undefined {
  const item = itemAt(after.graph, now) ?? itemAt(before.graph, was);
  const change = changeBetween(rankIn(before, was), rankIn(after, now));
  if (!item || !change) return undefined;
  const graph = now < 0 ? before.graph : after.graph;
  const inheritedBy = item.inherited ? must(graph.places[item.place], 'an item without a place') : undefined;
  const [old, is] = [before.standing(was), after.standing(now)];
  return {
    placement: item.placement,
    ...(inheritedBy !== undefined && { inheritedBy }),
    change,
    ...(old && { before: old }),
    ...(is && { after: is }),
    node: change === 'lost' ? was : now,
  };
}

function itemAt({ places, items }: Graph, node: number) {
  return node < places.length ? undefined : items[node - places.length];
}

function zoneAt({ places, model }: Graph, node: number): Id<'zone'> | undefined {
  const place = places[node];
  return place !== undefined && !place.startsWith('nowhere:') && model.has(place as Id<'zone'>)
    ? (place as Id<'zone'>)
    : undefined;
}
