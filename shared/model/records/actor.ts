import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, place, prose, setOf } from './common.ts';
import { defineKind } from './define.ts';

const access = z.discriminatedUnion('manner', [
  /** Holds the place. */
  z.strictObject({ manner: z.literal('is there'), place, basis: prose.exactOptional() }),
  /** Speaks to it as a caller, holds nothing. */
  z.strictObject({ manner: z.literal('may use'), place, basis: prose.exactOptional() }),
  /** Has the other actor's access and credentials. */
  z.strictObject({ manner: z.literal('acts as'), actor: idSchema('actor'), basis: prose.exactOptional() }),
]);
export type Access = z.infer<typeof access>;

/** A threat actor: an attacker, a user role, an operator and a maintainer are all actors. */
export const actorSchema = z.strictObject({
  ...everyRecord('actor'),
  name: line.min(1),
  summary: prose.default(''),
  aliases: setOf(line),
  intent: z.enum(['malicious', 'benign', 'unknown']).default('unknown'),
  /** The credentials it holds. */
  holds: setOf(idSchema('asset')),
  /** It has all of these accesses, or one of them. */
  accessIs: z.enum(['all of', 'one of']).default('all of'),
  access: z.array(access).max(10_000).default([]),
  ...everyRecordEnd,
});
export type Actor = z.infer<typeof actorSchema>;

export const actor = defineKind({
  kind: 'actor',
  label: 'threat actor',
  plural: 'threat actors',
  schema: actorSchema,
});
