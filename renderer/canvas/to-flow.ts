import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Collapsed } from '../../shared/documents/view/scene.ts';
import { verdictCounts } from '../../shared/documents/view/verdict-counts.ts';
import type { Rect, Tree } from '../../shared/layout/picture.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { actorsByZone, standing, startOf } from '../../shared/documents/picture/actor-places.ts';
import { cardOf } from '../../shared/documents/picture/card.ts';
import type { DraftMark, Drawn } from './drawn.ts';
import { specksOf } from './far/specks.ts';
import { DEPTH, HINT } from './flow-nodes.ts';
import type { MapNode, Extras } from './flow-nodes.ts';
import { zoneHue } from '../state/zone-hue.ts';
import { Memo } from './memo.ts';
import type { Places } from '../../shared/documents/picture/places.ts';
import { actorSentence, cardSentence, collapsedSentence, zoneSentence } from './sentences.ts';
import { badgeWords } from './counts.ts';
import type { ZoneCounts } from '../../shared/documents/view/words.ts';
import { ACTOR_HEIGHT } from '../../shared/documents/picture/sizes.ts';
import type { CrossingFacts } from './to-lines.ts';
import { t } from '../words/t.ts';

export type NodeMemo = Memo<MapNode>;

export function newNodeMemo(): NodeMemo {
  return new Memo<MapNode>();
}

/**
 * The nodes that React Flow draws, parents before what they hold. A node is the same object as the last time
 * while its records, its place and what is counted on it are the same.
 */
export function toFlow(
  drawn: Drawn,
  tree: Tree,
  places: Places,
  memo: NodeMemo,
  crossings: ReadonlyMap<Id<'connection'>, CrossingFacts> = NO_CROSSINGS,
): MapNode[] {
  const counts = new Counts(drawn.model);
  const nodes: MapNode[] = [];
  for (let at = tree.inwardsOut.length - 1; at >= 0; at--) {
    const box = tree.inwardsOut[at]!;
    const rect = places.rects.get(box.id);
    if (!rect) continue;
    const inside = { parent: tree.parentOf(box.id), depth: tree.chain(box.id).length - 1, rect };
    const zone = isIdOf('zone', box.id) ? box.id : undefined;
    const content = zone && drawn.scene.collapsed.get(zone);
    const node =
      zone && content
        ? collapsedNode(drawn, zone, inside, content, crossings, memo)
        : box.kind === 'zone'
          ? zoneNode(
              drawn,
              box.id as Id<'zone'>,
              inside,
              counts,
              { w: box.w, h: box.h },
              specksOf(tree, places.rects, box.id),
              memo,
            )
          : cardNode(drawn, box.id as Id<'placement'>, inside, counts, tree, memo);
    if (node) nodes.push(node);
  }
  nodes.push(...actorNodes(drawn, places, memo));
  memo.turn();
  return nodes;
}

const NO_CROSSINGS: ReadonlyMap<Id<'connection'>, CrossingFacts> = new Map();

interface Inside {
  readonly parent: string | undefined;
  readonly depth: number;
  readonly rect: Rect;
}

function zoneNode(
  drawn: Drawn,
  id: Id<'zone'>,
  { parent, depth, rect }: Inside,
  counts: Counts,
  least: { w: number; h: number },
  specks: string,
  memo: NodeMemo,
): MapNode | undefined {
  const { model, marks, positions } = drawn;
  const zone = model.get(id);
  if (!zone) return undefined;
  const hue = zoneHue(model, id);
  const mark = marks.get(id);
  const { tag, said } = tagOf(drawn, id);
  const count = counts.ofZone(id);
  const pinned = positions[id]?.pinned === true;
  const extras = extrasOf(drawn, id);
  const from = [
    ...Object.values(extras),
    zone,
    hue,
    mark,
    said,
    pinned,
    parent,
    depth,
    ...numbers(rect),
    ...Object.values(count),
    least.w,
    least.h,
    specks,
  ];
  return memo.keep(id, from, () => ({
    id,
    type: 'zone',
    ...placed(rect, parent),
    zIndex: depth,
    ariaLabel: zoneSentence(zone, count, also(said, extras)),
    data: { extras, zone, hue, counts: count, least, pinned, mark, tag, specks },
    draggable: mark !== 'removed',
    ...described(t('trust zone')),
  }));
}

