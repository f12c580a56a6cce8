import { t } from '../../base/t.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { dayOf } from '../moments.ts';
import { found } from './check.ts';
import type { CheckContext, CheckRule, Found } from './check.ts';

/** What an accepted risk owes. */
export const RISK_CHECKS: readonly CheckRule[] = [
  {
    id: 'accepted-risk-without-response',
    level: 'warning',
    label: 'accepted risk without a response procedure',
    parts: ['findings'],
    find: withoutResponse,
  },
  {
    id: 'accepted-risk-past-review',
    level: 'warning',
    label: 'accepted risk past its review date',
    parts: ['findings'],
    find: pastReview,
  },
];

function accepted(model: Model): readonly RecordOf<'finding'>[] {
  return model.all('finding').filter(({ disposition }) => disposition.state === 'accepted');
}

function withoutResponse(model: Model): Found[] {
  return accepted(model)
    .filter(({ disposition }) => (disposition.responseProcedure ?? '').trim() === '')
    .map(({ id, title }) =>
      found([id], () => t('“{title}” is accepted, and nothing says what to do if it happens.', { title })),
    );
}

/** A new day says that it was reviewed: a look alone does not say until when it is accepted now. */
function pastReview(model: Model, { today }: CheckContext): Found[] {
  return accepted(model).flatMap(({ id, title, disposition: { reviewBy } }) => {
    if (reviewBy === undefined || dayOf(reviewBy) >= dayOf(today)) return [];
    return [found([id], () => t('“{title}” was accepted until {day}.', { title, day: dayOf(reviewBy) }))];
  });
}
