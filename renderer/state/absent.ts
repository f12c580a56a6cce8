import type { Id } from '../../shared/base/ids.ts';
import { draftDiff } from '../../shared/commands/draft.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { End } from '../../shared/model/records/connection.ts';
import type { Shown } from './shown.ts';

/** A connection that is not in the model on the screen, though both its ends are. */
export interface Absent {
  readonly connection: RecordOf<'connection'>;
  /** Where it is: in today's model, from which the draft takes it, or in the draft that plans it. */
  readonly because: 'removed' | { readonly plannedIn: string };
}

/** The connections that can be switched on: what the draft on the screen removes, and what other drafts plan. */
export function absentConnections(
  { model, base, change }: Pick<Shown, 'model' | 'base' | 'change'>,
  today: Model,
): readonly Absent[] {
  const removed = (base?.all('connection') ?? []).map((connection): Absent => ({
    connection,
    because: 'removed',
  }));
  const planned = today
    .all('change')
    .filter(({ id, state }) => id !== change?.id && (state === 'draft' || state === 'announced'))
    .flatMap((other) =>
      Object.values(draftDiff(other).added).flatMap((record): Absent[] =>
        record.kind === 'connection' ? [{ connection: record, because: { plannedIn: other.title } }] : [],
      ),
    );
  const found = new Map<Id<'connection'>, Absent>();
  for (const absent of [...planned, ...removed]) {
    const { id, from, to } = absent.connection;
    if (!model.has(id) && isThere(model, from) && isThere(model, to)) found.set(id, absent);
  }
  return [...found.values()];
}

function isThere(model: Model, end: End): boolean {
  return 'zone' in end ? model.has(end.zone) : end.placements.every((id) => model.has(id));
}
