import { expect, it } from 'vitest';
import { ranked } from '../../renderer/shell/palette-rank.ts';

const entries = [
  { label: 'Align the selected: left edges', words: 'arrange' },
  { label: 'Lay out', words: 'arrange whole' },
  { label: 'Only what is new: arrange it', words: '' },
  { label: 'Rearranged archive', words: 'component' },
  { label: 'Arrange this zone', words: '' },
  { label: 'Café orders', words: 'component' },
];
const labels = (typed: string) => ranked(entries, typed).map(({ label }) => label);

it('what begins with what was typed comes first, then words that begin so, then the rest', () => {
  expect(labels('arrange')).toEqual([
    'Arrange this zone',
    'Only what is new: arrange it',
    'Rearranged archive',
    'Align the selected: left edges',
    'Lay out',
  ]);
});

it('every word must be found, in any order; without words everything stays as it is', () => {
  expect(labels('zone arr')).toEqual(['Arrange this zone']);
  expect(labels('zone nothing')).toEqual([]);
  expect(labels('  ')).toEqual(entries.map(({ label }) => label));
});

it('accents and capitals are not asked for', () => {
  expect(labels('CAFE')).toEqual(['Café orders']);
});
