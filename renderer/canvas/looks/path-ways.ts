import { guardOf } from '../../../shared/analysis/guards.ts';
import type { As, Guard } from '../../../shared/analysis/guards.ts';
import { judgePath } from '../../../shared/analysis/paths.ts';
import type { Combination, PathJudgement, PathResult } from '../../../shared/analysis/paths.ts';
import { actorWords } from '../../../shared/analysis/path-words.ts';
import { isZone, placeName, placeOfEnd } from '../../../shared/analysis/places.ts';
import type { PlaceKey } from '../../../shared/analysis/places.ts';
import { requestOf } from '../../../shared/analysis/requests.ts';
import type { Reach } from '../../../shared/analysis/reach.ts';
import type { Way } from '../../../shared/analysis/rides.ts';
import { nodeName, subjectOf } from '../../../shared/analysis/subjects.ts';
import { hopsOf } from '../../../shared/analysis/witness.ts';
import type { Hop, Step } from '../../../shared/analysis/witness.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { endName, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Place } from '../../../shared/model/records/common.ts';
import type { End } from '../../../shared/model/records/connection.ts';
import { drawnAs, isAlong } from '../lights/reach-lights.ts';
import { t } from '../../words/t.ts';

export type Box = Id<'zone'> | Id<'placement'>;

/** One connection of a path, as it is ridden. */
export interface PlayedHop {
  readonly connection: Id<'connection'>;
  readonly way: Way;
  readonly along: boolean;
  readonly guard: Guard;
  readonly withOwn: boolean;
  /** What it takes over, and the zone that this is in. */
  readonly arrives: readonly Box[];
  readonly arrivesAt: string;
}

/** A path as it can be played: as it was written, or as the model leads there for one of its combinations. */
export interface PlayedWay {
  readonly label: string;
  readonly result: PathResult | 'as written' | 'broken as written';
  /** One sentence, without its full stop, where there is more to say than the hops do. */
  readonly reason: string;
  readonly starts: readonly Box[];
  readonly hops: readonly PlayedHop[];
}

/** The ways of a path; as it was written first, then what supports it least. */
export function waysOf(model: Model, path: RecordOf<'path'>): readonly PlayedWay[] {
  const judged = judgePath(model, path.id);
  if (!judged) return [];
  const combinations = judged.combinations.map((each) => wayOfCombination(model, each));
  return judged.written ? [wayAsWritten(model, path, judged), ...combinations] : combinations;
}

function wayOfCombination(model: Model, combination: Combination): PlayedWay {
  const { actor, from, to, result, reason, steps, reach } = combination;
  return {
    label: `${actorWords(model, actor)}: ${sideName(model, from)} → ${sideName(model, to)}`,
    result,
    reason,
    starts: startsOf(reach, steps, from),
    hops: hopsOf(steps).map((hop) => playedHop(reach, hop)),
  };
}

function sideName(model: Model, side: PlaceKey | 'any'): string {
  return side === 'any' ? t('anywhere') : placeName(model, side);
}

function startsOf(reach: Reach, steps: readonly Step[], from: PlaceKey | 'any'): readonly Box[] {
  const [first] = steps;
  if (first) return boxesOf(reach, first.node);
  return from === 'any' ? [] : drawnAs(from);
}

/** What stands for a node on the map, with the zone that it is in. */
function boxesOf({ graph }: Reach, node: number): readonly Box[] {
  const { subject } = subjectOf(graph, node);
  const item = graph.items[node - graph.places.length];
  const place = item && graph.places[item.place];
  return [...drawnAs(subject), ...(place !== undefined && isZone(place) ? [place] : [])];
}

function playedHop(reach: Reach, hop: Hop): PlayedHop {
  const { connection, way, guard, withOwn, node } = hop;
  const record = reach.graph.model.get(connection);
  return {
    connection,
    way,
    along: record !== undefined && isAlong(record, hop),
    guard,
    withOwn,
    arrives: boxesOf(reach, node),
    arrivesAt: nodeName(reach.graph, node),
  };
}

