import { goBack, goForward } from '../state/looked-at.ts';
import { beginSearch } from '../state/search/search.ts';
import { usePlaces } from '../state/places.ts';
import { useTool } from '../state/tool.ts';
import { useHelp } from './help/help-state.ts';
import { takeTour } from './tour/tour-state.ts';

/** Label, key, what it does, other words by which it is found. */
type Action = readonly [label: string, key: string, act: () => void, words: string];

/** Finding things, and going to and fro between them and the rooms. */
export const findActions: readonly Action[] = [
  ['Find or do anything', 'Ctrl K', () => usePlaces.getState().setPalette(true), 'palette command'],
  ['Search everything', 'Ctrl F', beginSearch, 'find text filter kinds'],
  ['Back to what was looked at before', 'Alt ←', goBack, 'previous history navigate'],
  ['Forward again', 'Alt →', goForward, 'next history navigate'],
  ['Show the map', '', () => usePlaces.getState().go('map'), 'room diagram'],
  ['Select on the map', 'V', () => useTool.getState().setTool('select'), 'tool pointer'],
  ['Keys and actions', '?', () => useHelp.getState().setOpen(true), 'help shortcuts keyboard sheet'],
  ['Take the tour', '', () => void takeTour(), 'help introduction learn first steps'],
];
