/* The picture of a document and the map are the same drawing: this part of it is shared. */

export { actorsByZone, rowWidth, standing, startOf } from '../../shared/documents/picture/actor-places.ts';
