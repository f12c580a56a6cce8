import type { Id } from '../base/ids.ts';
import { isIdOf } from '../base/ids.ts';
import { touched } from './diff.ts';
import type { Diff } from './diff.ts';
import { isKind } from './kinds.ts';
import type { AnyRecord, RecordOf } from './kinds.ts';
import { zoneOfPlacement } from './lookups.ts';
import type { Model } from './model.ts';
import type { End } from './records/connection.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { referencesOf } from './references.ts';

/** What is wrong with a model. Integrity says; it never repairs. The rules are SPEC I1 to I7. */
export interface Problem {
  readonly rule:
    | 'one project'
    | 'dangling reference'
    | 'nesting cycle'
    | 'end without placements'
    | 'end in several zones'
    | 'answers itself'
    | 'repeated key'
    | 'no such phase';
  readonly record?: Id;
  readonly field?: string;
  /** The other record that is concerned: what is missing, or what closes the cycle. */
  readonly other?: Id;
}

/** Every problem of a model, by record. */
export function problems(model: Model): Problem[] {
  return [...projectCount(model), ...[...model.records()].flatMap((record) => problemsOf(model, record))];
}

/**
 * The problems that a diff may have brought about: those of what it touched and of what refers to that.
 * SPEC I8: where the model before had none, this list is empty exactly when `problems` is.
 */
export function problemsAfter(model: Model, diff: Diff, index: ReferenceIndex): Problem[] {
  const around = new Set<Id>(touched(diff));
  // A nested placement is in its parent's zone, so what hangs below a touched placement counts as touched.
  const open = [...around].filter((id) => isIdOf('placement', id));
  for (const id of open) {
    for (const referrer of index.referrersOf(id)) {
      if (isIdOf('placement', referrer) && !around.has(referrer)) {
        around.add(referrer);
        open.push(referrer);
      }
    }
  }
  const nearest = [...around];
  for (const id of nearest) for (const referrer of index.referrersOf(id)) around.add(referrer);
  const found = projectCount(model);
  for (const id of around) {
    const record = model.get(id);
    if (record) found.push(...problemsOf(model, record));
  }
  return found;
}

function projectCount(model: Model): Problem[] {
  return model.count('project') === 1 ? [] : [{ rule: 'one project' }];
}

/** The problems of one record. */
export function problemsOf(model: Model, record: AnyRecord): Problem[] {
  return [...dangling(model, record), ...cycles(model, record), ...inside(model, record)];
}

function dangling(model: Model, record: AnyRecord): Problem[] {
  return referencesOf(record)
    .filter(({ to }) => !model.has(to))
    .map(({ field, to }) => ({ rule: 'dangling reference', record: record.id, field, other: to }));
}

function cycles(model: Model, record: AnyRecord): Problem[] {
  if (isKind(record, 'zone')) {
    return [
      ...cycle(record.id, 'parent', (id: Id<'zone'>) => model.get(id)?.parent),
      ...cycle(record.id, 'instanceOf', (id: Id<'zone'>) => model.get(id)?.instanceOf),
    ];
  }
  if (isKind(record, 'placement')) {
    return cycle(record.id, 'parent', (id: Id<'placement'>) => model.get(id)?.parent);
  }
  if (isKind(record, 'connection')) {
    const found = cycle(record.id, 'answers', (id: Id<'connection'>) => model.get(id)?.answers);
    return found.map((problem) => ({ ...problem, rule: 'answers itself' }));
  }
  return [];
}

/** Follows `next` from a record; a problem of this record only when it comes back to it. */
function cycle<I extends Id>(start: I, field: string, next: (id: I) => I | undefined): Problem[] {
  const seen = new Set<I>();
  let at = next(start);
  while (at !== undefined && !seen.has(at)) {
    if (at === start) return [{ rule: 'nesting cycle', record: start, field, other: at }];
    seen.add(at);
    at = next(at);
  }
  return [];
}

function inside(model: Model, record: AnyRecord): Problem[] {
  if (isKind(record, 'connection')) return insideConnection(model, record);
  if (isKind(record, 'project') && record.phase !== undefined) {
    const known = record.phases.some(({ name }) => name === record.phase);
    return known ? [] : [{ rule: 'no such phase', record: record.id, field: 'phase' }];
  }
  return [];
}

function insideConnection(model: Model, connection: RecordOf<'connection'>): Problem[] {
  const keys = connection.protections.map(({ key }) => key);
  const repeated = new Set(keys).size !== keys.length;
  return [
    ...endProblems(model, connection, 'from', connection.from),
    ...endProblems(model, connection, 'to', connection.to),
    ...(repeated ? [{ rule: 'repeated key' as const, record: connection.id, field: 'protections' }] : []),
  ];
}

function endProblems(
  model: Model,
  connection: RecordOf<'connection'>,
  field: 'from' | 'to',
  end: End,
): Problem[] {
  if ('zone' in end) return [];
  if (end.placements.length === 0) return [{ rule: 'end without placements', record: connection.id, field }];
  const zones = new Set(end.placements.map((id) => zoneOfPlacement(model, id)));
  return zones.size > 1 ? [{ rule: 'end in several zones', record: connection.id, field }] : [];
}
