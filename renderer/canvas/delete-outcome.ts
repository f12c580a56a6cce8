import { isId, kindOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Context } from '../../shared/commands/command.ts';
import { KEPT } from '../../shared/commands/deleting.ts';
import { runCommand } from '../../shared/commands/registry.ts';
import type { Model } from '../../shared/model/model.ts';

/** What becomes of others when things are deleted. */
export interface Becomes {
  /** Cannot be without them, and goes too. */
  readonly goes: readonly Id[];
  /** Stays, without speaking of them. */
  readonly loses: readonly Id[];
  /** A judgement of people: stays, and keeps the names in words. */
  readonly keeps: readonly Id[];
}

/** The command only looks ahead here: what it would write down is thrown away. */
const LOOKING: Context = {
  newId: (kind) => `${kind}:none` as Id<typeof kind>,
  now: '2000-01-01T00:00:00.000Z',
  author: 'nobody',
};

/** Asks the command itself, without doing it. @returns nothing where it would be refused. */
export function becomes(model: Model, ids: readonly Id[]): Becomes | undefined {
  const outcome = runCommand(model, 'things.remove', { ids, referring: 'delete too' }, LOOKING);
  if (!outcome.ok) return undefined;
  const { removed, updated } = outcome.value.diff;
  const chosen = new Set<Id>(ids);
  const isTold = (id: Id) => !chosen.has(id) && kindOf(id) !== 'view' && !isPartOf(model, id, chosen);
  const others = (records: object) => Object.keys(records).filter(isId).filter(isTold);
  const changed = others(updated);
  return {
    goes: others(removed),
    loses: changed.filter((id) => !KEPT.has(kindOf(id))),
    keeps: changed.filter((id) => KEPT.has(kindOf(id))),
  };
}

/** A placement of a component that is deleted is what is deleted. */
function isPartOf(model: Model, id: Id, chosen: ReadonlySet<Id>): boolean {
  const record = model.get(id);
  return record?.kind === 'placement' && chosen.has(record.component);
}
