import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { found } from './check.ts';
import type { CheckRule, Found } from './check.ts';

/** Ratings of control categories against the findings that name them. */
export const RATING_CHECKS: readonly CheckRule[] = [
  {
    id: 'category-rated-well-with-open-findings',
    level: 'warning',
    label: 'category rated well with open findings',
    parts: ['categories', 'findings'],
    find: ratedWellWithOpenFindings,
  },
  {
    id: 'category-missing-without-finding',
    level: 'warning',
    label: 'category rated Missing without any finding',
    parts: ['categories', 'findings'],
    find: missingWithoutFinding,
  },
];

const OPEN: ReadonlySet<string> = new Set(['open', 'partly remediated']);
const NO_FINDING: ReadonlySet<string> = new Set(['not applicable', 'withdrawn']);

function ratedWellWithOpenFindings(model: Model): Found[] {
  const good = goodRatings(model);
  return rated(model).flatMap(({ id, name, rating }) => {
    if (!good.has(rating.toLowerCase())) return [];
    const open = findingsOf(model, id).filter(({ disposition }) => OPEN.has(disposition.state));
    if (open.length === 0) return [];
    const about = { name, rating, finding: open[0]?.title ?? '', more: open.length - 1 };
    return [
      found([id], () =>
        about.more > 0
          ? t('“{name}” is rated {rating}, with “{finding}” and {more} more open.', about)
          : t('“{name}” is rated {rating}, with “{finding}” open.', about),
      ),
    ];
  });
}

/** The best two of the scale; of a scale of two or three the best one. */
function goodRatings(model: Model): ReadonlySet<string> {
  const values = model.all('project')[0]?.scales.maturity.values ?? [];
  const count = Math.min(2, Math.floor(values.length / 2));
  return new Set(values.slice(0, count).map(({ value }) => value.toLowerCase()));
}

function missingWithoutFinding(model: Model): Found[] {
  return rated(model)
    .filter(({ rating }) => rating.toLowerCase() === 'missing')
    .filter(({ id }) => findingsOf(model, id).every(({ disposition }) => NO_FINDING.has(disposition.state)))
    .map(({ id, name, rating }) =>
      found([id], () =>
        t('“{name}” is rated {rating}, and no finding says what is missing.', { name, rating }),
      ),
    );
}

interface Rated extends Pick<RecordOf<'category'>, 'id' | 'name'> {
  readonly rating: string;
}

function rated(model: Model): Rated[] {
  return model.all('category').flatMap(({ id, name, used, maturity }) => {
    const rating = maturity?.rating;
    return used && rating !== undefined ? [{ id, name, rating }] : [];
  });
}

function findingsOf(model: Model, category: Id<'category'>): readonly RecordOf<'finding'>[] {
  return model.all('finding').filter(({ categories }) => categories.some((one) => one.category === category));
}
