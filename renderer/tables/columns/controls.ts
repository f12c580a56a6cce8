import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { columnsOf, names } from './build.ts';
import type { KindTable } from './column.ts';
import { counted } from './counted.ts';
import { t } from '../../words/t.ts';

const { line, prose, choice, words, count, everyRecord } = columnsOf('control');

const realises = counted((model: Model) =>
  model.all('connection').flatMap(({ protections }) => protections.flatMap(({ controls }) => controls)),
);

export const controls: KindTable<'control'> = {
  kind: 'control',
  title: t('Controls'),
  columns: [
    line('Name', 'name', { width: 220 }),
    {
      title: t('Category'),
      width: 150,
      text: ({ category }, model) => categoryName(model, category),
      edit: (model) => ({
        as: 'choice',
        value: ({ category = '' }) => category,
        options: () => [['', 'none'], ...model.all('category').map(({ id, name }) => [id, name] as const)],
        step: ({ id }, category) => ({
          command: 'control.change',
          args: { id, fields: { category: category === '' ? null : category } },
        }),
      }),
    },
    line('Identifier', 'identifier', { width: 100 }),
    choice('State', 'state', { width: 110 }),
    words('Guards', ({ guards }, model) =>
      'everything' in guards ? 'everything' : names(model, guards.records),
    ),
    count('Protections', ({ id }, model) => realises(model).get(id) ?? 0),
    words('Rests on', ({ restsOn }, model) => names(model, restsOn)),
    prose('Summary', 'summary'),
    count('Verifications', ({ verifications }) => verifications.length, { later: true }),
    prose('Told users', 'toldUsers', { later: true }),
    ...everyRecord,
  ],
  groups: [
    { title: t('Category'), of: ({ category }, model) => categoryName(model, category) || 'No category' },
    { title: t('State'), of: ({ state }) => state },
  ],
  fresh: { command: 'control.create', args: { fields: { name: 'New control' } } },
  empty: t('A control is what protects a connection or a place: planned, designed, implemented or verified.'),
};

function categoryName(model: Model, id: Id<'category'> | undefined): string {
  return id === undefined ? '' : (model.get(id)?.name ?? id);
}
