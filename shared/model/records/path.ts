import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, place, prose, setOf } from './common.ts';
import { defineKind } from './define.ts';

/** Several origins or destinations, or any: a privilege, not a route. */
const side = z.union([z.strictObject({ any: z.literal(true) }), z.strictObject({ places: setOf(place) })]);

/** A threat actor path, as people document it. */
export const pathSchema = z.strictObject({
  ...everyRecord('path'),
  name: line.exactOptional(),
  actors: z.union([
    z.strictObject({ any: z.literal(true) }),
    z.strictObject({ actors: setOf(idSchema('actor')) }),
  ]),
  from: side,
  to: side,
  /** The connections it rides, in order, where known. */
  connections: z.array(idSchema('connection')).default([]),
  /** What it presumes beyond the actors' own access. */
  foothold: z.strictObject({ words: prose.exactOptional(), places: setOf(place) }).exactOptional(),
  description: prose.default(''),
  leansOn: setOf(idSchema('finding', 'control', 'assumption')),
  ...everyRecordEnd,
});
export type Path = z.infer<typeof pathSchema>;

export const path = defineKind({
  kind: 'path',
  label: 'threat actor path',
  plural: 'threat actor paths',
  schema: pathSchema,
});