function collapsedNode(
  drawn: Drawn,
  id: Id<'zone'>,
  { parent, depth, rect }: Inside,
  content: Collapsed,
  crossings: ReadonlyMap<Id<'connection'>, CrossingFacts>,
  memo: NodeMemo,
): MapNode | undefined {
  const { model, marks, positions, layers } = drawn;
  const zone = model.get(id);
  if (!zone) return undefined;
  const hue = zoneHue(model, id);
  const mark = marks.get(id);
  const { tag, said } = tagOf(drawn, id);
  const pinned = positions[id]?.pinned === true;
  const verdicts = verdictCounts(layers.includes('verdicts') ? content.connections : [], crossings);
  const extras = extrasOf(drawn, id);
  const ariaLabel = collapsedSentence(zone, content, verdicts, also(said, extras));
  return memo.keep(id, [zone, hue, mark, tag, pinned, parent, depth, ariaLabel, ...numbers(rect)], () => ({
    id,
    type: 'collapsed',
    ...placed(rect, parent),
    zIndex: DEPTH.cards + depth,
    ariaLabel,
    data: { extras, zone, hue, inside: content, verdicts, pinned, mark, tag },
    draggable: mark !== 'removed',
    ...described(t('collapsed trust zone')),
  }));
}

function cardNode(
  drawn: Drawn,
  id: Id<'placement'>,
  { parent, depth, rect }: Inside,
  counts: Counts,
  tree: Tree,
  memo: NodeMemo,
): MapNode | undefined {
  const { model, marks, positions } = drawn;
  const placement = model.get(id);
  if (!placement) return undefined;
  const card = cardOf(model, placement);
  const mark = marks.get(id);
  const { tag, said } = tagOf(drawn, id);
  const connections = counts.connections(id);
  const holds = (tree.children.get(id)?.length ?? 0) > 0;
  const pinned = positions[id]?.pinned === true;
  const extras = extrasOf(drawn, id);
  const ariaLabel = cardSentence(model, card, connections, also(said, extras));
  return memo.keep(id, [card, mark, tag, holds, pinned, parent, depth, ariaLabel, ...numbers(rect)], () => ({
    id,
    type: 'component',
    ...placed(rect, parent),
    zIndex: holds ? depth + 20 : DEPTH.cards + depth,
    ariaLabel,
    data: { extras, card, holds, pinned, mark, tag },
    draggable: mark !== 'removed',
    ...described(t('component')),
  }));
}

function actorNodes({ model, marks, scene, layers }: Drawn, places: Places, memo: NodeMemo): MapNode[] {
  const nodes: MapNode[] = [];
  if (!layers.includes('actors')) return nodes;
  const bottom = bottomOf(places);
  for (const [zone, actors] of actorsByZone(model, scene.draws)) {
    const rect = zone === undefined ? bottom : places.rects.get(zone);
    if (!rect) continue;
    for (const { actor, x, y, w } of standing(actors, rect)) {
      const at = zone === undefined ? { x: rect.x + x - 12, y: rect.y + y } : { x, y };
      nodes.push(actorNode(model, actor, { ...at, w, h: ACTOR_HEIGHT }, zone, marks.get(actor.id), memo));
    }
  }
  return nodes;
}

function actorNode(
  model: Model,
  actor: RecordOf<'actor'>,
  rect: Rect,
  zone: Id<'zone'> | undefined,
  mark: DraftMark | undefined,
  memo: NodeMemo,
): MapNode {
  const ariaLabel = actorSentence(model, actor, startOf(model, actor));
  return memo.keep(actor.id, [actor, mark, zone, ariaLabel, ...numbers(rect)], () => ({
    id: actor.id,
    type: 'actor',
    ...placed(rect, zone),
    zIndex: DEPTH.actors,
    draggable: false,
    ariaLabel,
    data: { actor, placed: zone !== undefined, mark },
    ...described(t('threat actor')),
  }));
}

