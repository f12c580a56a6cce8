import type { Id } from '../../shared/base/ids.ts';
import { placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { byText } from '../../shared/base/compare.ts';

export interface OutlineRow {
  readonly id: Id;
  readonly kind: 'zone' | 'placement' | 'actor' | 'asset';
  readonly depth: number;
  readonly label: string;
  readonly end: string;
}

export interface OutlineGroup {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly OutlineRow[];
}

/** The groups of the outline: zones with what is in them, what is in no zone, actors, sensitive data. */
export function outlineOf(model: Model): readonly OutlineGroup[] {
  const zones = model.all('zone');
  const roots = zones.filter(({ parent }) => parent === undefined || !model.has(parent));
  const homeless = model
    .all('placement')
    .filter((placement) => zoneOfPlacement(model, placement.id) === undefined);
  return [
    { title: 'Zones', count: zones.length, rows: roots.flatMap((zone) => zoneRows(model, zone.id, 0)) },
    ...(homeless.length === 0
      ? []
      : [
          {
            title: 'In no zone',
            count: homeless.length,
            rows: homeless.map(({ id }) => placementRow(model, id, 0)),
          },
        ]),
    {
      title: 'Actors',
      count: model.count('actor'),
      rows: model
        .all('actor')
        .map(({ id, name, intent }) => row(id, 'actor', 0, name, intent === 'unknown' ? '' : intent)),
    },
    {
      title: 'Sensitive data',
      count: model.count('asset'),
      rows: model.all('asset').map(({ id, name, type }) => row(id, 'asset', 0, name, type ?? '')),
    },
  ];
}

function zoneRows(model: Model, zone: Id<'zone'>, depth: number): OutlineRow[] {
  const inside = model.all('placement').filter((placement) => zoneOfPlacement(model, placement.id) === zone);
  const inner = model.all('zone').filter(({ parent }) => parent === zone);
  const record = model.get(zone);
  const names = inside
    .map(({ id }) => placementRow(model, id, depth + 1))
    .toSorted((a, b) => byText(a.label, b.label));
  return [
    row(zone, 'zone', depth, record?.name ?? zone, String(inside.length)),
    ...names,
    ...inner.flatMap(({ id }) => zoneRows(model, id, depth + 1)),
  ];
}

function placementRow(model: Model, id: Id<'placement'>, depth: number): OutlineRow {
  return row(id, 'placement', depth, placementName(model, id), '');
}

function row(id: Id, kind: OutlineRow['kind'], depth: number, label: string, end: string): OutlineRow {
  return { id, kind, depth, label, end };
}
