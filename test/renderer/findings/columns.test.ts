import { describe, expect, it } from 'vitest';
import { COLUMNS, columnBeside, columnOf, columnsOf, inOrder } from '../../../renderer/findings/columns.ts';
import { model } from '../../support/model/builder.ts';

const found = (state: 'open' | 'accepted' | 'withdrawn', reviewBy?: string) => ({
  state,
  options: [],
  ...(reviewBy !== undefined && { reviewBy }),
});

const BOARD = model()
  .finding('Slow leak', { number: 'A-2', severity: 'Low', disposition: found('open') })
  .finding('Guessed numbers', {
    number: 'A-3',
    severity: 'Low',
    disposition: found('accepted', '2026-11-01'),
  })
  .finding('Shared password', { number: 'A-1', severity: 'High', disposition: found('open') })
  .finding('Strange words', { number: 'A-0', severity: 'Dire', disposition: found('open') });

describe('the board of findings', () => {
  it('has an accepted risk in its column until its day has passed, then under open, first of all', () => {
    const built = BOARD.build();
    const guessed = built.get('finding:guessed-numbers');
    expect(guessed && columnOf(guessed, '2026-11-01')).toBe('accepted');
    expect(guessed && columnOf(guessed, '2026-11-02')).toBe('open');
    const titles = (today: string) => inOrder(built, built.all('finding'), today).map(({ title }) => title);
    expect(titles('2026-11-02')[0]).toBe('Guessed numbers');
    expect(titles('2026-11-01')[0]).toBe('Shared password');
  });

  it('has the graver first, then the lower number; what is off the scale last', () => {
    const built = BOARD.build();
    expect(inOrder(built, built.all('finding'), '2026-11-01').map(({ number }) => number)).toEqual([
      'A-1',
      'A-2',
      'A-3',
      'A-0',
    ]);
  });

  it('has a column for what was withdrawn only where something was', () => {
    expect(columnsOf(BOARD.build())).toEqual(COLUMNS);
    const withdrawn = model()
      .finding('Mistaken', { disposition: found('withdrawn') })
      .build();
    expect(columnsOf(withdrawn)).toEqual([...COLUMNS, 'withdrawn']);
  });

  it('is walked column by column, and not past its ends', () => {
    expect(columnBeside(COLUMNS, 'open', 1)).toBe('partly remediated');
    expect(columnBeside(COLUMNS, 'open', -1)).toBe('open');
    expect(columnBeside(COLUMNS, 'not applicable', 1)).toBe('not applicable');
  });
});
