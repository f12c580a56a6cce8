import { byText } from '../../../shared/base/compare.ts';
import { isId } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { nameOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { referencesOf } from '../../../shared/model/references.ts';

/*
 * Whether two models are the same records, ids aside: each record is told by what it says, with the records that it
 * mentions told by what they say, and so on for some rounds. Equal lists of such descriptions are equal models, as
 * far as anything but an id can tell.
 */

/** As deep as what names what in what can be. */
const ROUNDS = 6;

/** What is compared: everything, except … */
export interface Except {
  readonly kinds?: readonly Kind[];
  /** Fields of every kind, or of one: `source`, `placement.remarks`, `disposition.options`. */
  readonly fields?: readonly string[];
}

type Plain = Readonly<Record<string, unknown>>;

/** Every record as a text in which no id is, sorted. */
export function idsAside(all: Iterable<AnyRecord>, except: Except = {}): string[] {
  const records = [...all].filter(({ kind }) => !(except.kinds ?? []).includes(kind));
  const plain = new Map(records.map((record) => [record.id, saidOf(record, except.fields ?? [])] as const));
  const mentions = new Map(
    records.map((record) => [record.id, new Set(referencesOf(record).map(({ to }) => to))] as const),
  );
  let labels = new Map<Id, string>(records.map(({ id, kind }) => [id, kind]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = round === ROUNDS - 1;
    labels = new Map(
      records.map((record): [Id, string] => {
        const text = JSON.stringify(spoken(plain.get(record.id), mentions.get(record.id), labels));
        const called = `${record.kind} ${nameOf(record) ?? ''}`.trim();
        return [record.id, `${called} ${last ? text : hash(text)}`];
      }),
    );
  }
  return [...labels.values()].toSorted();
}

/** What a record says; what is empty says nothing. */
function saidOf(record: AnyRecord, except: readonly string[]): Plain {
  const entries = Object.entries(record).flatMap(([field, value]): [string, unknown][] => {
    const isOut = except.some((one) => one === field || one === `${record.kind}.${field}`);
    if (field === 'id' || isOut) return [];
    const inner = except.flatMap((one) => (one.startsWith(`${field}.`) ? one.slice(field.length + 1) : []));
    const said = withoutEmpty(without(value, inner));
    return said === undefined ? [] : [[field, said]];
  });
  return Object.fromEntries(entries);
}

function without(value: unknown, names: readonly string[]): unknown {
  if (names.length === 0 || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function withoutEmpty(value: unknown): unknown {
  if (value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const left = withoutEmpty(inner);
    return left === undefined ? [] : [[name, left]];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** The value with labels for ids; lists of ids are sorted by them, for their order was that of the ids. */
function spoken(
  value: unknown,
  mentions: ReadonlySet<Id> | undefined,
  labels: ReadonlyMap<Id, string>,
): unknown {
  if (typeof value === 'string') {
    return isId(value) && mentions?.has(value) === true
      ? (labels.get(value) ?? 'what is not compared')
      : value;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => spoken(item, mentions, labels));
    const areIds = value.length > 0 && value.every((item) => typeof item === 'string' && isId(item));
    return areIds ? items.map(String).toSorted() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => byText(a, b));
  return Object.fromEntries(entries.map(([name, inner]) => [name, spoken(inner, mentions, labels)]));
}

/** Two numbers of a text (FNV-1a with two seeds): short, and different for different texts in all that a test sees. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + at;
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
