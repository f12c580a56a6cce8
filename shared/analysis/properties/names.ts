import type { Id } from '../../base/ids.ts';
import { connectionName } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';

export function actorName(model: Model, actor: Id<'actor'>): string {
  return model.get(actor)?.name ?? actor;
}

export function nameOfConnection(model: Model, id: Id<'connection'>): string {
  const connection = model.get(id);
  return connection ? connectionName(model, connection) : id;
}
