import type { Json } from '../base/json.ts';
import { z } from '../base/schema.ts';

/*
 * The shape of a diff (DESIGN 1). It stands apart from `diff.ts` because a change record holds diffs while the
 * diff's types need all records. Bodies are JSON here; `parse.ts` reads them through the record schemas.
 */

export const jsonSchema: z.ZodType<Json, Json> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(jsonSchema),
    z.record(z.string(), jsonSchema),
  ]),
);
const body = z.record(z.string(), jsonSchema);

/**
 * `updated` names only the fields that changed, each `[from, to]`; `null` stands for "not there", which no
 * field ever holds. In a map field the entries are the fields: `positions/zone:k3x9`.
 */
export const diffSchema = z.strictObject({
  added: z.record(z.string(), body).default({}),
  updated: z.record(z.string(), z.record(z.string(), z.tuple([jsonSchema, jsonSchema]))).default({}),
  removed: z.record(z.string(), body).default({}),
});

/** A diff as it is stored and sent. */
export type DiffJson = z.infer<typeof diffSchema>;
