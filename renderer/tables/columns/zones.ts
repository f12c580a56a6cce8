import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { columnsOf } from './build.ts';
import type { KindTable } from './column.ts';
import { counted } from './counted.ts';
import { zoneName, zoneOptions } from './zone-options.ts';
import { t } from '../../words/t.ts';

const { line, prose, choice, yesNo, lines, words, count, everyRecord } = columnsOf('zone');

const components = counted((model: Model) =>
  model.all('placement').map(({ id }) => zoneOfPlacement(model, id)),
);

export const zones: KindTable<'zone'> = {
  kind: 'zone',
  title: t('Trust zones'),
  columns: [
    line(t('Name'), 'name', { width: 180 }),
    {
      title: t('Lies in'),
      width: 140,
      text: ({ parent }, model) => zoneName(model, parent),
      edit: (model) => ({
        as: 'choice',
        value: ({ parent = '' }) => parent,
        options: zoneOptions(model, t('no other zone')),
        step: (_, parent) => ({
          command: 'zone.nest',
          ids: 'zone',
          args: { parent: parent === '' ? null : parent },
        }),
      }),
    },
    choice(t('Nesting'), 'nesting'),
    yesNo(t('External'), 'external', { width: 80 }),
    yesNo(t('Shares fate'), 'sharesFate'),
    words(t('What separates it'), ({ boundary }) => (boundary?.separatedBy ?? []).join(', ')),
    line(t('Configured at'), 'boundary.configuredAt'),
    count(t('Components'), ({ id }, model) => components(model).get(id) ?? 0),
    prose(t('Summary'), 'summary'),
    lines(t('Aliases'), 'aliases', { later: true }),
    line(t('Part'), 'part', { later: true }),
    words(t('Instance of'), ({ instanceOf }, model) => zoneName(model, instanceOf), { later: true }),
    yesNo(t('Listed'), 'listed', { later: true }),
    ...everyRecord,
  ],
  groups: [
    { title: t('Outer zone'), of: ({ parent }, model) => zoneName(model, parent) || t('In no other zone') },
  ],
  fresh: { command: 'zone.add', args: { name: 'New trust zone' } },
  empty: t(
    'A trust zone is where an actor who gets into one component has got into all. On the map, press Z.',
  ),
};
