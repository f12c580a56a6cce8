import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { anyRecord, everyRecord, everyRecordEnd, line, list, lookedAt, moment, prose } from './common.ts';
import { defineKind } from './define.ts';

const target = z.union([
  z.strictObject({ record: anyRecord }),
  z.strictObject({ componentsOf: idSchema('zone') }),
  z.strictObject({ everything: z.literal(true) }),
  z.strictObject({ words: line }),
]);
export type FindingTarget = z.infer<typeof target>;

export const DISPOSITIONS = [
  'open',
  'partly remediated',
  'remediated',
  'accepted',
  'transferred',
  'not applicable',
  'withdrawn',
] as const;

/** What was considered against it, each with the control it would be. */
const option = z.strictObject({
  what: prose,
  control: idSchema('control').exactOptional(),
  verdict: z.enum(['under consideration', 'chosen', 'rejected']).default('under consideration'),
  why: prose.exactOptional(),
});

const disposition = z.strictObject({
  state: z.enum(DISPOSITIONS).default('open'),
  why: prose.exactOptional(),
  options: list(option),
  decidedBy: line.exactOptional(),
  decidedAt: moment.exactOptional(),
  reviewBy: moment.exactOptional(),
  evidence: prose.exactOptional(),
  /** For a risk that cannot be mitigated: what to do if it happens. */
  responseProcedure: prose.exactOptional(),
});

/** A risk or threat scenario, with what was decided about it. */
export const findingSchema = z.strictObject({
  ...everyRecord('finding'),
  number: line.exactOptional(),
  title: line.min(1),
  /** Values off the project's scale are kept and flagged. */
  severity: line.exactOptional(),
  difficulty: line.exactOptional(),
  categories: list(
    z.strictObject({ category: idSchema('category'), identifiers: z.array(line).default([]) }),
  ),
  /** Free classification: theme, STRIDE, CWE. */
  classification: list(z.strictObject({ scheme: line, value: line })),
  targets: list(target),
  description: prose.default(''),
  scenario: prose.exactOptional(),
  justification: prose.exactOptional(),
  recommendations: z
    .strictObject({ short: prose.exactOptional(), long: prose.exactOptional() })
    .exactOptional(),
  origin: z.enum(['report', 'change', 'tabletop', 'discovered']).exactOptional(),
  disposition: disposition.default({ state: 'open', options: [] }),
  notable: z.boolean().default(false),
  reviews: list(lookedAt),
  ...everyRecordEnd,
});
export type Finding = z.infer<typeof findingSchema>;

export const finding = defineKind({
  kind: 'finding',
  label: 'finding',
  plural: 'findings',
  schema: findingSchema,
});
