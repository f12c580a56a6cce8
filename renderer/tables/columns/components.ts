import type { Id } from '../../../shared/base/ids.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { COMPONENT_TYPES } from '../../../shared/model/records/component.ts';
import { columnsOf } from './build.ts';
import type { KindTable } from './column.ts';
import { oncePerModel } from './counted.ts';
import { zoneName } from './zone-options.ts';
import { t, word } from '../../words/t.ts';

const { line, prose, choice, yesNo, lines, words, everyRecord } = columnsOf('component');

/** The zones of each component's placements, each once. */
const zones = oncePerModel((model: Model): ReadonlyMap<Id<'component'>, readonly string[]> => {
  const placements = Map.groupBy(model.all('placement'), ({ component }) => component);
  return new Map(
    [...placements].map(([component, all]) => [
      component,
      [...new Set(all.map(({ id }) => zoneName(model, zoneOfPlacement(model, id)) || t('no zone')))],
    ]),
  );
});

export const components: KindTable<'component'> = {
  kind: 'component',
  title: t('Components'),
  columns: [
    line(t('Name'), 'name', { width: 180 }),
    line(t('Type'), 'type', { vocabulary: COMPONENT_TYPES, width: 125 }),
    line(t('Technology'), 'technology', { width: 130 }),
    words(t('Zones'), ({ id }, model) => (zones(model).get(id) ?? []).join(', ')),
    yesNo(t('In scope'), 'inScope', { width: 80 }),
    prose(t('Summary'), 'summary', { width: 230 }),
    prose(t('Why (not) in scope'), 'scopeReason', { later: true }),
    choice(t('Placements are'), 'placementsAre', { later: true }),
    lines(t('Aliases'), 'aliases', { later: true }),
    line(t('Part'), 'part', { later: true }),
    yesNo(t('Listed'), 'listed', { later: true }),
    ...everyRecord,
  ],
  groups: [
    { title: t('Zone'), of: ({ id }, model) => (zones(model).get(id) ?? []).join(', ') || t('Not placed') },
    { title: t('Type'), of: ({ type }) => word(type) },
  ],
  fresh: { command: 'component.add', args: { name: 'New component' } },
  empty: t('A component is a part of the system. On the map, press N, or type a line after pressing /.'),
};
