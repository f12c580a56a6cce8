import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, list, prose, setOf } from './common.ts';
import { defineKind } from './define.ts';

/** Proposed in the interface; a model may use other words. */
export const ASSET_TYPES = [
  'key',
  'password',
  'token',
  'personal data',
  'account',
  'log',
  'configuration',
] as const;

/** Sensitive data. */
export const assetSchema = z.strictObject({
  ...everyRecord('asset'),
  name: line.min(1),
  summary: prose.default(''),
  aliases: setOf(line),
  /** What kind of data it is: key, password, token, … */
  type: line.exactOptional(),
  confidentiality: line.exactOptional(),
  integrity: line.exactOptional(),
  availability: line.exactOptional(),
  places: list(
    z.strictObject({
      placement: idSchema('placement'),
      does: z.enum(['stores', 'processes', 'creates']),
    }),
  ),
  ...everyRecordEnd,
});
export type Asset = z.infer<typeof assetSchema>;

export const asset = defineKind({
  kind: 'asset',
  label: 'asset',
  plural: 'sensitive data',
  schema: assetSchema,
});
