import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { columnsOf, names } from './build.ts';
import type { KindTable } from './column.ts';
import { counted } from './counted.ts';
import { t, word } from '../../words/t.ts';

const { line, prose, choice, words, count, everyRecord } = columnsOf('control');

const realises = counted((model: Model) =>
  model.all('connection').flatMap(({ protections }) => protections.flatMap(({ controls }) => controls)),
);

export const controls: KindTable<'control'> = {
  kind: 'control',
  title: t('Controls'),
  columns: [
    line(t('Name'), 'name', { width: 220 }),
    {
      title: t('Category'),
      width: 150,
      text: ({ category }, model) => categoryName(model, category),
      edit: (model) => ({
        as: 'choice',
        value: ({ category = '' }) => category,
        options: () => [['', t('none')], ...model.all('category').map(({ id, name }) => [id, name] as const)],
        step: (_, category) => ({ fields: { category: category === '' ? null : category } }),
      }),
    },
    line(t('Identifier'), 'identifier', { width: 100 }),
    choice(t('State'), 'state', { width: 110 }),
    words(t('Guards', undefined, 'verb'), ({ guards }, model) =>
      'everything' in guards ? t('everything') : names(model, guards.records),
    ),
    count(t('Protections'), ({ id }, model) => realises(model).get(id) ?? 0),
    words(t('Rests on'), ({ restsOn }, model) => names(model, restsOn)),
    prose(t('Summary'), 'summary'),
    count(t('Verifications'), ({ verifications }) => verifications.length, { later: true }),
    prose(t('Told users'), 'toldUsers', { later: true }),
    ...everyRecord,
  ],
  groups: [
    { title: t('Category'), of: ({ category }, model) => categoryName(model, category) || t('No category') },
    { title: t('State'), of: ({ state }) => word(state) },
  ],
  fresh: { command: 'control.create', args: { fields: { name: 'New control' } } },
  empty: t('A control is what protects a connection or a place: planned, designed, implemented or verified.'),
};

function categoryName(model: Model, id: Id<'category'> | undefined): string {
  return id === undefined ? '' : (model.get(id)?.name ?? id);
}
