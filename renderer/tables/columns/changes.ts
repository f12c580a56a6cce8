import { columnsOf } from './build.ts';
import type { KindTable } from './column.ts';
import { t } from '../../words/t.ts';

const { line, words, count, everyRecord } = columnsOf('change');

export const changes: KindTable<'change'> = {
  kind: 'change',
  title: t('Changes'),
  columns: [
    line('Title', 'title', { width: 280 }),
    line('Reference', 'reference', { width: 180 }),
    line('Responsible', 'responsible'),
    // It is announced, landed and dropped in its own room.
    words('State', ({ state }) => state, { width: 100 }),
    words('Landed', ({ landed }) => landed?.at.slice(0, 10) ?? '', { width: 110 }),
    words('Landed by', ({ landed }) => landed?.by ?? '', { width: 130 }),
    count('Consequences', ({ consequences }) => consequences.length, { width: 110 }),
    count('Open', ({ consequences }) => consequences.filter(({ verdict }) => !verdict).length, { width: 80 }),
    ...everyRecord,
  ],
  groups: [{ title: t('State'), of: ({ state }) => state }],
  empty: t('A change says what a pull request does to the model. Begin one with New change.'),
};
