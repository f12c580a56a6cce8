import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { anyRecord, everyRecord, everyRecordEnd, list, lookedAt, place, prose, setOf } from './common.ts';
import { defineKind } from './define.ts';

/** What a property may promise so that it can be computed (DESIGN 3, Properties). */
const rule = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('actors never get'),
    actors: setOf(idSchema('actor')),
    asset: idSchema('asset').exactOptional(),
    place: place.exactOptional(),
    pastFewerThan: z.number().int().min(1).max(100).default(1),
  }),
  z.strictObject({
    rule: z.literal('asset never travels to'),
    asset: idSchema('asset'),
    zones: setOf(idSchema('zone')),
  }),
  z.strictObject({
    rule: z.literal('every crossing'),
    from: idSchema('zone'),
    to: idSchema('zone'),
    must: z.enum(['prove its caller', 'be encrypted']),
  }),
  z.strictObject({ rule: z.literal('only these may use'), place, actors: setOf(idSchema('actor')) }),
]);

/** A statement about the system that its security rests on. */
export const assumptionSchema = z.strictObject({
  ...everyRecord('assumption'),
  text: prose.min(1),
  type: z
    .enum(['assumption', 'property', 'exclusion', 'limitation', 'operating condition'])
    .default('assumption'),
  about: setOf(anyRecord),
  validity: z.enum(['unverified', 'holds', 'violated']).default('unverified'),
  evidence: prose.exactOptional(),
  reviews: list(lookedAt),
  rule: rule.exactOptional(),
  /** What users of the system may be told. */
  toldUsers: prose.exactOptional(),
  ...everyRecordEnd,
});
export type Assumption = z.infer<typeof assumptionSchema>;

export const assumption = defineKind({
  kind: 'assumption',
  label: 'assumption',
  plural: 'assumptions',
  schema: assumptionSchema,
});
