/* The picture of a document and the map are the same drawing: this part of it is shared. */

export {
  ACTOR_GAP,
  ACTOR_HEIGHT,
  CARD_HEIGHT,
  CARD_LINE,
  actorWidth,
  cardWidth,
  textWidth,
  zoneNameWidth,
} from '../../shared/documents/picture/sizes.ts';
