import { isIdOf, kindOf } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { ids } from '../../../shared/model/diff.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { Model } from '../../../shared/model/model.ts';
import { componentRows } from './components.ts';
import { connectionRows } from './connections.ts';
import { row } from './row.ts';
import type { Became, DifferenceRow } from './row.ts';
import { changedFields, nameIn } from './words.ts';
import { languageTag } from '../../../shared/base/t.ts';
import { t } from '../../words/t.ts';

export interface DifferenceGroup {
  readonly title: string;
  readonly rows: readonly DifferenceRow[];
}

/** The groups in the order and the words of the method; connections are crossings and what stays inside zones. */
const GROUPS: readonly (readonly [title: string, kinds: readonly Kind[]])[] = [
  [t('Trust zones'), ['zone']],
  [t('Components'), ['component', 'placement']],
  [t('Connections'), ['connection']],
  [t('Threat actors'), ['actor']],
  [t('Threat actor paths'), ['path']],
  [t('Sensitive data'), ['asset']],
  [t('Assumptions'), ['assumption']],
  [t('Controls'), ['control', 'category']],
  [t('Findings'), ['finding']],
  [t('Project'), ['project', 'scenario', 'review', 'dismissal']],
];

/** How two models differ, layout and changes themselves left out. */
export function differenceGroups(before: Model, after: Model, diff: Diff): readonly DifferenceGroup[] {
  return GROUPS.flatMap(([title, kinds]) => {
    const rows = rowsOf(before, after, diff, kinds).toSorted(
      (a, b) =>
        ORDER.indexOf(a.became) - ORDER.indexOf(b.became) || a.name.localeCompare(b.name, languageTag()),
    );
    return rows.length === 0 ? [] : [{ title, rows }];
  });
}

const ORDER: readonly Became[] = ['added', 'removed', 'moved', 'changed'];

function rowsOf(before: Model, after: Model, diff: Diff, kinds: readonly Kind[]): readonly DifferenceRow[] {
  if (kinds.includes('component')) return componentRows(before, after, diff);
  if (kinds.includes('connection')) return connectionRows(before, after, diff);
  const wanted = (id: Id) => kinds.includes(kindOf(id));
  return [
    ...ids(diff.added)
      .filter(wanted)
      .map((id) => row(id, 'added', nameIn(after, id), [])),
    ...ids(diff.removed)
      .filter(wanted)
      .map((id) => row(id, 'removed', nameIn(before, id), [])),
    ...ids(diff.updated)
      .filter(wanted)
      .map((id) => updatedRow(before, after, diff, id)),
  ];
}

function updatedRow(before: Model, after: Model, diff: Diff, id: Id): DifferenceRow {
  const changes = diff.updated[id] ?? {};
  const moved = isIdOf('zone', id) && 'parent' in changes;
  const says = changedFields(before, after, kindOf(id), changes, moved ? ['parent'] : []);
  const place = moved ? [`${outerZone(before, id)} → ${outerZone(after, id)}`] : [];
  return row(id, moved ? 'moved' : 'changed', nameIn(after, id), [...place, ...says]);
}

function outerZone(model: Model, id: Id<'zone'>): string {
  const parent = model.get(id)?.parent;
  return parent === undefined ? t('in no other zone') : (model.get(parent)?.name ?? parent);
}

/** How many things became what, for one line. */
export function differenceCounts(groups: readonly DifferenceGroup[]): ReadonlyMap<Became, number> {
  const all = groups.flatMap(({ rows }) => rows);
  return new Map(
    ORDER.flatMap((became) => {
      const count = all.filter((each) => each.became === became).length;
      return count === 0 ? [] : [[became, count] as const];
    }),
  );
}
