import type { Id } from '../../base/ids.ts';
import { nameOf } from '../../model/kinds.ts';
import type { AnyRecord } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import type { ModelPart } from '../../model/records/project.ts';
import { zoneConnections } from '../crossings.ts';
import { pathLabel } from '../path-label.ts';
import { placeName } from '../places.ts';

/** What is looked at as one: a record, or all crossings between two zones. */
export interface Looked {
  readonly records: readonly Id[];
  readonly name: string;
}

const KIND = {
  zones: 'zone',
  actors: 'actor',
  assumptions: 'assumption',
  components: 'component',
  paths: 'path',
  assets: 'asset',
  categories: 'category',
  controls: 'control',
  findings: 'finding',
  scenarios: 'scenario',
} as const;

/** What a part consists of. What is only mentioned somewhere (SPEC R7) or not used is nothing to keep current. */
export function recordsOf(model: Model, part: ModelPart): readonly Looked[] {
  if (part === 'zone connections') return zonePairs(model);
  return model
    .all(KIND[part])
    .filter(isInUse)
    .map((record) => ({
      records: [record.id],
      name: record.kind === 'path' ? pathLabel(model, record) : (nameOf(record) ?? record.id),
    }));
}

function isInUse(record: AnyRecord): boolean {
  if ('listed' in record) return record.listed;
  return record.kind !== 'category' || record.used;
}

function zonePairs(model: Model): Looked[] {
  return zoneConnections(model).flatMap(({ from, to, crossings }) => {
    const records = crossings
      .map(({ connection }) => connection)
      .filter((id) => model.get(id)?.listed === true);
    if (records.length === 0) return [];
    return [{ records, name: `${placeName(model, from)} → ${placeName(model, to)}` }];
  });
}
