import { t } from '../../words/t.ts';

/** Keys that mean something only where the focus is; no action of the palette could stand for them. */
export const HELD_KEYS: readonly (readonly [what: string, keys: string])[] = [
  [t('Give up what was begun: a tool, a look, a dialog'), t('Esc')],
  [t('Push the map about'), t('Space and drag')],
  [t('Select one more on the map'), t('Shift and click')],
  [t('Leave the map for what comes next on the page'), t('Esc, Tab')],
  [t('From line to line in the outline, in a list, in what was found'), '↑ ↓'],
  [t('From cell to cell in a table'), '↑ ↓ ← →'],
  [t('Change a cell of a table; Esc leaves it as it was'), t('Enter')],
  [t('Select several rows of a table'), t('Shift ↑ ↓')],
  [t('Select one more row of a table'), t('Ctrl and click')],
  [t('Set what was typed in all selected rows of a table'), t('Ctrl Enter')],
  [t('Paste into the selected rows of a table, or into those that follow'), t('Ctrl V')],
  [t('To the first or the last in a table or the outline, or a page further'), t('Home, End, PgUp, PgDn')],
  [t('Add a row to a table'), t('Ctrl Enter')],
  [t('What can be done with a line of the outline'), t('Shift F10')],
  [t('Decide about a finding of the board'), t('Shift ← →')],
  [t('Skip a step of the review, or go back to it'), '→ ←'],
  [t('Leave out a row of what was pasted, or take it again'), t('Space')],
  [t('Go to what was found'), t('Enter')],
  [t('Enter a line after the zones that it lacks'), t('Shift Enter')],
];
