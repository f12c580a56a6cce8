import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { AnyRecord, RecordOf } from '../../../shared/model/kinds.ts';
import { placementsOf, protectionsOf, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';

/** The assumptions, controls and findings that speak of a record. */
export function speaking(model: Model, id: Id) {
  return {
    assumptions: model.all('assumption').filter(({ about }) => about.includes(id)),
    controls: model.all('control').filter((control) => guards(control, id)),
    findings: model
      .all('finding')
      .filter(({ targets }) => targets.some((target) => 'record' in target && target.record === id)),
  };
}

function guards(control: RecordOf<'control'>, id: Id): boolean {
  return 'records' in control.guards && control.guards.records.includes(id);
}

/** The kinds whose inspectors show what speaks of them (`SpokenOf`). */
const SPEAKS: ReadonlySet<Kind> = new Set<Kind>([
  'zone',
  'component',
  'connection',
  'actor',
  'path',
  'asset',
  'assumption',
  'control',
]);

/** What refers to a record and stands in its inspector already, with what it says. */
export function listedAbove(model: Model, record: AnyRecord): ReadonlySet<Id> {
  const { assumptions, controls, findings } = speaking(model, record.id);
  const spoken = SPEAKS.has(record.kind) ? [...assumptions, ...controls, ...findings] : [];
  return new Set<Id>([...spoken, ...inSections(model, record)].map(({ id }) => id));
}

function inSections(model: Model, record: AnyRecord): readonly AnyRecord[] {
  const { id } = record;
  switch (record.kind) {
    case 'zone':
      return model.all('placement').filter((placement) => zoneOfPlacement(model, placement.id) === id);
    case 'component':
      return model.all('placement').filter(({ component }) => component === id);
    case 'placement':
      return [
        ...model
          .all('connection')
          .filter(({ from, to }) => [...placementsOf(from), ...placementsOf(to)].includes(record.id)),
        ...model.all('asset').filter(({ places }) => places.some(({ placement }) => placement === id)),
      ];
    case 'actor':
      return model
        .all('path')
        .filter(({ actors }) => 'actors' in actors && actors.actors.includes(record.id));
    case 'asset':
      return model
        .all('connection')
        .filter(({ data, dataBack }) => [data, dataBack].some((said) => said?.assets.includes(record.id)));
    case 'assumption':
      return [
        ...model.all('control').filter(({ restsOn }) => restsOn.includes(record.id)),
        ...model.all('path').filter(({ leansOn }) => leansOn.includes(record.id)),
      ];
    case 'category':
      return [
        ...model.all('control').filter(({ category }) => category === id),
        ...model
          .all('finding')
          .filter(({ categories }) => categories.some(({ category }) => category === id)),
      ];
    case 'control':
      return protectionsOf(model, record.id).flatMap(({ connection }) => model.get(connection) ?? []);
    case 'finding':
      return model.all('path').filter(({ leansOn }) => leansOn.includes(record.id));
    default:
      return [];
  }
}
