import { crossingOf } from '../../shared/analysis/crossings.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import {
  connectionName,
  endName,
  placementName,
  placementsOf,
  zoneOfPlacement,
} from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { t, word } from '../words/t.ts';
import { byWords } from '../words/order.ts';

export interface OutlineRow {
  /** Of the line: a connection has one under each of its ends. */
  readonly key: string;
  readonly id: Id;
  readonly kind: 'zone' | 'placement' | 'connection' | 'actor' | 'asset';
  readonly depth: number;
  readonly label: string;
  readonly end: string;
  /** Whether what is in it is listed below; left out where nothing is. */
  readonly open?: boolean;
}

/** Whether what is in a zone, or the connections of a component, are listed. */
export type IsOpen = (id: Id<'zone'> | Id<'placement'>) => boolean;

export interface OutlineGroup {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly OutlineRow[];
}

/** The groups of the outline: zones with what is in them, what is in no zone, actors, sensitive data. */
export function outlineOf(model: Model, isOpen: IsOpen): readonly OutlineGroup[] {
  const from: Source = {
    model,
    isOpen,
    lines: linesByPlacement(model),
    inside: placementsByZone(model),
    inner: zonesByParent(model),
  };
  const roots = from.inner.get(undefined) ?? [];
  const homeless = from.inside.get(undefined) ?? [];
  return [
    {
      title: t('Zones'),
      count: model.count('zone'),
      rows: roots.flatMap((zone) => zoneRows(from, zone.id, 0)),
    },
    ...(homeless.length === 0
      ? []
      : [
          {
            title: t('In no zone'),
            count: homeless.length,
            rows: homeless.flatMap(({ id }) => placementRows(from, id, 0)),
          },
        ]),
    {
      title: t('Actors'),
      count: model.count('actor'),
      rows: byName(model.all('actor')).map(({ id, name, intent }) =>
        row(id, 'actor', 0, name, intent === 'unknown' ? '' : word(intent)),
      ),
    },
    {
      title: t('Sensitive data'),
      count: model.count('asset'),
      rows: byName(model.all('asset')).map(({ id, name, type }) => row(id, 'asset', 0, name, type ?? '')),
    },
  ];
}

interface Source {
  readonly model: Model;
  readonly isOpen: IsOpen;
  readonly lines: ReadonlyMap<Id<'placement'>, readonly RecordOf<'connection'>[]>;
  /** By its zone, in the order of their names; under `undefined` what is in none. */
  readonly inside: ReadonlyMap<Id<'zone'> | undefined, readonly RecordOf<'placement'>[]>;
  readonly inner: ReadonlyMap<Id<'zone'> | undefined, readonly RecordOf<'zone'>[]>;
}

function byName<R extends { readonly name: string }>(records: readonly R[]): R[] {
  return records.toSorted((a, b) => byWords(a.name, b.name));
}

function placementsByZone(model: Model): Source['inside'] {
  const names = new Map(model.all('placement').map(({ id }) => [id, placementName(model, id)]));
  const sorted = model
    .all('placement')
    .toSorted((a, b) => byWords(names.get(a.id) ?? '', names.get(b.id) ?? ''));
  return Map.groupBy(sorted, ({ id }) => zoneOfPlacement(model, id));
}

/** A zone whose parent is not there stands with those that have none. */
function zonesByParent(model: Model): Source['inner'] {
  return Map.groupBy(byName(model.all('zone')), ({ parent }) =>
    parent !== undefined && model.has(parent) ? parent : undefined,
  );
}

function zoneRows(from: Source, zone: Id<'zone'>, depth: number): OutlineRow[] {
  const { model, isOpen } = from;
  const inside = from.inside.get(zone) ?? [];
  const inner = from.inner.get(zone) ?? [];
  const own = row(zone, 'zone', depth, model.get(zone)?.name ?? zone, String(inside.length));
  if (inside.length + inner.length === 0) return [own];
  if (!isOpen(zone)) return [{ ...own, open: false }];
  const names = inside.flatMap(({ id }) => placementRows(from, id, depth + 1));
  return [{ ...own, open: true }, ...names, ...inner.flatMap(({ id }) => zoneRows(from, id, depth + 1))];
}

function placementRows(from: Source, id: Id<'placement'>, depth: number): OutlineRow[] {
  const { model, isOpen, lines } = from;
  const own = row(id, 'placement', depth, placementName(model, id), '');
  const connections = lines.get(id) ?? [];
  if (connections.length === 0) return [own];
  if (!isOpen(id)) return [{ ...own, open: false }];
  return [{ ...own, open: true }, ...connections.map((each) => connectionRow(model, id, each, depth + 1))];
}

/** Where it goes, what it is called, and how it is guarded: all that the line, its dash and its gate say on the map. */
function connectionRow(
  model: Model,
  here: Id<'placement'>,
  connection: RecordOf<'connection'>,
  depth: number,
): OutlineRow {
  const { id, from, to } = connection;
  const goesOut = placementsOf(from).includes(here);
  const crossing = crossingOf(model, connection);
  const parts = {
    end: endName(model, goesOut ? to : from),
    connection: connectionName(model, connection),
    verdict: crossing ? word(crossing.verdict) : t('inside', undefined, 'verdict'),
  };
  const label = goesOut
    ? t('to {end}: {connection}, {verdict}', parts)
    : t('from {end}: {connection}, {verdict}', parts);
  return { key: `${here}/${id}`, id, kind: 'connection', depth, label, end: '' };
}

function linesByPlacement(model: Model): Source['lines'] {
  const found = new Map<Id<'placement'>, RecordOf<'connection'>[]>();
  for (const connection of model.all('connection')) {
    for (const id of new Set([...placementsOf(connection.from), ...placementsOf(connection.to)])) {
      const there = found.get(id);
      if (there) there.push(connection);
      else found.set(id, [connection]);
    }
  }
  return found;
}

function row(id: Id, kind: OutlineRow['kind'], depth: number, label: string, end: string): OutlineRow {
  return { key: id, id, kind, depth, label, end };
}
