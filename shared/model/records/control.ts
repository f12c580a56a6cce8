import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { anyRecord, everyRecord, everyRecordEnd, line, list, prose, setOf, verification } from './common.ts';
import { defineKind } from './define.ts';

export const CONTROL_STATES = [
  'planned',
  'designed',
  'implemented',
  'verified',
  'failed',
  'retired',
] as const;

/**
 * A security control. The protections it realises name it (`Protection.controls`): the fact is stored once,
 * on the protection, and `protectionsOf` (model/lookups.ts) reads it from this side.
 */
export const controlSchema = z.strictObject({
  ...everyRecord('control'),
  name: line.min(1),
  summary: prose.default(''),
  category: idSchema('category').exactOptional(),
  /** NIST SP 800-53 identifier, where known: `AC-7`. */
  identifier: line.exactOptional(),
  guards: z
    .union([z.strictObject({ everything: z.literal(true) }), z.strictObject({ records: setOf(anyRecord) })])
    .default({ records: [] }),
  state: z.enum(CONTROL_STATES).default('planned'),
  verifications: list(verification),
  restsOn: setOf(idSchema('assumption')),
  /** What users of the system may be told. */
  toldUsers: prose.exactOptional(),
  ...everyRecordEnd,
});
export type Control = z.infer<typeof controlSchema>;

export const control = defineKind({
  kind: 'control',
  label: 'control',
  plural: 'controls',
  schema: controlSchema,
});
