import type { Verdict } from '../../shared/analysis/verdicts.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { connectionName, endName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { VerdictCounts } from '../../shared/documents/view/verdict-counts.ts';
import type { ZoneCounts } from '../../shared/documents/view/words.ts';
import type { Card } from '../../shared/documents/picture/card.ts';
import { t, word } from '../words/t.ts';
import { extraWords } from './card-words.ts';
import { connectionCount, countsSentence, verdictWords } from './counts.ts';

/* What a screen reader is told about the things on the map. */

/** "Web gateway, process in Edge, 3 connections" */
/** @param said what a draft or a difference says of it: `added in this draft`. */
export function cardSentence(model: Model, card: Card, connections: number, said: string): string {
  const zone = zoneOfPlacement(model, card.placement.id);
  const kind = word(card.component?.type ?? 'component');
  const parts = [
    card.name,
    zone === undefined
      ? t('{kind} in no zone', { kind })
      : t('{kind} in {zone}', { kind, zone: model.get(zone)?.name ?? zone }),
    extraWords(card),
    card.storesAsset ? t('stores sensitive data') : '',
    connectionCount(connections),
    said,
  ];
  return parts.filter(Boolean).join(', ');
}

/** "Edge, trust zone, 3 components, 1 actor" */
export function zoneSentence(zone: RecordOf<'zone'>, counts: ZoneCounts, said: string): string {
  const parts = [
    zone.name,
    zone.external ? t('external trust zone') : t('trust zone'),
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
    zone.external ? t('collapsed external trust zone') : t('collapsed trust zone'),
    countsSentence(inside),
    crossings === '' ? '' : t('crossings: {verdicts}', { verdicts: crossings }),
    said,
  ];
  return parts.filter(Boolean).join(', ');
}

export function actorSentence(model: Model, actor: RecordOf<'actor'>, start: Id<'zone'> | undefined): string {
  const said = { actor: actor.name, intent: word(actor.intent) };
  return start === undefined
    ? t('{actor}, threat actor, {intent}, without access', said)
    : t('{actor}, threat actor, {intent}, starts in {zone}', {
        ...said,
        zone: model.get(start)?.name ?? start,
      });
}

/**
 * "Place order, from Web gateway to Orders API, guarded"
 *
 * @param counted what layers count on its line: `1 open finding`.
 */
export function connectionSentence(
  model: Model,
  connection: RecordOf<'connection'>,
  verdict?: Verdict,
  counted = '',
): string {
  const sentence = t('{connection}, from {from} to {to}, {verdict}', {
    connection: connection.name === undefined ? t('Connection') : connectionName(model, connection),
    from: endName(model, connection.from),
    to: endName(model, connection.to),
    verdict: verdict === undefined ? t('inside one zone') : word(verdict),
  });
  return counted === '' ? sentence : `${sentence}, ${counted}`;
}
