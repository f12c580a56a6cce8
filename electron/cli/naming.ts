import { pathLabel } from '../../shared/analysis/path-label.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id, Kind } from '../../shared/base/ids.ts';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { definitionOf } from '../../shared/model/kinds.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { recordName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';

/*
 * What a person means by a word on the command line: an id, a name, another name, or the row id of a report.
 */

/** A record as JSON names it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An id with the name of its record; the id alone stands for what is not there. */
export function named(model: Model, id: Id): Named {
  const path = isIdOf('path', id) ? model.get(id) : undefined;
  return { id, name: path ? pathLabel(model, path) : recordName(model, id) };
}

/** The one record of these kinds that is meant; a failure lists those that may be. */
export function find<K extends Kind>(
  model: Model,
  kinds: readonly K[],
  said: string,
): Result<Id<K>, Failure> {
  const records = kinds.flatMap((kind): readonly AnyRecord[] => model.all(kind));
  for (const isMeant of [isId, isNamed, isCalled]) {
    const meant = records.filter((record) => isMeant(model, record, said));
    const [first, ...others] = meant;
    if (first && others.length === 0) return ok(first.id as Id<K>);
    if (first) return err(failure('bad-request', `${said} may mean ${several(model, meant)}; say which id.`));
  }
  return err(failure('bad-request', unknown(model, kinds, records, said)));
}

function isId(_model: Model, { id }: AnyRecord, said: string): boolean {
  return id === said;
}

function isNamed(model: Model, record: AnyRecord, said: string): boolean {
  return recordName(model, record.id) === said;
}

/** Without regard to case, and by what else it goes by. */
function isCalled(model: Model, record: AnyRecord, said: string): boolean {
  return callings(model, record).some((calling) => calling.toLowerCase() === said.toLowerCase());
}

function callings(model: Model, record: AnyRecord): readonly string[] {
  // A placement goes by whatever its component goes by.
  const known = record.kind === 'placement' ? model.get(record.component) : record;
  const others = known && 'aliases' in known ? known.aliases : [];
  return [recordName(model, record.id), ...others, ...(record.ref === undefined ? [] : [record.ref])];
}

/** As many as a person reads. */
const MOST = 6;

function several(model: Model, records: readonly AnyRecord[]): string {
  const words = records.slice(0, MOST).map((record) => `${record.id} (${whatItIs(model, record)})`);
  const more = records.length - words.length;
  return words.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** A name with what tells it from its namesakes. */
function whatItIs(model: Model, record: AnyRecord): string {
  const name = recordName(model, record.id);
  if (record.kind !== 'placement') return name;
  const zone = zoneOfPlacement(model, record.id);
  return zone === undefined ? `${name}, in no zone` : `${name} in ${model.get(zone)?.name ?? zone}`;
}

function unknown(model: Model, kinds: readonly Kind[], records: readonly AnyRecord[], said: string): string {
  const labels = kinds.map((kind) => definitionOf(kind).label);
  const what = labels.join(', ').replace(/, ([^,]*)$/, ' or $1');
  const near = nearest(model, records, said);
  if (near.length > 0) return `There is no ${what} ${said}. Near it: ${several(model, near)}.`;
  if (records.length === 0) return `There is no ${what} ${said}, nor any other.`;
  return `There is no ${what} ${said}. There is ${several(model, records)}.`;
}

function nearest(model: Model, records: readonly AnyRecord[], said: string): readonly AnyRecord[] {
  const wanted = said.toLowerCase();
  const far = Math.max(2, Math.floor(wanted.length / 3));
  return records
    .map((record) => {
      const words = [record.id, ...callings(model, record)].map((word) => word.toLowerCase());
      return { record, steps: Math.min(...words.map((word) => stepsTo(word, wanted, far))) };
    })
    .filter(({ steps }) => steps <= far)
    .toSorted((a, b) => a.steps - b.steps)
    .map(({ record }) => record);
}

/** 0 where one holds the other, else how many letters have to be changed; more than `far` is not told apart. */
function stepsTo(word: string, wanted: string, far: number): number {
  if (word.includes(wanted) || (word.length > 2 && wanted.includes(word))) return 0;
  return Math.abs(word.length - wanted.length) > far ? far + 1 : distance(word, wanted);
}

/** Levenshtein's: letters put in, taken out or changed. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_none, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min(change, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}
