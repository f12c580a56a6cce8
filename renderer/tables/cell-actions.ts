import { tell } from '../client/notices.ts';
import { currentCells } from '../panels/cells/current-cells.ts';
import type { CurrentCells } from '../panels/cells/current-cells.ts';
import { usePlaces } from '../state/places.ts';
import { t } from '../words/t.ts';

type Action = readonly [label: string, key: string, act: () => void, words: string];

/** What can be done to the selected rows of the table on the screen. */
export const cellActions: readonly Action[] = [
  [
    t('Set the cell in all selected rows'),
    t('Ctrl Enter'),
    () => inTable((cells) => cells.edit()),
    t('table edit several fill'),
  ],
  [
    t('Copy the cell of the first selected row down'),
    t('Ctrl D'),
    () => inTable((cells) => cells.copyDown()),
    t('table fill down several'),
  ],
  [
    t('Empty the cell in all selected rows'),
    t('Del'),
    () => inTable((cells) => cells.empty()),
    t('table clear several'),
  ],
  [t('Select all rows'), t('Ctrl A'), () => inTable((cells) => cells.selectAll()), t('table')],
];

/** Where no table is on the screen it goes to one, and says what to do there first. */
function inTable(act: (cells: CurrentCells) => void): void {
  const cells = currentCells();
  if (cells) act(cells);
  else {
    usePlaces.getState().go('tables');
    tell({
      tone: 'plain',
      title: t('First select rows of a table.'),
      lines: [t('Shift with an arrow, or with a press, selects several.')],
    });
  }
}
