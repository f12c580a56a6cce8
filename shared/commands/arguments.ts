import { idSchema } from '../base/ids.ts';
import { z } from '../base/schema.ts';
import { definitionOf } from '../model/kinds.ts';
import { viewSchema } from '../model/records/view.ts';

/** Where something is put on a view, in the coordinates of the zone it is drawn in. */
export const at = z.strictObject({ x: z.number(), y: z.number() });

/** Positions on a view: `null` takes one away, so that the layout finds a new place. */
export const position = viewSchema.shape.positions.unwrap().valueType;
export const positions = z.record(idSchema('zone', 'placement', 'actor'), z.union([position, z.null()]));

/** A zone, or none. */
export const zoneOrNone = z.union([idSchema('zone'), z.null()]);

/** The schema of one field of a kind, for arguments that speak of it. */
export function fieldSchemas(kind: Parameters<typeof definitionOf>[0]): Readonly<Record<string, z.ZodType>> {
  const { schema } = definitionOf(kind);
  return schema instanceof z.ZodObject ? schema.shape : {};
}
