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
  if (!crossing) return `inside ${placeOf(model, connection)}`;
  return `crosses ${crossingPlaces(model, crossing)}, ${guardWords(crossing)}`;
}

function changedRow(
  before: Model,
  after: Model,
  diff: Diff,
  id: Id<'connection'>,
): DifferenceRow | undefined {
  const [was, is] = [before.get(id), after.get(id)];
  if (!was || !is) return undefined;
  const moved = present(before, was) !== present(after, is);
  const says = [
    ...(moved ? [`${past(before, was)}, now ${present(after, is)}`] : []),
    ...endWords(before, after, was, is),
    ...guardChanges(before, after, was, is),
    ...changedFields(before, after, diff.updated[id] ?? {}, ['from', 'to', 'protections']),
  ];
  if (!diff.updated[id] && !moved && says.length === 0) return undefined;
  return row(id, 'changed', nameIn(after, id), says);
}

function present(model: Model, connection: RecordOf<'connection'>): string {
  const crossing = crossingOf(model, connection);
  return crossing
    ? `crosses ${crossingPlaces(model, crossing)}`
    : `stays inside ${placeOf(model, connection)}`;
}

function past(model: Model, connection: RecordOf<'connection'>): string {
  const crossing = crossingOf(model, connection);
  return crossing ? `crossed ${crossingPlaces(model, crossing)}` : `was inside ${placeOf(model, connection)}`;
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
    return old === now ? [] : [`${side}: ${old} → ${now}`];
  });
}

const QUESTIONS = [
  ['caller', 'caller'],
  ['encryption', 'wire'],
  ['answerer', 'answerer'],
  ['authorization', 'may do'],
] as const;

/** What it says to each question now, where that is something else; then what that comes to. */
function guardChanges(
  before: Model,
  after: Model,
  was: RecordOf<'connection'>,
  is: RecordOf<'connection'>,
): readonly string[] {
  const answers = QUESTIONS.flatMap(([question, words]) => {
    const [old, now] = [cellWords(was, question), cellWords(is, question)];
    return old === now ? [] : [`${words}: ${old} → ${now}`];
  });
  const [oldProtocols, protocols] = [protocolWords(was), protocolWords(is)];
  const [oldVerdict, verdict] = [verdictIn(before, was), verdictIn(after, is)];
  const hasVerdicts = oldVerdict !== undefined && verdict !== undefined;
  return [
    ...(hasVerdicts && oldVerdict !== verdict ? [`${oldVerdict} → ${verdict}`] : []),
    ...answers,
    ...(oldProtocols === protocols
      ? []
      : [`protocols: ${oldProtocols || 'not said'} → ${protocols || 'not said'}`]),
  ];
}

/** `partly`, `guarded, only designed` */
function verdictIn(model: Model, connection: RecordOf<'connection'>): string | undefined {
  const crossing = crossingOf(model, connection);
  return crossing && `${crossing.verdict}${crossing.hollow ? ', only designed' : ''}`;
}
