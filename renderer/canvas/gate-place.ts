/* The picture of a document and the map are the same drawing: this part of it is shared. */

export { gatePlaces } from '../../shared/documents/picture/gate-place.ts';
export type { GateWanted } from '../../shared/documents/picture/gate-place.ts';
