import { columnsOf, names } from './build.ts';
import type { KindTable } from './column.ts';
import { t } from '../../words/t.ts';

const { prose, choice, words, count, everyRecord } = columnsOf('assumption');

export const assumptions: KindTable<'assumption'> = {
  kind: 'assumption',
  title: t('Assumptions'),
  columns: [
    prose('Statement', 'text', { width: 300 }),
    choice('Type', 'type'),
    choice('Validity', 'validity', { width: 110 }),
    words('About', ({ about }, model) => names(model, about), { width: 200 }),
    prose('Evidence', 'evidence', { width: 220 }),
    count('Reviews', ({ reviews }) => reviews.length, { width: 80 }),
    prose('Told users', 'toldUsers', { later: true }),
    ...everyRecord,
  ],
  groups: [
    { title: t('Type'), of: ({ type }) => type },
    { title: t('Validity'), of: ({ validity }) => validity },
  ],
  fresh: { command: 'assumption.create', args: { fields: { text: t('New assumption') } } },
  empty: t('An assumption is a statement that the security of the system rests on.'),
};
