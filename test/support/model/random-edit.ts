import { KINDS } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { canonical } from '../../../shared/model/canonical.ts';
import { definitionOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Pick } from './pick.ts';
import { randomDiff } from './random-diff.ts';
import { randomFields, randomRecord } from './random-record.ts';
import type { Source } from './random-value.ts';

/**
 * The model with some records added, some gone and some changed, without a look at whether it still holds together:
 * what two files may differ by, or what a bad command would do.
 */
export function randomEdit(model: Model, pick: Pick, edits = 3): Model {
  const source: Source = {
    pick,
    full: 0.35,
    diff: () => randomDiff(model, pick),
    ids: (kind) => model.all(kind).map(({ id }) => id),
  };
  const changes = new Map<Id, AnyRecord | undefined>();
  for (let left = pick.between(1, edits); left > 0; left -= 1) {
    const record = pick.of([...model.records()]);
    const choice = pick.below(10);
    if (choice < 2) changes.set(record.id, undefined);
    else if (choice < 4) {
      const kind = pick.of(KINDS);
      const id: Id = `${kind}:new${pick.below(3)}`;
      const whole = kind === 'connection' ? { from: { placements: [] }, to: { placements: [] } } : {};
      if (canBeMade(kind, model)) changes.set(id, randomRecord(kind, id, source, whole));
    } else changes.set(record.id, changed(record, source));
  }
  return model.replacing(changes);
}

/** A placement needs a component to be of; the other kinds need nothing. */
function canBeMade(kind: AnyRecord['kind'], model: Model): boolean {
  return kind !== 'placement' || model.count('component') > 0;
}

/** The fields by which records hang together: changed more often than chance would. */
const HOLDING: Partial<Record<Kind, readonly string[]>> = {
  project: ['phase', 'phases'],
  zone: ['parent', 'instanceOf'],
  placement: ['parent', 'zone'],
  connection: ['from', 'to', 'answers', 'protections'],
};

/** The record with one or two of its fields said anew, or left out. */
function changed(record: AnyRecord, source: Source): AnyRecord {
  const { pick } = source;
  const holding = pick.chance(0.5) ? HOLDING[record.kind] : undefined;
  const fresh = randomFields(record.kind, holding ? { ...source, full: 0.9 } : source);
  const fields = holding ? [pick.of(holding)] : pick.some(Object.keys(fresh), 2);
  const { schema } = definitionOf(record.kind);
  const next: Record<string, unknown> = { ...record };
  for (const field of fields) {
    if (field in fresh) next[field] = fresh[field];
    else delete next[field];
  }
  return canonical(schema.parse(next) as AnyRecord);
}
