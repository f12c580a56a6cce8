import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, listed, prose, setOf } from './common.ts';
import { defineKind } from './define.ts';

/** Proposed in the interface; a model may use other words. */
export const COMPONENT_TYPES = [
  'process',
  'data store',
  'external service',
  'client',
  'person',
  'device',
  'library',
] as const;

/** A part of the system. Where it runs is said by its placements. */
export const componentSchema = z.strictObject({
  ...everyRecord('component'),
  name: line.min(1),
  summary: prose.default(''),
  aliases: setOf(line),
  /** What kind of component it is: process, data store, external service, … */
  type: line.default('process'),
  technology: line.exactOptional(),
  part: line.exactOptional(),
  inScope: z.boolean().default(true),
  scopeReason: prose.exactOptional(),
  /** What several placements are: holding one placement of one thing is holding the others, of copies not. */
  placementsAre: z.enum(['one thing', 'copies']).default('one thing'),
  listed,
  ...everyRecordEnd,
});
export type Component = z.infer<typeof componentSchema>;

export const component = defineKind({
  kind: 'component',
  label: 'component',
  plural: 'components',
  schema: componentSchema,
});
