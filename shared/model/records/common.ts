import { KINDS, idSchema } from '../../base/ids.ts';
import type { Kind } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';

/*
 * What every record has, and the pieces that several kinds share.
 *
 * Every text and list has a bound, far above what people write: records also come from strangers' files.
 * Lists that are always there have the default []; what is rarely said is left out when it is not said.
 */

/** A line of text: a name, a title, a person. */
export const line = z.string().max(4_000);
/** Longer text, Markdown where the interface renders it. */
export const prose = z.string().max(200_000);
/** A moment, ISO 8601 in UTC (`2026-11-24T13:45:00Z`), or a day (`2026-11-24`). */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/);

/** Array schemas whose order means nothing: kept sorted in the canonical form. */
export const unordered = new WeakSet<object>();

export function list<T extends z.ZodType>(item: T) {
  return z.array(item).max(20_000).default([]);
}

/** A list whose order means nothing and whose items are texts or ids. */
export function setOf<T extends z.ZodType<string>>(item: T) {
  const schema = z.array(item).max(20_000);
  unordered.add(schema);
  return schema.default([]);
}

/** Any record at all. */
export const anyRecord = idSchema(...KINDS);
/** A place that an actor can be at, or that a path starts from: a zone or a placement. */
export const place = idSchema('zone', 'placement');
export type Place = z.infer<typeof place>;

/** Where a record's facts come from: a document, and the place in it (page, section, line). */
const source = z.strictObject({ document: line, at: line.exactOptional() });

/** Another value that some source gives for a field: kept and shown, never computed with. */
const saidOtherwise = z.strictObject({ field: line, value: prose, source: line });

/** A look at something: by whom, when, with what result. */
export const lookedAt = z.strictObject({
  by: line.exactOptional(),
  at: moment.exactOptional(),
  remarks: prose.exactOptional(),
});

/** A check that something in the real system is as the model says. */
export const verification = z.strictObject({
  what: prose.exactOptional(),
  revision: line.exactOptional(),
  how: line.exactOptional(),
  result: z.enum(['as expected', 'not as expected', 'not decided']),
  evidence: prose.exactOptional(),
  by: line.exactOptional(),
  at: moment.exactOptional(),
});
export type Verification = z.infer<typeof verification>;

/** The fields of every record, in their canonical order; `id` and `kind` come first. */
export function everyRecord<K extends Kind>(kind: K) {
  return { id: idSchema(kind), kind: z.literal(kind) };
}

export const everyRecordEnd = {
  /** The row id that this record has in a report or a tracker. */
  ref: line.exactOptional(),
  source: z.array(source).max(1_000).exactOptional(),
  remarks: prose.exactOptional(),
  tags: setOf(line),
  /** Custom fields, which the project defines. */
  fields: z.record(line, z.union([z.string().max(200_000), z.number(), z.boolean()])).exactOptional(),
  saidOtherwise: z.array(saidOtherwise).max(1_000).exactOptional(),
};

/** Zones, components and connections: false for what is only mentioned or only drawn somewhere. */
export const listed = z.boolean().default(true);
