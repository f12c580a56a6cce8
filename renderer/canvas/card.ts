/* The picture of a document and the map are the same drawing: this part of it is shared. */

export { cardOf } from '../../shared/documents/picture/card.ts';
export type { Card } from '../../shared/documents/picture/card.ts';
