import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, list, moment, prose } from './common.ts';
import { defineKind } from './define.ts';

const step = z.strictObject({
  /** A connection or a placement, or a time. */
  at: idSchema('connection', 'placement').exactOptional(),
  time: line.exactOptional(),
  inject: prose.default(''),
  questions: z.array(prose).default([]),
  notes: prose.exactOptional(),
  hidden: z.boolean().default(false),
});

/** A tabletop exercise, and what came out of it. */
export const scenarioSchema = z.strictObject({
  ...everyRecord('scenario'),
  title: line.min(1),
  objective: prose.default(''),
  actor: idSchema('actor').exactOptional(),
  steps: list(step),
  /** The route that was played. */
  played: z.array(idSchema('connection', 'placement')).default([]),
  outcome: z
    .strictObject({
      decisions: z.array(prose).default([]),
      gaps: z.array(prose).default([]),
      actions: list(
        z.strictObject({ what: prose, responsible: line.exactOptional(), due: moment.exactOptional() }),
      ),
    })
    .exactOptional(),
  ...everyRecordEnd,
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const scenario = defineKind({
  kind: 'scenario',
  label: 'tabletop scenario',
  plural: 'tabletop scenarios',
  schema: scenarioSchema,
});