function extrasOf({ badges, scene }: Drawn, id: string): Extras {
  const badge = badges.get(id);
  const unseen = scene.ghosts.get(id)?.connections.length ?? 0;
  if (!badge && unseen === 0) return NO_EXTRAS;
  const { findings = 0, controls = 0 } = badge ?? {};
  const words = [badgeWords(badge), unseen > 0 ? unseenCount(unseen) : ''];
  return { findings, controls, unseen, words: words.filter(Boolean).join(', ') };
}

function unseenCount(count: number): string {
  return t(
    '{count, plural, one {{count} connection to what this view does not show} other {{count} connections to what this view does not show}}',
    { count },
  );
}

const NO_EXTRAS: Extras = { findings: 0, controls: 0, unseen: 0, words: '' };

function also(said: string, { words }: Extras): string {
  return [said, words].filter(Boolean).join(', ');
}

/** What a draft or a difference says of a thing, on it and about it. */
function tagOf({ tags, since }: Drawn, id: Id): { readonly tag: string; readonly said: string } {
  const tag = tags.get(id) ?? '';
  return { tag, said: tag === '' ? '' : t('{became} {since}', { became: tag, since }) };
}

/** Under everything: where actors stand of whom no access is said. */
function bottomOf(places: Places): Rect {
  let [x, y, right] = [Infinity, 0, 0];
  for (const rect of places.absolute.values()) {
    x = Math.min(x, rect.x);
    y = Math.max(y, rect.y + rect.h);
    right = Math.max(right, rect.x + rect.w);
  }
  x = Number.isFinite(x) ? x : 0;
  return { x, y: y + 28, w: Math.max(420, right - x), h: 0 };
}

function numbers({ x, y, w, h }: Rect): number[] {
  return [x, y, w, h];
}

/**
 * Sizes are known, and that there are no handles: React Flow draws what it has yet to measure, in sight or not, and
 * that would be all of thousands.
 */
function placed({ x, y, w, h }: Rect, parent: string | undefined) {
  return {
    position: { x, y },
    width: w,
    height: h,
    measured: { width: w, height: h },
    handles: [],
    ...(parent !== undefined && { parentId: parent }),
  };
}

function described(what: string) {
  return {
    connectable: false,
    deletable: false,
    domAttributes: { 'aria-roledescription': what, 'aria-describedby': HINT },
  };
}

/** What is counted on the cards and zones, each in one pass over the model. */
class Counts {
  #perZone = new Map<string, { components: number; zones: number; actors: number }>();
  #connections: ReadonlyMap<string, number>;

  constructor(model: Model) {
    for (const placement of model.all('placement'))
      this.#of(zoneOfPlacement(model, placement.id)).components++;
    for (const zone of model.all('zone')) this.#of(zone.parent).zones++;
    for (const [zone, actors] of actorsByZone(model)) this.#of(zone).actors += actors.length;
    this.#connections = connectionCounts(model);
  }

  #of(zone: Id<'zone'> | undefined): { components: number; zones: number; actors: number } {
    const key = zone ?? '';
    let counts = this.#perZone.get(key);
    if (!counts) this.#perZone.set(key, (counts = { components: 0, zones: 0, actors: 0 }));
    return counts;
  }

  ofZone(id: Id<'zone'>): ZoneCounts {
    return this.#of(id);
  }

  connections(id: Id<'placement'>): number {
    return this.#connections.get(id) ?? 0;
  }
}

const counted = new WeakMap<readonly RecordOf<'connection'>[], ReadonlyMap<string, number>>();

function connectionCounts(model: Model): ReadonlyMap<string, number> {
  const connections = model.all('connection');
  const known = counted.get(connections);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { from, to } of connections) {
    const ends = [from, to].flatMap((end) => ('placements' in end ? end.placements : []));
    for (const id of new Set(ends)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  counted.set(connections, counts);
  return counts;
}
