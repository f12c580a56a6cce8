import { placeName } from '../../shared/analysis/places.ts';
import type { PlaceKey } from '../../shared/analysis/places.ts';
import { pathLabel } from '../../shared/analysis/path-label.ts';
import { actorWords, connectionLabel } from '../../shared/analysis/path-words.ts';
import { judgePaths, undocumentedCrossings } from '../../shared/analysis/paths.ts';
import type { Combination, PathJudgement, Undocumented, Written } from '../../shared/analysis/paths.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { NewRecord } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Place } from '../../shared/model/records/common.ts';
import { listOf } from '../words/list.ts';
import { t } from '../words/t.ts';
import { byWords } from '../words/order.ts';

/** A line of the table of paths: a combination of a documented path, or a crossing that none documents. */
export interface PathRow {
  readonly key: string;
  /** The path, or the connection. */
  readonly record: Id<'path'> | Id<'connection'>;
  readonly group: string;
  readonly support: PathJudgement['result'] | 'not documented';
  readonly name: string;
  readonly actor: string;
  /** Why it is so, in a sentence without its full stop. */
  readonly reason: string;
  readonly written: string;
  /** What can be recorded at one press. */
  readonly undocumented?: Undocumented;
}

export const NOT_DOCUMENTED = t('Crossings that no path documents');

/** Every documented path, combination by combination under its pair of zones; then what no path documents. */
export function pathRows(model: Model): readonly PathRow[] {
  const documented = judgePaths(model).flatMap((judged) => rowsOf(model, judged));
  const groups = documented.toSorted((a, b) => byWords(a.group, b.group));
  return [...groups, ...undocumentedCrossings(model).map((one) => undocumentedRow(model, one))];
}

function rowsOf(model: Model, judged: PathJudgement): PathRow[] {
  const path = model.get(judged.path);
  if (!path) return [];
  const base = {
    record: judged.path,
    name: pathLabel(model, path),
    written: judged.written ? writtenWords(model, judged.written) : '',
  };
  if (judged.combinations.length === 0 || judged.result === 'states a privilege') {
    const actor =
      'any' in path.actors ? t('anybody') : path.actors.actors.map((id) => actorWords(model, id)).join(', ');
    const reason = t('Speaks of {count} combinations and is not judged', { count: judged.counted });
    return [{ ...base, key: judged.path, group: t('Privileges'), support: judged.result, actor, reason }];
  }
  return judged.combinations.map((combination, at) => ({
    ...base,
    key: `${judged.path} ${at}`,
    group: pairWords(model, combination),
    support: combination.result,
    actor: combination.actor === 'any' ? t('anybody') : actorWords(model, combination.actor),
    reason: combination.reason,
  }));
}

function pairWords(model: Model, { from, to }: Pick<Combination, 'from' | 'to'>): string {
  const side = (place: PlaceKey | 'any') => (place === 'any' ? t('anywhere') : placeName(model, place));
  return `${side(from)} → ${side(to)}`;
}

/** SPEC P7 in words. */
export function writtenWords(model: Model, { works, brokenAt, only, anotherWay }: Written): string {
  if (works) return worksWords(only ?? [], anotherWay);
  if (brokenAt === undefined) return anotherWay ? t('broken; another way') : t('broken');
  const where = { connection: connectionLabel(model, brokenAt) };
  return anotherWay ? t('broken at {connection}; another way', where) : t('broken at {connection}', where);
}

const OTHERWISE: Readonly<Record<NonNullable<Written['only']>[number], string>> = {
  'by answering': t('by answering'),
  'by update': t('by update'),
};

function worksWords(only: NonNullable<Written['only']>, anotherWay: boolean): string {
  if (only.length === 0) return anotherWay ? t('as written; also another way') : t('as written');
  const how = { ways: listOf(only.map((way) => OTHERWISE[way])) };
  return anotherWay ? t('as written, only {ways}; also another way', how) : t('as written, only {ways}', how);
}

function undocumentedRow(model: Model, one: Undocumented): PathRow {
  return {
    key: `${one.actor} ${one.connection} ${one.from} ${one.to}`,
    record: one.connection,
    group: NOT_DOCUMENTED,
    support: 'not documented',
    name: connectionLabel(model, one.connection),
    actor: actorWords(model, one.actor),
    reason: t('{places}, one hop from where the actor is', { places: pairWords(model, one) }),
    written: '',
    undocumented: one,
  };
}

/** The path that documents a crossing. */
export function pathOf({ actor, connection, from, to }: Undocumented): NewRecord<'path'> {
  return {
    actors: { actors: [actor] },
    from: { places: placesOf(from) },
    to: { places: placesOf(to) },
    connections: [connection],
  };
}

/** The zone of a place; of one that is no zone, the placements that it is named after. */
function placesOf(place: PlaceKey): Place[] {
  return (place.startsWith('nowhere:') ? place.slice('nowhere:'.length).split(' ') : [place]) as Place[];
}
