/* The picture of a document and the map are the same drawing: this part of it is shared. */

export { freeSpot, overlap, placesOf } from '../../shared/documents/picture/places.ts';
export type { Places } from '../../shared/documents/picture/places.ts';
