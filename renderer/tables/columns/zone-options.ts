import type { Id } from '../../../shared/base/ids.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Option } from '../../panels/cells/cell-edit.ts';

/** The zones that can be chosen for a record: all but itself. */
export function zoneOptions(model: Model, none: string): (record: AnyRecord) => readonly Option[] {
  const zones = model.all('zone').map(({ id, name }): Option => [id, name]);
  return (record) => [['', none], ...zones.filter(([id]) => id !== record.id)];
}

export function zoneName(model: Model, id: Id<'zone'> | undefined): string {
  return id === undefined ? '' : (model.get(id)?.name ?? id);
}
