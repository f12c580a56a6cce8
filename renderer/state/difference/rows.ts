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

export interface DifferenceGroup {
  readonly title: string;
  readonly rows: readonly DifferenceRow[];
}

/** The groups in the order and the words of the method; connections are crossings and what stays inside zones. */
const GROUPS: readonly (readonly [title: string, kinds: readonly Kind[]])[] = [
  ['Trust zones', ['zone']],
  ['Components', ['component', 'placement']],
  ['Connections', ['connection']],
  ['Threat actors', ['actor']],
  ['Threat actor paths', ['path']],
  ['Sensitive data', ['asset']],
  ['Assumptions', ['assumption']],
  ['Controls', ['control', 'category']],
  ['Findings', ['finding']],
  ['Project', ['project', 'scenario', 'review', 'dismissal']],
];

/** How two models differ, layout and changes themselves left out. */
export function differenceGroups(before: Model, after: Model, diff: Diff): readonly DifferenceGroup[] {
  return GROUPS.flatMap(([title, kinds]) => {
    const rows = rowsOf(title, before, after, diff, kinds).toSorted(
      (a, b) => ORDER.indexOf(a.became) - ORDER.indexOf(b.became) || a.name.localeCompare(b.name, 'en'),
    );
    return rows.length === 0 ? [] : [{ title, rows }];
  });
}

const ORDER: readonly Became[] = ['added', 'removed', 'moved', 'changed'];

function rowsOf(
  title: string,
  before: Model,
  after: Model,
  diff: Diff,
  kinds: readonly Kind[],
): readonly DifferenceRow[] {
  if (title === 'Components') return componentRows(before, after, diff);
  if (title === 'Connections') return connectionRows(before, after, diff);
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
  const says = changedFields(before, after, changes, moved ? ['parent'] : []);
  const place = moved ? [`${outerZone(before, id)} → ${outerZone(after, id)}`] : [];
  return row(id, moved ? 'moved' : 'changed', nameIn(after, id), [...place, ...says]);
}

function outerZone(model: Model, id: Id<'zone'>): string {
  const parent = model.get(id)?.parent;
  return parent === undefined ? 'in no other zone' : (model.get(parent)?.name ?? parent);
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
