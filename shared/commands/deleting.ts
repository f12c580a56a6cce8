import { isIdOf } from '../base/ids.ts';
import type { Id, Kind } from '../base/ids.ts';
import type { Result } from '../base/result.ts';
import { nameOf } from '../model/kinds.ts';
import type { AnyRecord, RecordOf } from '../model/kinds.ts';
import { connectionName, placementName, zoneOfPlacement } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import type { ModelPart } from '../model/records/project.ts';
import type { Context, Outcome, Refusal } from './command.ts';
import { Edit, notThere, refuse } from './edit.ts';
import { referrersIn } from './referrers.ts';
import { withoutMentions } from './strip.ts';

/** What becomes of the records that mention one that is deleted. */
export type Referring = 'refuse' | 'release' | 'delete too';

/** Records of people's judgement: never deleted because of another record (SPEC C5). */
export const KEPT: ReadonlySet<Kind> = new Set<Kind>([
  'finding',
  'assumption',
  'review',
  'change',
  'project',
]);
/** Records that go with their subject: without it, a dismissal would speak of the whole model. */
const FOLLOWS: ReadonlySet<Kind> = new Set<Kind>(['dismissal']);

/** Deletes a record with a choice about what refers to it. */
export function deleteRecord(
  model: Model,
  id: Id,
  referring: Referring,
  context: Context,
): Result<Outcome, Refusal> {
  const record = model.get(id);
  if (!record) return notThere(id);
  if (record.kind === 'project')
    return refuse('would break integrity', 'A project is closed, not deleted.', [id]);
  const index = referrersIn(model);
  const stands = [...index.referrersOf(id)].filter((other) => other !== id && !isIdOf('view', other));
  if (referring === 'refuse' && stands.length > 0) {
    return refuse(
      'still referred to',
      `${callIt(model, record)} is still spoken of by ${stands.length} others.`,
      stands,
    );
  }
  const edit = new Edit(model);
  if (record.kind === 'zone') emptyZone(edit, record);
  const blocked = removeWith(edit, index, id, referring, context);
  if (blocked.length > 0) {
    const names = blocked.map((other) => callIt(model, other)).join(', ');
    return refuse(
      'still referred to',
      `${names} cannot be without ${callIt(model, record)}.`,
      blocked.map((other) => other.id),
    );
  }
  return edit.outcome(`Delete ${callIt(model, record)}`);
}

/** What was in the zone goes to the zone around it, or to none; nested zones likewise. */
function emptyZone(edit: Edit, zone: RecordOf<'zone'>): void {
  for (const placement of edit.model.all('placement')) {
    if (placement.zone === zone.id) edit.put(withZone(placement, zone.parent));
  }
  for (const inner of edit.model.all('zone')) {
    if (inner.parent !== zone.id) continue;
    const { parent: _outer, ...rest } = inner;
    edit.put(zone.parent === undefined ? rest : { ...rest, parent: zone.parent });
  }
}

export function withZone(
  placement: RecordOf<'placement'>,
  zone: Id<'zone'> | undefined,
): RecordOf<'placement'> {
  const { zone: _before, ...rest } = placement;
  return zone === undefined ? rest : { ...rest, zone };
}

/** Takes a record out, and with it what cannot stand without; answers what may not go and cannot stay. */
function removeWith(
  edit: Edit,
  index: ReturnType<typeof referrersIn>,
  first: Id,
  referring: Referring,
  context: Context,
): AnyRecord[] {
  const gone = new Set<Id>([first]);
  const blocked: AnyRecord[] = [];
  const touched = new Set<Id>();
  const open: Id[] = [first];
  for (const id of open) {
    keepZoneOfNested(edit, id);
    for (const referrer of index.referrersOf(id)) touched.add(referrer);
    const near = [...touched];
    for (const referrer of near) {
      if (gone.has(referrer)) continue;
      const record = edit.get(referrer);
      if (!record || KEPT.has(record.kind)) continue;
      const follows = FOLLOWS.has(record.kind);
      if (!follows && withoutMentions(record, gone)) continue;
      if (follows || referring === 'delete too') {
        gone.add(referrer);
        open.push(referrer);
      } else if (!blocked.includes(record)) blocked.push(record);
    }
  }
  if (blocked.length > 0) return blocked;
  for (const id of gone) edit.remove(id);
  for (const referrer of touched) release(edit, referrer, gone, context);
  return [];
}

/** A placement nested in one that goes stays in its zone. */
function keepZoneOfNested(edit: Edit, id: Id): void {
  if (!isIdOf('placement', id)) return;
  const zone = zoneOfPlacement(edit.model, id);
  for (const nested of edit.model.all('placement')) {
    if (nested.parent !== id || nested.zone !== undefined) continue;
    const { parent: _gone, ...rest } = edit.get(nested.id) ?? nested;
    edit.put(withZone(rest, zone));
  }
}

function release(edit: Edit, id: Id, gone: ReadonlySet<Id>, context: Context): void {
  const record = edit.get(id);
  if (!record || gone.has(id)) return;
  const left = withoutMentions(record, gone) ?? (record.kind === 'review' ? ofItsPart(record) : undefined);
  if (!left) return;
  edit.put(KEPT.has(left.kind) ? remembering(left, edit.model, gone, context) : left);
}

/** What a kept record said of the ones that are gone stays in it, in words. */
function remembering(record: AnyRecord, model: Model, gone: ReadonlySet<Id>, context: Context): AnyRecord {
  const before = JSON.stringify(model.get(record.id));
  const names = [...gone]
    .filter((id) => before.includes(`"${id}"`))
    .map((id) => callIt(model, model.get(id)));
  if (names.length === 0) return record;
  const line = `Spoke of ${names.join(', ')}, deleted ${context.now.slice(0, 10)} by ${context.author}.`;
  return { ...record, remarks: record.remarks === undefined ? line : `${record.remarks}\n\n${line}` };
}

const PART_OF: Partial<Record<Kind, ModelPart>> = {
  zone: 'zones',
  component: 'components',
  placement: 'components',
  connection: 'zone connections',
  actor: 'actors',
  path: 'paths',
  asset: 'assets',
  assumption: 'assumptions',
  category: 'categories',
  control: 'controls',
  finding: 'findings',
  scenario: 'scenarios',
};

/** A review of a record that is gone was a look at its part of the model. */
function ofItsPart(review: RecordOf<'review'>): RecordOf<'review'> {
  if (!('record' in review.of)) return review;
  const kind = review.of.record.slice(0, review.of.record.indexOf(':')) as Kind;
  return { ...review, of: { part: PART_OF[kind] ?? 'zones' } };
}

/** A record in words: its kind and its name. */
export function callIt(model: Model, record: AnyRecord | undefined): string {
  if (!record) return 'a record that is not there';
  if (record.kind === 'placement') return `the placement of ${placementName(model, record.id)}`;
  if (record.kind === 'connection') return `the connection ${connectionName(model, record)}`;
  const name = nameOf(record);
  return name === undefined ? `the ${record.kind}` : `${record.kind} ${name}`;
}
