import { placementName, placementsOf, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { columnsOf } from './build.ts';
import type { KindTable } from './column.ts';
import { counted } from './counted.ts';
import { zoneName, zoneOptions } from './zone-options.ts';
import { t } from '../../words/t.ts';

const { line, prose, yesNo, words, count, everyRecord } = columnsOf('placement');

const connections = counted((model: Model) =>
  model.all('connection').flatMap(({ from, to }) => [...placementsOf(from), ...placementsOf(to)]),
);

export const placements: KindTable<'placement'> = {
  kind: 'placement',
  title: t('Placements'),
  columns: [
    words(t('Component'), ({ id }, model) => placementName(model, id), { width: 180 }),
    {
      title: t('Zone'),
      width: 150,
      text: ({ id }, model) => zoneName(model, zoneOfPlacement(model, id)),
      edit: (model) => ({
        as: 'choice',
        value: ({ id }) => zoneOfPlacement(model, id) ?? '',
        options: zoneOptions(model, t('no zone')),
        step: (_, zone) => ({
          command: 'placement.move',
          ids: 'placements',
          args: { zone: zone === '' ? null : zone },
        }),
      }),
    },
    words(t('Nested in'), ({ parent }, model) => (parent === undefined ? '' : placementName(model, parent))),
    prose(t('Condition'), 'condition', { width: 200 }),
    yesNo(t('Optional'), 'optional'),
    line(t('How many'), 'howMany'),
    count(t('Connections'), ({ id }, model) => connections(model).get(id) ?? 0),
    ...everyRecord,
  ],
  groups: [
    {
      title: t('Zone'),
      of: ({ id }, model) => zoneName(model, zoneOfPlacement(model, id)) || t('In no zone'),
    },
  ],
  empty: t('A placement is where a component runs. Drop a component into a trust zone on the map.'),
};
