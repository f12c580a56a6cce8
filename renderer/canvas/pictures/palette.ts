import { openPictureDialog } from './picture-state.ts';

type Action = readonly [label: string, end: string, act: () => void, words?: string];

/** What can be done with pictures of the map. */
export const pictureActions: readonly Action[] = [
  ['Copy or save a picture…', '', openPictureDialog, 'image png svg export screenshot diagram'],
];
