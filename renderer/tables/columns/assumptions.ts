import { columnsOf, names } from './build.ts';
import type { KindTable } from './column.ts';
import { t, word } from '../../words/t.ts';

const { prose, choice, words, count, everyRecord } = columnsOf('assumption');

export const assumptions: KindTable<'assumption'> = {
  kind: 'assumption',
  title: t('Assumptions'),
  columns: [
    prose(t('Statement'), 'text', { width: 300 }),
    choice(t('Type'), 'type'),
    choice(t('Validity'), 'validity', { width: 110 }),
    words(t('About'), ({ about }, model) => names(model, about), { width: 200 }),
    prose(t('Evidence'), 'evidence', { width: 220 }),
    count(t('Reviews'), ({ reviews }) => reviews.length, { width: 80 }),
    prose(t('Told users'), 'toldUsers', { later: true }),
    ...everyRecord,
  ],
  groups: [
    { title: t('Type'), of: ({ type }) => word(type) },
    { title: t('Validity'), of: ({ validity }) => word(validity) },
  ],
  fresh: { command: 'assumption.create', args: { fields: { text: 'New assumption' } } },
  empty: t('An assumption is a statement that the security of the system rests on.'),
};
