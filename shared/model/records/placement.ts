import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, prose } from './common.ts';
import { defineKind } from './define.ts';

/** One appearance of a component: in a zone, in another placement, or in no zone. */
export const placementSchema = z.strictObject({
  ...everyRecord('placement'),
  component: idSchema('component'),
  /** Left out: it is in its parent's zone, or, without a parent, in none. */
  zone: idSchema('zone').exactOptional(),
  parent: idSchema('placement').exactOptional(),
  condition: prose.exactOptional(),
  optional: z.boolean().default(false),
  /** How many there are, in words: "at least four". */
  howMany: line.exactOptional(),
  ...everyRecordEnd,
});
export type Placement = z.infer<typeof placementSchema>;

export const placement = defineKind({
  kind: 'placement',
  label: 'placement',
  plural: 'placements',
  schema: placementSchema,
});
