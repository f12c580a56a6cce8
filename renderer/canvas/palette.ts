import { canvasCommands } from './actions.ts';
import { ALIGNMENTS } from './align.ts';
import { alignSelected, distributeSelected } from './align-selected.ts';
import { clipboardCommands } from './clipboard.ts';
import type { Direction } from './walk.ts';

/** Label, key, what it does, other words by which it is found. */
type Action = readonly [label: string, key: string, act: () => void, words: string];

const WAYS: readonly (readonly [word: string, arrow: string, direction: Direction])[] = [
  ['left', '←', [-1, 0]],
  ['right', '→', [1, 0]],
  ['up', '↑', [0, -1]],
  ['down', '↓', [0, 1]],
];
const STEP = 8;

/** Going on from what is selected: what the keys of the map do, in words. */
export const mapActions: readonly Action[] = [
  ['New neighbour, connected from the selected', 'Tab', canvasCommands.newNeighbour, 'add component child'],
  ['New component beside the selected', 'Enter', canvasCommands.newSibling, 'add sibling zone'],
  ['Duplicate the selected', 'Ctrl D', clipboardCommands.duplicate, 'copy again'],
  ['Copy the selected', 'Ctrl C', clipboardCommands.copy, 'clipboard'],
  ['Cut the selected', 'Ctrl X', clipboardCommands.cut, 'clipboard move'],
  ['Paste what was copied', 'Ctrl V', clipboardCommands.paste, 'clipboard insert'],
  ['Connect the selected to a name…', '>', canvasCommands.connectToName, 'add connection type'],
  ...ALIGNMENTS.map(([to, words]): Action => [
    `Align the selected: ${words}`,
    '',
    () => alignSelected(to),
    `arrange ${to}`,
  ]),
  ['Equal gaps between the selected, across', '', () => distributeSelected('across'), 'distribute'],
  ['Equal gaps between the selected, down', '', () => distributeSelected('down'), 'distribute'],
  ...WAYS.map(([word, arrow, direction]): Action => [
    `Walk ${word} to the next component`,
    arrow,
    () => canvasCommands.walk(direction),
    'select neighbour arrow',
  ]),
  ...WAYS.map(([word, arrow, [x, y]]): Action => [
    `Move the selected ${word} (with Shift ten steps)`,
    `Ctrl ${arrow}`,
    () => canvasCommands.moveSelected(x * STEP, y * STEP, `palette ${word}`),
    'nudge arrow',
  ]),
];
