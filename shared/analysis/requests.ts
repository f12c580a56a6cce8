import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';

/** What a row answers; of a row that answers an answer, the first request. A cycle ends where it began. */
export function requestOf(model: Model, connection: RecordOf<'connection'>): RecordOf<'connection'> {
  return answered(model, connection).at(-1) ?? connection;
}

/** A connection, what it answers, and what that answers. */
export function answered(
  model: Model,
  connection: RecordOf<'connection'>,
): readonly RecordOf<'connection'>[] {
  if (connection.answers === undefined) return [connection];
  const found = new Map<Id, RecordOf<'connection'>>();
  let at: RecordOf<'connection'> | undefined = connection;
  while (at && !found.has(at.id)) {
    found.set(at.id, at);
    at = at.answers === undefined ? undefined : model.get(at.answers);
  }
  return [...found.values()];
}
