import { byText } from '../base/compare.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';

type Connection = RecordOf<'connection'>;

/** Something made of each connection, in the order of the model. */
export interface Made<T> {
  readonly connections: readonly Connection[];
  readonly each: readonly T[];
}

/**
 * Makes something of each connection, and only of those that are not the same as before: reach is asked after every
 * edit, and an edit of one connection is to cost no more than that one.
 */
export function madeOf<T>(model: Model, before: Made<T> | undefined, make: (one: Connection) => T): Made<T> {
  const connections = model.all('connection');
  if (before?.connections === connections) return before;
  return { connections, each: before ? renewed(connections, before, make) : connections.map(make) };
}

/** Both lists are by id, so that the same record is found by going along both. */
function renewed<T>(
  connections: readonly Connection[],
  before: Made<T>,
  make: (one: Connection) => T,
): readonly T[] {
  let old = 0;
  return connections.map((connection) => {
    let was = before.connections[old];
    while (was && was !== connection && byText(was.id, connection.id) < 0)
      was = before.connections[(old += 1)];
    const kept = was === connection ? before.each[old] : undefined;
    return kept ?? make(connection);
  });
}
