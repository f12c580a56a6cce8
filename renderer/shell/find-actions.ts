import { goBack, goForward } from '../state/looked-at.ts';
import { beginSearch } from '../state/search/search.ts';
import { usePlaces } from '../state/places.ts';
import { useTool } from '../state/tool.ts';
import { useHelp } from './help/help-state.ts';
import { takeTour } from './tour/tour-state.ts';
import { t } from '../words/t.ts';

/** Label, key, what it does, other words by which it is found. */
type Action = readonly [label: string, key: string, act: () => void, words: string];

/** Finding things, and going to and fro between them and the rooms. */
export const findActions: readonly Action[] = [
  [t('Find or do anything'), t('Ctrl K'), () => usePlaces.getState().setPalette(true), t('palette command')],
  [t('Search everything'), t('Ctrl F'), beginSearch, t('find text filter kinds')],
  [t('Back to what was looked at before'), t('Alt ←'), goBack, t('previous history navigate')],
  [t('Forward again'), t('Alt →'), goForward, t('next history navigate')],
  [t('Show the map'), '', () => usePlaces.getState().go('map'), t('room diagram')],
  [t('Select on the map'), 'V', () => useTool.getState().setTool('select'), t('tool pointer')],
  [t('Keys and actions'), '?', () => useHelp.getState().setOpen(true), t('help shortcuts keyboard sheet')],
  [t('Take the tour'), '', () => void takeTour(), t('help introduction learn first steps')],
];
