import type { Id } from '../../../shared/base/ids.ts';
import type { Pair, Reach, Standing } from '../../../shared/analysis/reach.ts';
import { isPlacement, subjectOf } from '../../../shared/analysis/subjects.ts';
import type { Subject } from '../../../shared/analysis/subjects.ts';
import { hopsOf, nearness, nearnessWords, witnessOf } from '../../../shared/analysis/witness.ts';
import type { Hop } from '../../../shared/analysis/witness.ts';
import { isZone } from '../../../shared/analysis/places.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { ReachLimits } from '../../state/reach.ts';
import type { Brightness, LineLight, NodeLight } from './lights.ts';
import { t } from '../../words/t.ts';

/** What an actor's reach puts in a light. */
export interface ReachLights {
  readonly nodes: ReadonlyMap<string, NodeLight>;
  readonly lines: ReadonlyMap<Id<'connection'>, LineLight>;
}

const ORDER: readonly Brightness[] = ['faint', 'mid', 'strong', 'here'];

/** Open or one hop away is strong; past guards it fades. */
export function brightnessOf({ guards, hops }: Pair): Brightness {
  if (hops === 0) return 'here';
  if (guards === 0 || hops === 1) return 'strong';
  return guards === 1 ? 'mid' : 'faint';
}

/** The larger of what is reached: how far the sliders go. */
export function farthest(reach: Reach): Pair {
  let [guards, hops] = [0, 0];
  for (const node of reach.nodes()) {
    const pair = reach.standing(node)?.pair;
    guards = Math.max(guards, pair?.guards ?? 0);
    hops = Math.max(hops, pair?.hops ?? 0);
  }
  return { guards, hops };
}

function isWithin({ guards, hops }: Pair, limits: ReachLimits): boolean {
  return guards <= (limits.guards ?? Infinity) && hops <= (limits.hops ?? Infinity);
}

/** Everything that is reached within the limits, and the connections of the chains that lead there. */
export function reachLights(reach: Reach, limits: ReachLimits): ReachLights {
  const nodes = new Map<string, NodeLight>();
  const lines = new Map<Id<'connection'>, LineLight>();
  nodes.set(reach.actor, { brightness: 'here', badge: '', outside: false });
  const seen = new Set<string>();
  for (const node of reach.nodes()) {
    const standing = reach.standing(node);
    if (!standing || !isWithin(standing.pair, limits)) continue;
    const { subject } = subjectOf(reach.graph, node);
    const badge = isPlacement(subject) ? '' : badgeWords(reach, node, standing);
    for (const id of drawnAs(subject)) put(nodes, id, lightOf(standing, badge));
    addHops(reach, node, lines, seen);
  }
  return { nodes, lines };
}

/** The boxes that stand for a subject: a zone, a placement, or the placements of a place that is in no zone. */
export function drawnAs(subject: Subject): readonly (Id<'zone'> | Id<'placement'>)[] {
  if (isPlacement(subject) || isZone(subject)) return [subject];
  return subject.slice('nowhere:'.length).split(' ') as Id<'placement'>[];
}

function lightOf({ pair, outside }: Standing, badge: string): NodeLight {
  return { brightness: brightnessOf(pair), badge, outside };
}

/** A placement that instances of its zone inherit is drawn once: in the best light. */
function put(nodes: Map<string, NodeLight>, id: string, light: NodeLight): void {
  const before = nodes.get(id);
  if (!before) nodes.set(id, light);
  else if (rank(light.brightness) > rank(before.brightness))
    nodes.set(id, { ...light, badge: light.badge || before.badge });
  else if (before.badge === '' && light.badge !== '') nodes.set(id, { ...before, badge: light.badge });
}

function rank(brightness: Brightness): number {
  return ORDER.indexOf(brightness);
}

/** Chains share their beginnings: from its end on, one is followed until what was seen before. */
function addHops(
  reach: Reach,
  node: number,
  lines: Map<Id<'connection'>, LineLight>,
  seen: Set<string>,
): void {
  for (const hop of hopsOf(witnessOf(reach, node)).toReversed()) {
    const key = `${hop.connection} ${hop.from} ${hop.node}`;
    if (seen.has(key)) return;
    seen.add(key);
    const light = lineLightOf(reach, hop);
    const before = lines.get(hop.connection);
    if (light && (!before || rank(light.brightness) > rank(before.brightness)))
      lines.set(hop.connection, light);
  }
}

function lineLightOf(reach: Reach, hop: Hop): LineLight | undefined {
  const connection = reach.graph.model.get(hop.connection);
  const pair = reach.standing(hop.node)?.pair;
  if (!connection || !pair) return undefined;
  return { brightness: brightnessOf(pair), along: isAlong(connection, hop) };
}

/** Whether a hop goes the way in which its line is drawn: from `from` to `to`. */
export function isAlong(
  { opener }: Pick<RecordOf<'connection'>, 'opener'>,
  { way }: Pick<Hop, 'way'>,
): boolean {
  if (way === 'answer' || way === 'update') return true;
  return (way === 'forward') === (opener === 'from');
}

/** How an actor stands to a place, short enough for its border: `open · 3 hops`. */
export function badgeWords(reach: Reach, node: number, { pair, outside, alternatives }: Standing): string {
  const parts = [
    nearWords(reach, node),
    pair.hops > 1 ? t('{count, plural, one {{count} hop} other {{count} hops}}', { count: pair.hops }) : '',
    outside ? t('by way of outside') : '',
    alternatives && alternatives.reached < alternatives.of
      ? t('{reached} of {all} ways', { reached: alternatives.reached, all: alternatives.of })
      : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function nearWords(reach: Reach, node: number): string {
  const own = nearness(reach, node) === 'with its own credentials';
  return own ? t('own credentials') : nearnessWords(reach, node);
}

/** The connections of the chain to one place or placement, in order, as they are drawn. */
export function wayLines(reach: Reach, node: number): ReadonlyMap<Id<'connection'>, LineLight> {
  const lines = new Map<Id<'connection'>, LineLight>();
  for (const hop of hopsOf(witnessOf(reach, node))) {
    const light = lineLightOf(reach, hop);
    if (light) lines.set(hop.connection, { ...light, brightness: 'here' });
  }
  return lines;
}
