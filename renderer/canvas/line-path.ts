/* The picture of a document and the map are the same drawing: this part of it is shared. */

export {
  chevronPath,
  headPath,
  middleOf,
  pathParts,
  roundedPath,
} from '../../shared/documents/picture/line-path.ts';
