/* The picture of a document and the map are the same drawing: this part of it is shared. */

export { connectionOfLine, holderOf, treeOfModel } from '../../shared/documents/picture/boxes.ts';
