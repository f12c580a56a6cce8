import { z } from '../../base/schema.ts';
import { anyRecord, everyRecord, everyRecordEnd, line, moment, prose } from './common.ts';
import { defineKind } from './define.ts';

/** That a check does not apply here: which, for what, why, by whom. */
export const dismissalSchema = z.strictObject({
  ...everyRecord('dismissal'),
  /** The stable id of the check. */
  check: line.min(1),
  subject: anyRecord.exactOptional(),
  why: prose.min(1),
  by: line,
  at: moment,
  ...everyRecordEnd,
});
export type Dismissal = z.infer<typeof dismissalSchema>;

export const dismissal = defineKind({
  kind: 'dismissal',
  label: 'dismissal',
  plural: 'dismissals',
  schema: dismissalSchema,
});
