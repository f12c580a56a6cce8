import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../shared/analysis/due.ts';
import { agoWords, freshnessOf, freshnessWords } from '../../../renderer/state/freshness.ts';
import { model } from '../../support/model/builder.ts';

const OFFICE = model().zone('Office').actor('Clerk').isThere('Office');
const context = { today: '2026-11-25', changedAt: () => undefined };

describe('how fresh a model is', () => {
  it('L2 L3 counts the parts that are due, and says when somebody last looked at anything', () => {
    const looked = OFFICE.put('review', 'review:zones', {
      of: { part: 'zones' },
      by: 'Mira',
      at: '2026-11-02',
      revision: 0,
    })
      .put('review', 'review:clerk', {
        of: { record: 'actor:clerk' },
        by: 'Tomas',
        at: '2026-11-13T10:00:00Z',
        revision: 0,
      })
      .build();
    const fresh = freshnessOf(dueOf(looked, context));
    expect(fresh.looked).toBe('2026-11-13T10:00:00Z');
    expect(freshnessWords(fresh, context.today)).toBe('2 parts due; newest look 12 days ago');
  });

  it('says that nobody ever looked', () => {
    expect(freshnessWords({ due: 1 }, '2026-11-25')).toBe('1 part due; never looked at');
    expect(freshnessWords({ due: 0, looked: '2026-11-25' }, '2026-11-25')).toBe(
      'nothing due; newest look today',
    );
  });

  it('counts days as people do', () => {
    expect(agoWords('2026-11-24T23:59:00Z', '2026-11-25')).toBe('yesterday');
    expect(agoWords('2026-11-26', '2026-11-25')).toBe('today');
    expect(agoWords('2026-10-25', '2026-11-25')).toBe('31 days ago');
  });
});
