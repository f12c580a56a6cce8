import { t } from '../words/t.ts';
import type { Alignment } from './align.ts';

interface Words {
  readonly to: Alignment;
  readonly onBar: string;
  readonly inPalette: string;
  /** Other words by which it is found. */
  readonly found: string;
}

/** What things can be brought in line with, as the bar and the palette say it. */
export const ALIGNMENTS: readonly Words[] = [
  {
    to: 'left',
    onBar: t('Align left edges'),
    inPalette: t('Align the selected: left edges'),
    found: t('arrange left'),
  },
  {
    to: 'centre',
    onBar: t('Align centres, one above the other'),
    inPalette: t('Align the selected: centres, one above the other'),
    found: t('arrange centre'),
  },
  {
    to: 'right',
    onBar: t('Align right edges'),
    inPalette: t('Align the selected: right edges'),
    found: t('arrange right'),
  },
  {
    to: 'top',
    onBar: t('Align upper edges'),
    inPalette: t('Align the selected: upper edges'),
    found: t('arrange top'),
  },
  {
    to: 'middle',
    onBar: t('Align middles, side by side'),
    inPalette: t('Align the selected: middles, side by side'),
    found: t('arrange middle'),
  },
  {
    to: 'bottom',
    onBar: t('Align lower edges'),
    inPalette: t('Align the selected: lower edges'),
    found: t('arrange bottom'),
  },
];
