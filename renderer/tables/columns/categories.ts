import type { Model } from '../../../shared/model/model.ts';
import { columnsOf } from './build.ts';
import type { KindTable } from './column.ts';
import { counted } from './counted.ts';
import { t } from '../../words/t.ts';

const { line, prose, yesNo, count, everyRecord } = columnsOf('category');

const controls = counted((model: Model) => model.all('control').map(({ category }) => category));

export const categories: KindTable<'category'> = {
  kind: 'category',
  title: t('Control categories'),
  columns: [
    line(t('Name'), 'name', { width: 220 }),
    line(t('Code'), 'code', { width: 70 }),
    prose(t('Meaning'), 'meaning'),
    yesNo(t('Used'), 'used', { width: 70 }),
    line(t('Rating'), 'maturity.rating', {
      width: 120,
      suggestions: (model) =>
        (model.all('project')[0]?.scales.maturity.values ?? []).map(({ value }) => value),
    }),
    prose(t('Why that rating'), 'maturity.summary'),
    count(t('Controls'), ({ id }, model) => controls(model).get(id) ?? 0, { width: 80 }),
    ...everyRecord,
  ],
  fresh: { command: 'category.create', args: { fields: { name: 'New category' } } },
  empty: t('Categories put the controls of a model in order and rate how mature they are.'),
};
