import { pathLabel } from '../../../shared/analysis/path-label.ts';
import { isId } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { FieldChange, FieldChanges } from '../../../shared/model/diff.ts';
import { nameOf } from '../../../shared/model/kinds.ts';
import { connectionName, placementName, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { t, word } from '../../words/t.ts';
import { choicesOf } from '../choices.ts';
import { fieldWords } from './field-words.ts';

/** What a record is called in one of the two models. */
export function nameIn(model: Model, id: Id): string {
  const record = model.get(id);
  if (!record) return id;
  if (record.kind === 'placement') return placementName(model, record.id);
  if (record.kind === 'connection') return connectionName(model, record);
  if (record.kind === 'path') return pathLabel(model, record);
  return nameOf(record) ?? word(record.kind);
}

export function zoneNameOf(model: Model, placement: Id<'placement'>): string {
  const zone = zoneOfPlacement(model, placement);
  return zone === undefined ? t('no zone') : (model.get(zone)?.name ?? zone);
}

/** A value with more letters than this is not put in a line. */
const SHORT = 44;

/** Each changed field in words: `state: designed → verified`, `holds: + Signing key`. */
export function changedFields(
  before: Model,
  after: Model,
  kind: Kind,
  changes: FieldChanges,
  leftOut: readonly string[] = [],
): readonly string[] {
  return Object.entries(changes)
    .filter(([field]) => !leftOut.includes(field))
    .map(([field, change]) => {
      const outcome = changeWords(before, after, change, choicesOf(kind, field).length > 0);
      const what = fieldWords(field);
      return outcome === undefined ? t('{what} changed', { what }) : `${what}: ${outcome}`;
    });
}

/** From what to what; undefined where that cannot be said in a line. */
function changeWords(
  before: Model,
  after: Model,
  [from, to]: FieldChange,
  isChoice: boolean,
): string | undefined {
  if (Array.isArray(from) || Array.isArray(to)) {
    return listWords(before, after, from ?? [], to ?? []) || undefined;
  }
  const said = (words: string | undefined) => (isChoice && words !== undefined ? word(words) : words);
  const [was, is] = [said(valueWords(before, from)), said(valueWords(after, to))];
  return was === undefined || is === undefined ? undefined : `${was} → ${is}`;
}

/** What can be said in a word; undefined for what cannot. */
function valueWords(model: Model, value: unknown): string | undefined {
  if (value === null) return t('not said');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > SHORT) return undefined;
  if (value === '') return t('nothing');
  return isId(value) && model.has(value) ? nameIn(model, value) : value;
}

/** Of a list of records or words, what came and what went; nothing where it is a list of something else. */
function listWords(before: Model, after: Model, from: unknown, to: unknown): string {
  if (!Array.isArray(from) || !Array.isArray(to)) return '';
  const came = to.filter((one) => !has(from, one)).map((one) => partWords(after, one));
  const went = from.filter((one) => !has(to, one)).map((one) => partWords(before, one));
  if ([...came, ...went].includes(undefined)) return '';
  return [...came.map((name) => `+ ${name}`), ...went.map((name) => `− ${name}`)].join(', ');
}

function has(list: readonly unknown[], one: unknown): boolean {
  const text = JSON.stringify(one);
  return list.some((other) => JSON.stringify(other) === text);
}

/** An entry of a list: a word or record, or an access or place of an asset in words. */
function partWords(model: Model, part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) return valueWords(model, part);
  const fields = part as Readonly<Record<string, unknown>>;
  const named = ['place', 'actor', 'placement'].flatMap((field) => valueWords(model, fields[field]) ?? []);
  const how = ['manner', 'does'].flatMap((field) => {
    const value = fields[field];
    return typeof value === 'string' ? [word(value)] : [];
  });
  return named.length === 0 || how.length === 0 ? undefined : [...how, ...named].join(' ');
}
