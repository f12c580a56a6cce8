import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, list, listed, prose, setOf, verification } from './common.ts';
import { defineKind } from './define.ts';

/** What separates a zone from the rest. */
export const SEPARATIONS = [
  'authentication check',
  'privilege level',
  'network segment',
  'process',
  'host',
  'organisation',
] as const;

const boundary = z.strictObject({
  separatedBy: z.array(z.enum(SEPARATIONS)).default([]),
  words: prose.exactOptional(),
  configuredAt: line.exactOptional(),
  /** Expected ingress and egress, checked against the real configuration. */
  verifications: list(verification),
});

/** What holding the one of two nested zones gives in the other. */
export const NESTING = ['nothing', 'outer gives inner', 'inner gives outer', 'both'] as const;

/**
 * A trust zone. The rule of the method: components belong to one zone when an actor who gets access to one
 * of them implicitly gets access to the others.
 */
export const zoneSchema = z.strictObject({
  ...everyRecord('zone'),
  name: line.min(1),
  summary: prose.default(''),
  aliases: setOf(line),
  parent: idSchema('zone').exactOptional(),
  nesting: z.enum(NESTING).default('nothing'),
  /** An instance is its own place; it inherits what is said of the zone it instances. */
  instanceOf: idSchema('zone').exactOptional(),
  part: line.exactOptional(),
  /** Outside the system's control. */
  external: z.boolean().default(false),
  /** Whether holding one of its components is holding all; said only where it differs from the usual. */
  sharesFate: z.boolean().exactOptional(),
  boundary: boundary.exactOptional(),
  listed,
  ...everyRecordEnd,
});
export type Zone = z.infer<typeof zoneSchema>;

/** Zones share fate unless they say otherwise; external zones do not unless they say so. */
export function sharesFate(zone: Zone): boolean {
  return zone.sharesFate ?? !zone.external;
}

export const zone = defineKind({
  kind: 'zone',
  label: 'trust zone',
  plural: 'trust zones',
  schema: zoneSchema,
});
