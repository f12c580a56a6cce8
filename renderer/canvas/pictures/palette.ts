import { openPictureDialog } from './picture-state.ts';
import { t } from '../../words/t.ts';

type Action = readonly [label: string, end: string, act: () => void, words?: string];

/** What can be done with pictures of the map. */
export const pictureActions: readonly Action[] = [
  [t('Copy or save a picture…'), '', openPictureDialog, t('image png svg export screenshot diagram')],
];
