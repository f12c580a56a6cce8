import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { ids } from '../../../shared/model/diff.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import { row } from './row.ts';
import type { DifferenceRow } from './row.ts';
import { changedFields, nameIn, zoneNameOf } from './words.ts';
import { t } from '../../words/t.ts';

/** Components with their placements: a new one says where it is, and only another placement of an old one is news. */
export function componentRows(before: Model, after: Model, diff: Diff): readonly DifferenceRow[] {
  return [
    ...wholeRows(after, diff.added, 'added'),
    ...wholeRows(before, diff.removed, 'removed'),
    ...placementRows(after, diff.added, 'added'),
    ...placementRows(before, diff.removed, 'removed'),
    ...ids(diff.updated).flatMap((id) => {
      if (isIdOf('placement', id)) return placementChange(before, after, diff, id);
      return isIdOf('component', id) ? [componentChange(before, after, diff, id)] : [];
    }),
    ...movedAlong(before, after, diff),
  ];
}

type Part = Diff['added'];

function placementsIn(model: Model, component: Id<'component'>): readonly RecordOf<'placement'>[] {
  return model.all('placement').filter((placement) => placement.component === component);
}

function wholeRows(model: Model, part: Part, became: 'added' | 'removed'): readonly DifferenceRow[] {
  return ids(part)
    .filter((id) => isIdOf('component', id))
    .map((id) => {
      const placements = placementsIn(model, id);
      const zones = [...new Set(placements.map((placement) => zoneNameOf(model, placement.id)))].join(', ');
      const says = became === 'added' ? t('in {zones}', { zones }) : t('was in {zones}', { zones });
      return row(placements[0]?.id ?? id, became, nameIn(model, id), placements.length === 0 ? [] : [says]);
    });
}

function placementRows(model: Model, part: Part, became: 'added' | 'removed'): readonly DifferenceRow[] {
  return ids(part)
    .filter((id) => isIdOf('placement', id))
    .flatMap((id) => {
      const component = model.get(id)?.component;
      if (component === undefined || part[component]) return [];
      const zone = zoneNameOf(model, id);
      const says = became === 'added' ? t('also in {zone}', { zone }) : t('no longer in {zone}', { zone });
      return [row(id, became, nameIn(model, id), [says])];
    });
}

function placementChange(before: Model, after: Model, diff: Diff, id: Id<'placement'>): DifferenceRow[] {
  const moved = zoneOfPlacement(before, id) !== zoneOfPlacement(after, id);
  const says = changedFields(
    before,
    after,
    'placement',
    diff.updated[id] ?? {},
    moved ? ['zone', 'parent'] : [],
  );
  const place = moved ? [`${zoneNameOf(before, id)} → ${zoneNameOf(after, id)}`] : [];
  return [row(id, moved ? 'moved' : 'changed', nameIn(after, id), [...place, ...says])];
}

function componentChange(before: Model, after: Model, diff: Diff, id: Id<'component'>): DifferenceRow {
  const at = placementsIn(after, id)[0]?.id ?? id;
  return row(
    at,
    'changed',
    nameIn(after, id),
    changedFields(before, after, 'component', diff.updated[id] ?? {}),
  );
}

/** What is nested in a placement goes where that goes, without being changed itself. */
function movedAlong(before: Model, after: Model, diff: Diff): readonly DifferenceRow[] {
  return after.all('placement').flatMap(({ id, zone }) => {
    if (zone !== undefined || diff.updated[id] || diff.added[id]) return [];
    if (zoneOfPlacement(before, id) === zoneOfPlacement(after, id)) return [];
    return [row(id, 'moved', nameIn(after, id), [`${zoneNameOf(before, id)} → ${zoneNameOf(after, id)}`])];
  });
}
