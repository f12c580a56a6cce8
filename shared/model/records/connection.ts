import { idSchema } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, list, listed, moment, prose, setOf } from './common.ts';
import { defineKind } from './define.ts';

/** An end is one or more placements of one zone, or a whole zone where the model stays at zone level. */
const end = z.union([
  z.strictObject({ zone: idSchema('zone') }),
  z.strictObject({ placements: setOf(idSchema('placement')) }),
]);
export type End = z.infer<typeof end>;

/**
 * An answer of a protection option. *Any*: left to somebody (whom). A question that the option does not
 * speak of is left out, which is something else than *not said*.
 */
const answer = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('no') }),
  /** `types`: the type of encryption, or the methods, all of them required. */
  z.strictObject({ is: z.literal('yes'), types: z.array(line).default([]) }),
  z.strictObject({ is: z.literal('any'), whom: line.exactOptional() }),
  z.strictObject({ is: z.literal('not applicable') }),
  z.strictObject({ is: z.literal('not said') }),
]);
export type Answer = z.infer<typeof answer>;

/** One way in which the connection can be protected; several are alternatives, phases or parts. */
const protection = z.strictObject({
  /** Names the option within its connection. */
  key: line.min(1),
  /** Outermost first. */
  protocols: z.array(line).default([]),
  encryption: answer.exactOptional(),
  /** Does who opens the connection prove who it is? */
  caller: answer.exactOptional(),
  /** Does who answers prove who it is? */
  answerer: answer.exactOptional(),
  authorization: answer.exactOptional(),
  /** Assets that the caller must present. */
  needs: setOf(idSchema('asset')),
  /** A choice, a phase, a part: in words. */
  when: prose.exactOptional(),
  /** The controls that realise it. The other direction is derived: see `Control`. */
  controls: setOf(idSchema('control')),
  /** The words of the source. */
  words: prose.exactOptional(),
});
export type Protection = z.infer<typeof protection>;

const data = z.strictObject({ words: prose.exactOptional(), assets: setOf(idSchema('asset')) });

/** A data flow from one end to another, opened by one of them. */
export const connectionSchema = z.strictObject({
  ...everyRecord('connection'),
  name: line.exactOptional(),
  type: z.enum(['data flow', 'arrives by']).default('data flow'),
  /** For *arrives by*: what arrives. */
  arrives: z.enum(['code', 'image', 'update']).exactOptional(),
  from: end,
  to: end,
  /** Who opens it. */
  opener: z.enum(['from', 'to']).default('from'),
  /** For a row that is only the answer to another: that other. */
  answers: idSchema('connection').exactOptional(),
  /** What goes from `from` to `to`. */
  data: data.exactOptional(),
  /** What goes the other way. */
  dataBack: data.exactOptional(),
  /** Zones and placements that it passes through without ending there. */
  through: z.array(idSchema('zone', 'placement')).default([]),
  protections: list(protection),
  intendedAsOpen: z
    .strictObject({ why: prose, decidedBy: line, until: moment.exactOptional() })
    .exactOptional(),
  listed,
  ...everyRecordEnd,
});
export type Connection = z.infer<typeof connectionSchema>;

export const connection = defineKind({
  kind: 'connection',
  label: 'connection',
  plural: 'connections',
  schema: connectionSchema,
});
