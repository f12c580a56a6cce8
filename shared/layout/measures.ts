/** All distances of the picture in one place, in pixels. */

/** The band at a zone's top that carries its name. */
export const TITLE = 36;
/** What a zone keeps free between its border and what it holds. */
export const PADDING = 24;
/** Between two items of one zone that no line leaves between. */
export const ITEM_GAP = 24;
/** Between two columns inside a zone. */
export const COLUMN_GAP = 38;
/** Between two zones beside each other: room for lines and gates. */
export const CHANNEL = 92;
/** Between two zones above each other. */
export const ZONE_GAP = 40;

/** Between two lines that run side by side. */
export const TRACK = 10;
/** Between two lines that start or end on one side of a box. */
export const PORT = 14;
/** Between two gates on one border: they are circles of 20 pixels and must not touch. */
export const GATE = 24;
/** Between a gate and the tick of another line, and between two ticks. */
export const GATE_TO_TICK = 17;
export const TICK = 12;
/** What lines keep free around boxes and along borders. */
export const CLEAR = 9;
/** The same in gaps that would else take no second line. */
export const CLEAR_IN_NARROW = 4;
/** No gate nearer to a zone's corner, which is round. */
export const CORNER = 20;
/** Where a zone's name stands, if nothing else is said of its width: gates and lines avoid it. */
export const NAME_WIDTH = 120;
export const NAME_HEIGHT = 31;
/** No port nearer to the corner of an item. */
export const PORT_CORNER = 8;
