import { crossingOf } from '../../../shared/analysis/crossings.ts';
import { cellWords, crossingPlaces, guardWords, protocolWords } from '../../../shared/analysis/words.ts';
import { placeName, placeOfEnd } from '../../../shared/analysis/places.ts';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { ids } from '../../../shared/model/diff.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { endName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { row } from './row.ts';
import type { DifferenceRow } from './row.ts';
import { changedFields, nameIn } from './words.ts';
import { t, word } from '../../words/t.ts';

/** Connections, with what they cross and what guards them there; also those that only cross something else now. */
export function connectionRows(before: Model, after: Model, diff: Diff): readonly DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  for (const id of ids(diff.added)) if (isIdOf('connection', id)) rows.push(whole(after, id, 'added'));
  for (const id of ids(diff.removed)) if (isIdOf('connection', id)) rows.push(whole(before, id, 'removed'));
  for (const { id } of after.all('connection')) {
    const found = changedRow(before, after, diff, id);
    if (found) rows.push(found);
  }
  return rows;
}

function whole(model: Model, id: Id<'connection'>, became: 'added' | 'removed'): DifferenceRow {
  return row(id, became, nameIn(model, id), [whereWords(model, id)]);
}

/** `crosses Internet → Edge, caller proves nothing · wire encrypted` */
function whereWords(model: Model, id: Id<'connection'>): string {
  const connection = model.get(id);
  if (!connection) return '';
  const crossing = crossingOf(model, connection);
  if (!crossing) return t('inside {place}', { place: placeOf(model, connection) });
  return t('crosses {places}, {guards}', {
    places: crossingPlaces(model, crossing),
    guards: guardWords(crossing),
  });
}

function changedRow(
  before: Model,
  after: Model,
  diff: Diff,
  id: Id<'connection'>,
): DifferenceRow | undefined {
  const [was, is] = [before.get(id), after.get(id)];
  if (!was || !is) return undefined;
  const [old, now] = [lies(before, was), lies(after, is)];
  const moved = old.crosses !== now.crosses || old.where !== now.where;
  const says = [
    ...(moved ? [movedWords(old, now)] : []),
    ...endWords(before, after, was, is),
    ...guardChanges(before, after, was, is),
    ...changedFields(before, after, 'connection', diff.updated[id] ?? {}, ['from', 'to', 'protections']),
  ];
  if (!diff.updated[id] && !moved && says.length === 0) return undefined;
  return row(id, 'changed', nameIn(after, id), says);
}

/** From where to where it crosses, or what it stays inside. */
interface Lies {
  readonly crosses: boolean;
  readonly where: string;
}

function lies(model: Model, connection: RecordOf<'connection'>): Lies {
  const crossing = crossingOf(model, connection);
  return crossing
    ? { crosses: true, where: crossingPlaces(model, crossing) }
    : { crosses: false, where: placeOf(model, connection) };
}

function movedWords(old: Lies, now: Lies): string {
  const places = { was: old.where, is: now.where };
  if (old.crosses)
    return now.crosses
      ? t('crossed {was}, now crosses {is}', places)
      : t('crossed {was}, now stays inside {is}', places);
  return now.crosses
    ? t('was inside {was}, now crosses {is}', places)
    : t('was inside {was}, now stays inside {is}', places);
}

function placeOf(model: Model, { from }: RecordOf<'connection'>): string {
  return placeName(model, placeOfEnd(model, from));
}

function endWords(
  before: Model,
  after: Model,
  was: RecordOf<'connection'>,
  is: RecordOf<'connection'>,
): readonly string[] {
  return (['from', 'to'] as const).flatMap((side) => {
    const [old, now] = [endName(before, was[side]), endName(after, is[side])];
    if (old === now) return [];
    return [side === 'from' ? t('from: {old} → {now}', { old, now }) : t('to: {old} → {now}', { old, now })];
  });
}

type Answers = Readonly<Record<'old' | 'now', string>>;
const QUESTIONS = [
  ['caller', (answers: Answers) => t('caller: {old} → {now}', answers)],
  ['encryption', (answers: Answers) => t('wire: {old} → {now}', answers)],
  ['answerer', (answers: Answers) => t('answerer: {old} → {now}', answers)],
  ['authorization', (answers: Answers) => t('may do: {old} → {now}', answers)],
] as const;

/** What it says to each question now, where that is something else; then what that comes to. */
function guardChanges(
  before: Model,
  after: Model,
  was: RecordOf<'connection'>,
  is: RecordOf<'connection'>,
): readonly string[] {
  const answers = QUESTIONS.flatMap(([question, say]) => {
    const [old, now] = [cellWords(was, question), cellWords(is, question)];
    return old === now ? [] : [say({ old, now })];
  });
  const [oldProtocols, protocols] = [protocolWords(was), protocolWords(is)];
  const [oldVerdict, verdict] = [verdictIn(before, was), verdictIn(after, is)];
  const hasVerdicts = oldVerdict !== undefined && verdict !== undefined;
  return [
    ...(hasVerdicts && oldVerdict !== verdict ? [`${oldVerdict} → ${verdict}`] : []),
    ...answers,
    ...(oldProtocols === protocols
      ? []
      : [
          t('protocols: {old} → {now}', {
            old: oldProtocols || t('not said'),
            now: protocols || t('not said'),
          }),
        ]),
  ];
}

/** `partly`, `guarded, only designed` */
function verdictIn(model: Model, connection: RecordOf<'connection'>): string | undefined {
  const crossing = crossingOf(model, connection);
  if (!crossing) return undefined;
  const verdict = word(crossing.verdict);
  return crossing.hollow ? t('{verdict}, only designed', { verdict }) : verdict;
}
