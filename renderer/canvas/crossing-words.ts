import { crossingChanges, crossingOf } from '../../shared/analysis/crossings.ts';
import type { Crossing } from '../../shared/analysis/crossings.ts';
import { crossingPlaces, verdictSentence } from '../../shared/analysis/words.ts';
import { create } from '../../shared/model/create.ts';
import { connectionName, endName } from '../../shared/model/lookups.ts';
import type { NewRecord } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Notice } from '../client/notices.ts';
import { endOf } from './end.ts';
import type { EndId } from './transient.ts';
import { t } from '../words/t.ts';

/* What a step does to crossings, in words: said before it is done, and after. */

/** "2 crossings new, 1 crossing gone." */
export function changeSentence(before: Model, after: Model): string {
  const { appeared, gone, changed } = crossingChanges(before, after);
  const parts = [
    ...(appeared.length > 0 ? [newCrossings(appeared.length)] : []),
    ...(changed.length > 0 ? [movedCrossings(changed.length)] : []),
    ...(gone.length > 0 ? [goneCrossings(gone.length)] : []),
  ];
  return parts.length === 0 ? t('No crossing changes.') : `${parts.join(', ')}.`;
}

function newCrossings(count: number): string {
  return t('{count, plural, one {{count} crossing new} other {{count} crossings new}}', { count });
}

function movedCrossings(count: number): string {
  return t(
    '{count, plural, one {{count} crossing at another border} other {{count} crossings at another border}}',
    { count },
  );
}

function goneCrossings(count: number): string {
  return t('{count, plural, one {{count} crossing gone} other {{count} crossings gone}}', { count });
}

const LISTED = 4;

/** What is told after something was moved to another zone. */
export function crossingNotice(before: Model, after: Model): Omit<Notice, 'key'> {
  const { appeared, gone, changed } = crossingChanges(before, after);
  const now = [...appeared, ...changed.map((change) => change.after)];
  const crosses = now.map((crossing) =>
    t('{connection} now crosses {places}: {verdict}.', {
      connection: nameOf(after, crossing),
      places: crossingPlaces(after, crossing),
      verdict: lowerFirst(verdictSentence(crossing)),
    }),
  );
  const stops = gone.map((crossing) =>
    t('{connection} no longer crosses {places}.', {
      connection: nameOf(before, crossing),
      places: crossingPlaces(before, crossing),
    }),
  );
  const lines = [...crosses, ...stops];
  const more = lines.length - LISTED;
  return {
    tone: now.some(({ alarm }) => alarm) ? 'warning' : 'plain',
    title: changeSentence(before, after),
    lines: more > 0 ? [...lines.slice(0, LISTED), t('And {count} more.', { count: more })] : lines,
  };
}

function nameOf(model: Model, { connection: id }: Crossing): string {
  const connection = model.get(id);
  return connection ? connectionName(model, connection) : id;
}

/** What a connection between two things would cross: "Crosses Edge → Services". */
export function wouldCross(model: Model, from: EndId, to: EndId): string {
  const [start, end] = [endOf(from), endOf(to)];
  const ends = { from: endName(model, start), to: endName(model, end) };
  const crossing = crossingToBe(model, { from: start, to: end });
  return crossing
    ? t('{from} → {to}: crosses {places}', { ...ends, places: crossing.places })
    : t('{from} → {to}: stays inside the zone', ends);
}

/** The crossing that a connection would be, and the borders it would pass. */
export function crossingToBe(model: Model, said: NewRecord<'connection'>) {
  const crossing = crossingOf(model, create('connection', 'connection:preview', said));
  return crossing && { crossing, places: crossingPlaces(model, crossing) };
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
