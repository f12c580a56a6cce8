import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { connectionName, endName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { verdictWords } from '../../shared/documents/view/verdict-counts.ts';
import type { VerdictCounts } from '../../shared/documents/view/verdict-counts.ts';
import { countsSentence, plural } from '../../shared/documents/view/words.ts';
import type { ZoneCounts } from '../../shared/documents/view/words.ts';
import type { Card } from '../../shared/documents/picture/card.ts';

export { countsSentence, plural } from '../../shared/documents/view/words.ts';
export type { ZoneCounts } from '../../shared/documents/view/words.ts';

/* What a screen reader is told about the things on the map. */

/** "Web gateway, process in Edge, 3 connections" */
/** @param said what a draft or a difference says of it: `added in this draft`. */
export function cardSentence(model: Model, card: Card, connections: number, said: string): string {
  const zone = zoneOfPlacement(model, card.placement.id);
  const where = zone === undefined ? 'in no zone' : `in ${model.get(zone)?.name ?? zone}`;
  const parts = [
    card.name,
    `${card.component?.type ?? 'component'} ${where}`,
    card.extra,
    card.storesAsset ? 'stores sensitive data' : '',
    plural(connections, 'connection'),
    said,
  ];
  return parts.filter(Boolean).join(', ');
}

/** "Edge, trust zone, 3 components, 1 actor" */
export function zoneSentence(zone: RecordOf<'zone'>, counts: ZoneCounts, said: string): string {
  const parts = [
    zone.name,
    zone.external ? 'external trust zone' : 'trust zone',
    countsSentence(counts),
    said,
  ];
  return parts.filter(Boolean).join(', ');
}

/** "Services, collapsed trust zone, 5 components, crossings: 3 guarded, 1 unguarded" */
export function collapsedSentence(
  zone: RecordOf<'zone'>,
  inside: ZoneCounts,
  verdicts: VerdictCounts,
  said: string,
): string {
  const crossings = verdictWords(verdicts);
  const parts = [
    zone.name,
    `collapsed ${zone.external ? 'external ' : ''}trust zone`,
    countsSentence(inside),
    crossings === '' ? '' : `crossings: ${crossings}`,
    said,
  ];
  return parts.filter(Boolean).join(', ');
}

export function actorSentence(model: Model, actor: RecordOf<'actor'>, start: Id<'zone'> | undefined): string {
  const where = start === undefined ? 'without access' : `starts in ${model.get(start)?.name ?? start}`;
  return `${actor.name}, threat actor, ${actor.intent}, ${where}`;
}

/** "Place order, from Web gateway to Orders API, guarded" */
export function connectionSentence(
  model: Model,
  connection: RecordOf<'connection'>,
  verdict?: string,
): string {
  const ends = `from ${endName(model, connection.from)} to ${endName(model, connection.to)}`;
  const name = connection.name === undefined ? 'Connection' : connectionName(model, connection);
  return [name, ends, verdict ?? 'inside one zone'].join(', ');
}
