import { columnsOf, names } from './build.ts';
import type { KindTable } from './column.ts';

const { prose, choice, words, count, everyRecord } = columnsOf('assumption');

export const assumptions: KindTable<'assumption'> = {
  kind: 'assumption',
  title: 'Assumptions',
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
    { title: 'Type', of: ({ type }) => type },
    { title: 'Validity', of: ({ validity }) => validity },
  ],
  fresh: { command: 'assumption.create', args: { fields: { text: 'New assumption' } } },
  empty: 'An assumption is a statement that the security of the system rests on.',
};
