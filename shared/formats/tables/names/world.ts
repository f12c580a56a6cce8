import type { Id, Kind } from '../../../base/ids.ts';
import type { AnyRecord, RecordOf } from '../../../model/kinds.ts';
import type { Model } from '../../../model/model.ts';
import type { Names } from './names.ts';

/** Records and their names, as a model has them or as it would have them after a paste. */
export interface World {
  readonly names: Names;
  get<K extends Kind>(id: Id<K>): RecordOf<K> | undefined;
  placementsOf(component: Id<'component'>): readonly Id<'placement'>[];
}

export const NAMED_KINDS = [
  'component',
  'zone',
  'actor',
  'asset',
  'connection',
  'path',
  'finding',
  'control',
  'category',
  'assumption',
  'change',
  'scenario',
  'view',
  'project',
] as const satisfies readonly Kind[];

/** What a record goes by, what is said first before the rest; none for one that only its id tells. */
export function callingsOf(record: AnyRecord): readonly string[] {
  const ref = record.ref === undefined || record.ref.trim() === '' ? [] : [record.ref];
  switch (record.kind) {
    case 'zone':
    case 'component':
    case 'actor':
    case 'asset':
    case 'view':
    case 'project':
      return [record.name];
    case 'category':
    case 'control':
      return [record.name, ...ref];
    case 'finding':
    case 'change':
    case 'scenario':
      return [...ref, record.title];
    case 'assumption':
      return [...ref, ...(record.text.length <= 80 ? [record.text] : [])];
    case 'connection':
    case 'path':
      return [...ref, ...(record.name === undefined || record.name.trim() === '' ? [] : [record.name])];
    default:
      return [];
  }
}

/** Other names, which count only where nothing has them as its name. */
function aliasesOf(record: AnyRecord): readonly string[] {
  const aliases = 'aliases' in record ? record.aliases : [];
  if (record.kind === 'category') return [...aliases, ...(record.code === undefined ? [] : [record.code])];
  return aliases;
}

export function addTo(names: Names, record: AnyRecord): void {
  const [first, ...others] = callingsOf(record);
  if (first !== undefined) names.add(record.id, first, [...others, ...aliasesOf(record)]);
  else for (const alias of aliasesOf(record)) names.add(record.id, alias);
}

/** The zone that a placement is in: its own, else its parent's, else none. */
export function zoneIn(world: Pick<World, 'get'>, id: Id<'placement'>): Id<'zone'> | undefined {
  const seen = new Set<string>();
  for (let at: Id<'placement'> | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const placement: RecordOf<'placement'> | undefined = world.get(at);
    if (placement?.zone !== undefined) return placement.zone;
    at = placement?.parent;
  }
  return undefined;
}

/** The placements of each component of a model. */
export function placementsByComponent(model: Model): Map<Id<'component'>, Id<'placement'>[]> {
  const found = new Map<Id<'component'>, Id<'placement'>[]>();
  for (const { id, component } of model.all('placement')) {
    const list = found.get(component);
    if (list) list.push(id);
    else found.set(component, [id]);
  }
  return found;
}
