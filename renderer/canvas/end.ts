import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { EndId } from './transient.ts';

export type KnownEnd = { readonly zone: Id<'zone'> } | { readonly placements: Id<'placement'>[] };

/** A zone or a placement as an end of a connection. */
export function endOf(id: EndId): KnownEnd {
  return isIdOf('zone', id) ? { zone: id } : { placements: [id] };
}
