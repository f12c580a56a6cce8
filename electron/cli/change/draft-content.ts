import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { ids } from '../../../shared/model/diff.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Work } from './work.ts';

/** What of a kind the draft adds. */
export function added<K extends Kind>({ diff }: Work, kind: K): readonly Id<K>[] {
  return ids(diff.added).filter((id): id is Id<K> => isIdOf(kind, id));
}

/** The zones that the draft takes components out of, for a new one. */
export function oldZonesOf({ today, drafted }: Work, zone: Id<'zone'>): readonly Id<'zone'>[] {
  const moved = drafted.all('placement').filter(({ id }) => zoneOfPlacement(drafted, id) === zone);
  const before = moved.flatMap(({ id }) => (today.has(id) ? (zoneOfPlacement(today, id) ?? []) : []));
  return [...new Set(before)].filter((old) => old !== zone && drafted.has(old));
}
