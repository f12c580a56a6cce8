import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';
import { connectionName } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';

export function actorName(model: Model, actor: Id<'actor'>): string {
  return model.get(actor)?.name ?? actor;
}

/** A type and not an interface, so that it can be the values of a message. */
type Getting = {
  readonly actor: string;
  readonly place: string;
  readonly past: string;
  readonly chain: string;
};

/** Of a zone. */
export function getsToWords(about: Getting): string {
  return t('{actor} gets to {place}, {past}: {chain}', about);
}

/** Of a component. */
export function holdsWords(about: Getting): string {
  return t('{actor} holds {place}, {past}: {chain}', about);
}

export function nameOfConnection(model: Model, id: Id<'connection'>): string {
  const connection = model.get(id);
  return connection ? connectionName(model, connection) : id;
}
