import { idSchema } from '../base/ids.ts';
import { z } from '../base/schema.ts';
import { viewSchema } from '../model/records/view.ts';

/** How a thing is drawn on a view: where, how large, pinned or not. */
export const position = viewSchema.shape.positions.unwrap().valueType;

/** Where something is put on a view, in the coordinates of the zone it is drawn in. */
export const at = position.pick({ x: true, y: true });

/** Positions on a view: `null` takes one away, so that the layout finds a new place. */
export const positions = z.record(idSchema('zone', 'placement', 'actor'), z.union([position, z.null()]));

/** A zone, or none. */
export const zoneOrNone = z.union([idSchema('zone'), z.null()]);
