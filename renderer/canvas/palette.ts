import { canvasCommands } from './actions.ts';
import { alignSelected, distributeSelected } from './align-selected.ts';
import { ALIGNMENTS } from './align-words.ts';
import { clipboardCommands } from './clipboard.ts';
import type { Direction } from './walk.ts';
import { t } from '../words/t.ts';

/** Label, key, what it does, other words by which it is found. */
type Action = readonly [label: string, key: string, act: () => void, words: string];

interface Way {
  readonly key: string;
  readonly arrow: string;
  readonly walks: string;
  readonly moves: string;
  readonly direction: Direction;
}

const WAYS: readonly Way[] = [
  {
    key: 'left',
    arrow: '←',
    walks: t('Walk left to the next component'),
    moves: t('Move the selected left (with Shift ten steps)'),
    direction: [-1, 0],
  },
  {
    key: 'right',
    arrow: '→',
    walks: t('Walk right to the next component'),
    moves: t('Move the selected right (with Shift ten steps)'),
    direction: [1, 0],
  },
  {
    key: 'up',
    arrow: '↑',
    walks: t('Walk up to the next component'),
    moves: t('Move the selected up (with Shift ten steps)'),
    direction: [0, -1],
  },
  {
    key: 'down',
    arrow: '↓',
    walks: t('Walk down to the next component'),
    moves: t('Move the selected down (with Shift ten steps)'),
    direction: [0, 1],
  },
];
const STEP = 8;

/** Going on from what is selected: what the keys of the map do, in words. */
export const mapActions: readonly Action[] = [
  [
    t('New neighbour, connected from the selected'),
    t('Tab'),
    canvasCommands.newNeighbour,
    t('add component child'),
  ],
  [t('New component beside the selected'), t('Enter'), canvasCommands.newSibling, t('add sibling zone')],
  [t('Duplicate the selected'), t('Ctrl D'), clipboardCommands.duplicate, t('copy again')],
  [t('Copy the selected'), t('Ctrl C'), clipboardCommands.copy, t('clipboard')],
  [t('Cut the selected'), t('Ctrl X'), clipboardCommands.cut, t('clipboard move')],
  [t('Paste what was copied'), t('Ctrl V'), clipboardCommands.paste, t('clipboard insert')],
  [t('Connect the selected to a name…'), '>', canvasCommands.connectToName, t('add connection type')],
  ...ALIGNMENTS.map(({ to, inPalette, found }): Action => [inPalette, '', () => alignSelected(to), found]),
  [t('Equal gaps between the selected, across'), '', () => distributeSelected('across'), t('distribute')],
  [t('Equal gaps between the selected, down'), '', () => distributeSelected('down'), t('distribute')],
  ...WAYS.map(({ walks, arrow, direction }): Action => [
    walks,
    arrow,
    () => canvasCommands.walk(direction),
    t('select neighbour arrow'),
  ]),
  ...WAYS.map(({ key, moves, arrow, direction: [x, y] }): Action => [
    moves,
    t('Ctrl {key}', { key: arrow }),
    () => canvasCommands.moveSelected(x * STEP, y * STEP, `palette-${key}`),
    t('nudge arrow'),
  ]),
];
