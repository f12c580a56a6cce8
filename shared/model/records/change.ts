import { z } from '../../base/schema.ts';
import { diffSchema } from '../diff-schema.ts';
import { anyRecord, everyRecord, everyRecordEnd, line, list, moment, prose, setOf } from './common.ts';
import { defineKind } from './define.ts';

export const verdictSchema = z.strictObject({
  is: z.enum(['fine', 'control', 'revised', 'assumption', 'finding']),
  why: prose.exactOptional(),
  /** The record that the verdict made or altered. */
  record: anyRecord.exactOptional(),
  by: line.exactOptional(),
  at: moment.exactOptional(),
});

export type ChangeVerdict = z.infer<typeof verdictSchema>;

/** A pair (rule, subjects) with a stable key and one sentence. */
export const consequenceSchema = z.strictObject({
  key: line,
  rule: line,
  subjects: setOf(anyRecord),
  sentence: prose,
  /** What the verdict was given on; it is asked again when this differs. */
  facts: line.default(''),
  verdict: verdictSchema.exactOptional(),
});
export type KeptConsequence = z.infer<typeof consequenceSchema>;

const checkpoint = z.strictObject({
  name: line,
  /** What was signed: the draft as it was at the first sign-off. */
  signed: diffSchema.exactOptional(),
  signOffs: list(
    z.strictObject({
      person: line,
      independent: z.boolean().default(false),
      at: moment.exactOptional(),
      remarks: prose.exactOptional(),
    }),
  ),
});

/** One run of the change wizard. */
export const changeSchema = z.strictObject({
  ...everyRecord('change'),
  title: line.min(1),
  reference: line.exactOptional(),
  responsible: line.exactOptional(),
  state: z.enum(['announced', 'draft', 'landed', 'dropped']).default('draft'),
  /** The draft: its commands' diff against the model of `baseRevision`. */
  draft: z.strictObject({ baseRevision: z.number().int().min(0), diff: diffSchema }).exactOptional(),
  /** What was answered, by question. */
  answers: z
    .record(
      line,
      z.strictObject({ answer: z.enum(['yes', 'no', 'left open']), words: prose.exactOptional() }),
    )
    .default({}),
  consequences: list(consequenceSchema),
  checkpoints: list(checkpoint),
  /** Once landed: when, by whom, what, and the text for the pull request. */
  landed: z.strictObject({ at: moment, by: line, diff: diffSchema, text: prose }).exactOptional(),
  ...everyRecordEnd,
});
export type Change = z.infer<typeof changeSchema>;

export const change = defineKind({
  kind: 'change',
  label: 'change',
  plural: 'changes',
  schema: changeSchema,
});