function wayAsWritten(model: Model, path: RecordOf<'path'>, judged: PathJudgement): PlayedWay {
  const { works, only = [], brokenAt, anotherWay } = judged.written ?? { works: false, anotherWay: false };
  const own = new Set(
    judged.combinations.flatMap(({ steps }) =>
      hopsOf(steps).flatMap(({ connection, withOwn }) => (withOwn ? [connection] : [])),
    ),
  );
  let at = 'places' in path.from ? path.from.places.map((place) => placeKey(model, place)) : [];
  const hops = path.connections.flatMap((id) => {
    const connection = model.get(id);
    if (!connection) return [];
    const way = writtenWay(model, connection, at, only.includes('by answering'));
    const [start, end] = isAlong(connection, { way })
      ? [connection.from, connection.to]
      : [connection.to, connection.from];
    at = [placeOfEnd(model, end)];
    return [{ hop: writtenHop(model, connection, way, end, own.has(id)), start }];
  });
  const first = hops[0];
  return {
    label: t('as it was written'),
    result: works ? 'as written' : 'broken as written',
    reason: writtenReason(model, { works, brokenAt, anotherWay }),
    starts: 'places' in path.from ? path.from.places : first ? boxesOfEnd(model, first.start) : [],
    hops: hops.map(({ hop }) => hop),
  };
}

function placeKey(model: Model, place: Place): PlaceKey {
  return isIdOf('zone', place) ? place : placeOfEnd(model, { placements: [place] });
}

function writtenReason(
  model: Model,
  written: { works: boolean; brokenAt: Id<'connection'> | undefined; anotherWay: boolean },
): string {
  if (written.works) return '';
  const at = written.brokenAt && model.get(written.brokenAt);
  if (!at) {
    return written.anotherWay
      ? t('It breaks: nobody gets on from there, though there is another way')
      : t('It breaks: nobody gets on from there');
  }
  const connection = at.name ?? `${endName(model, at.from)} → ${endName(model, at.to)}`;
  return written.anotherWay
    ? t('It breaks at {connection}: nobody gets on from there, though there is another way', { connection })
    : t('It breaks at {connection}: nobody gets on from there', { connection });
}

function writtenWay(
  model: Model,
  connection: RecordOf<'connection'>,
  at: readonly PlaceKey[],
  byAnswering: boolean,
): Way {
  if (connection.type === 'arrives by') return 'update';
  if (connection.answers !== undefined) return 'answer';
  const [opens, answers] =
    connection.opener === 'from' ? [connection.from, connection.to] : [connection.to, connection.from];
  const backward = at.includes(placeOfEnd(model, answers)) && !at.includes(placeOfEnd(model, opens));
  return byAnswering && backward ? 'backward' : 'forward';
}

function writtenHop(
  model: Model,
  connection: RecordOf<'connection'>,
  way: Way,
  end: End,
  withOwn: boolean,
): PlayedHop {
  const guard = guardAsked(model, connection, way);
  return {
    connection: connection.id,
    way,
    along: isAlong(connection, { way }),
    guard,
    withOwn: guard === 'all' && withOwn,
    arrives: boxesOfEnd(model, end),
    arrivesAt: endName(model, end),
  };
}

/** The proof that stands in the way: the caller's, or of who answers where it is ridden the other way. */
export function guardAsked(
  model: Model,
  connection: RecordOf<'connection'>,
  way: Way,
  as: As = 'designed',
): Guard {
  const { protections } = way === 'answer' ? requestOf(model, connection) : connection;
  return guardOf(model, protections, provesItself(connection, way), as);
}

/** Whose proof it is that a rider has to get past. */
export function provesItself(
  { opener }: Pick<RecordOf<'connection'>, 'opener'>,
  way: Way,
): 'caller' | 'answerer' {
  if (way === 'forward') return 'caller';
  return way === 'update' && opener === 'from' ? 'caller' : 'answerer';
}

function boxesOfEnd(model: Model, end: End): readonly Box[] {
  if ('zone' in end) return [end.zone];
  const zones = end.placements.flatMap((id) => zoneOfPlacement(model, id) ?? []);
  return [...end.placements, ...new Set(zones)];
}
