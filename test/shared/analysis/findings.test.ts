import { describe, expect, it } from 'vitest';
import { isOpenAgain, isOpenFinding } from '../../../shared/analysis/findings.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { model } from '../../support/model/builder.ts';

function finding(disposition: Partial<RecordOf<'finding'>['disposition']>): RecordOf<'finding'> {
  const [found] = model()
    .finding('Guessed numbers', { disposition: { state: 'open', options: [], ...disposition } })
    .build()
    .all('finding');
  if (!found) throw new Error('the finding is missing');
  return found;
}

describe('an accepted risk', () => {
  it('stands up to and on its day, and comes back by itself after it', () => {
    const accepted = finding({ state: 'accepted', reviewBy: '2026-12-11' });
    expect(isOpenAgain(accepted, '2026-12-10')).toBe(false);
    expect(isOpenAgain(accepted, '2026-12-11')).toBe(false);
    expect(isOpenAgain(accepted, '2026-12-12')).toBe(true);
    expect(isOpenFinding(accepted, '2026-12-12')).toBe(true);
    expect(isOpenFinding(accepted, '2026-12-11')).toBe(false);
  });

  it('is compared by the day, also where the moment is written', () => {
    const accepted = finding({ state: 'accepted', reviewBy: '2026-12-11T09:00:00Z' });
    expect(isOpenAgain(accepted, '2026-12-11')).toBe(false);
    expect(isOpenAgain(accepted, '2026-12-12')).toBe(true);
  });

  it('without a day stands until somebody says otherwise', () => {
    expect(isOpenAgain(finding({ state: 'accepted' }), '2099-01-01')).toBe(false);
  });
});

describe('what is still to be done', () => {
  it.each([
    ['open', true],
    ['partly remediated', true],
    ['remediated', false],
    ['transferred', false],
    ['not applicable', false],
    ['withdrawn', false],
  ] as const)('a finding that is %s: %s, whatever its date', (state, open) => {
    expect(isOpenFinding(finding({ state, reviewBy: '2020-01-01' }), '2026-11-25')).toBe(open);
    expect(isOpenAgain(finding({ state, reviewBy: '2020-01-01' }), '2026-11-25')).toBe(false);
  });
});
