import type { Kind } from '../base/ids.ts';
import type { z } from '../base/schema.ts';
import { actor } from './records/actor.ts';
import { asset } from './records/asset.ts';
import { assumption } from './records/assumption.ts';
import { category } from './records/category.ts';
import { change } from './records/change.ts';
import { component } from './records/component.ts';
import { connection } from './records/connection.ts';
import { control } from './records/control.ts';
import type { KindDefinition } from './records/define.ts';
import { dismissal } from './records/dismissal.ts';
import { finding } from './records/finding.ts';
import { path } from './records/path.ts';
import { placement } from './records/placement.ts';
import { project } from './records/project.ts';
import { review } from './records/review.ts';
import { scenario } from './records/scenario.ts';
import { view } from './records/view.ts';
import { zone } from './records/zone.ts';

/** Every kind of record, by its name. */
export const kinds = {
  project,
  zone,
  component,
  placement,
  connection,
  actor,
  path,
  asset,
  assumption,
  category,
  control,
  finding,
  change,
  scenario,
  review,
  dismissal,
  view,
};

/** The record of a kind, and of any kind. */
export type RecordOf<K extends Kind> = K extends Kind ? z.infer<(typeof kinds)[K]['schema']> : never;
export type AnyRecord = RecordOf<Kind>;

/** What of a record may be said when one is made: all fields but id and kind, and what has a default may be left out. */
export type NewRecord<K extends Kind> = Omit<z.input<(typeof kinds)[K]['schema']>, 'id' | 'kind'>;

export function definitionOf(kind: Kind): KindDefinition<Kind, z.ZodType> {
  return kinds[kind];
}

/** Whether a record is of the kind; narrows its type. */
export function isKind<K extends Kind>(record: AnyRecord, kind: K): record is AnyRecord & RecordOf<K> {
  return record.kind === kind;
}

/** What a person calls the record: its name, title or statement; for a connection without a name, none. */
export function nameOf(record: AnyRecord): string | undefined {
  if ('name' in record) return record.name;
  if ('title' in record) return record.title;
  if (record.kind === 'assumption') return record.text;
  return undefined;
}

/** A field of a record by name; for code that reads records as a whole (diff, references). */
export function fieldOf(record: AnyRecord, field: string): unknown {
  return (record as { readonly [name: string]: unknown })[field];
}
