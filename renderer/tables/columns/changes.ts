import { columnsOf } from './build.ts';
import type { KindTable } from './column.ts';
import { t, word } from '../../words/t.ts';

const { line, words, count, everyRecord } = columnsOf('change');

export const changes: KindTable<'change'> = {
  kind: 'change',
  title: t('Changes'),
  columns: [
    line(t('Title'), 'title', { width: 280 }),
    line(t('Reference'), 'reference', { width: 180 }),
    line(t('Responsible'), 'responsible'),
    // It is announced, landed and dropped in its own room.
    words(t('State'), ({ state }) => word(state), { width: 100 }),
    words(t('Landed'), ({ landed }) => landed?.at.slice(0, 10) ?? '', { width: 110 }),
    words(t('Landed by'), ({ landed }) => landed?.by ?? '', { width: 130 }),
    count(t('Consequences'), ({ consequences }) => consequences.length, { width: 110 }),
    count(
      t('Open', undefined, 'state'),
      ({ consequences }) => consequences.filter(({ verdict }) => !verdict).length,
      { width: 80 },
    ),
    ...everyRecord,
  ],
  groups: [{ title: t('State'), of: ({ state }) => word(state) }],
  empty: t('A change says what a pull request does to the model. Begin one with New change.'),
};
