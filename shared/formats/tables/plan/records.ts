import type { Id } from '../../../base/ids.ts';
import { isIdOf } from '../../../base/ids.ts';
import { byText } from '../../../base/compare.ts';
import { canonical } from '../../../model/canonical.ts';
import { changesBetween } from '../../../model/diff.ts';
import type { AnyRecord } from '../../../model/kinds.ts';
import type { Desk } from './desk.ts';
import type { PlannedRecord } from './types.ts';

/** What is made and what is changed, each record once. */
export function recordsOf(
  desk: Desk,
  aliases: ReadonlyMap<Id, Id>,
): { made: PlannedRecord[]; changed: PlannedRecord[] } {
  const made: PlannedRecord[] = [];
  const changed: PlannedRecord[] = [];
  for (const record of [...desk.now.values()].toSorted((a, b) => byKind(a, b))) {
    const now = canonical(aliases.size === 0 ? record : (renamed(record, aliases) as AnyRecord));
    const before = desk.model.get(now.id);
    const { id, kind: _kind, ...fields } = now;
    if (!before) made.push({ id, fields });
    else {
      const names = Object.keys(changesBetween(before, now));
      if (names.length > 0) {
        changed.push({
          id,
          fields: Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))),
        });
      }
    }
  }
  return { made, changed };
}

/** Components before what appears of them, so that the list reads well. */
function byKind(a: AnyRecord, b: AnyRecord): number {
  return Number(isIdOf('placement', a.id)) - Number(isIdOf('placement', b.id)) || byText(a.kind, b.kind);
}

/** Ids that stood for a record which is there already are that record's. */
function renamed(value: unknown, aliases: ReadonlyMap<Id, Id>): unknown {
  if (typeof value === 'string') return aliases.get(value as Id) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, aliases));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, aliases)]));
}
