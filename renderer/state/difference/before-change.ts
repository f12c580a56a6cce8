import { sameJson } from '../../../shared/base/json.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { ids, updated, valueAt } from '../../../shared/model/diff.ts';
import type { Diff, FieldChanges } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';

/**
 * A model as it would be without a change that has landed, as far as that can be said: what was changed again since
 * stays as it is now.
 */
export function beforeChange(model: Model, landed: Diff): Model {
  const without = new Map<Id, AnyRecord | undefined>();
  for (const id of ids(landed.added)) if (model.has(id)) without.set(id, undefined);
  for (const id of ids(landed.removed)) if (!model.has(id)) without.set(id, landed.removed[id]);
  for (const id of ids(landed.updated)) {
    const record = model.get(id);
    const back = record && stillSo(record, landed.updated[id] ?? {});
    if (record && back && Object.keys(back).length > 0) without.set(id, updated(record, back));
  }
  return without.size === 0 ? model : model.replacing(without);
}

/** The reverse of those field changes of which the outcome still stands. */
function stillSo(record: AnyRecord, changes: FieldChanges): FieldChanges {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([field, [from, to]]) =>
      sameJson(valueAt(record, field) ?? null, to) ? [[field, [to, from] as const]] : [],
    ),
  );
}
