import { z } from '../../base/schema.ts';
import { anyRecord, everyRecord, everyRecordEnd, line, moment } from './common.ts';
import { defineKind } from './define.ts';
import { modelPart } from './project.ts';

/** That a part of the model or a record was looked at and still stands. What was noticed is in `remarks`. */
export const reviewSchema = z.strictObject({
  ...everyRecord('review'),
  of: z.union([z.strictObject({ part: modelPart }), z.strictObject({ record: anyRecord })]),
  by: line,
  at: moment,
  revision: z.number().int().min(0),
  ...everyRecordEnd,
});
export type Review = z.infer<typeof reviewSchema>;

export const review = defineKind({
  kind: 'review',
  label: 'review',
  plural: 'reviews',
  schema: reviewSchema,
});
