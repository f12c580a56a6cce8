import type { Id } from '../base/ids.ts';
import { t } from '../base/t.ts';
import { sameJson } from '../base/json.ts';
import type { Json } from '../base/json.ts';
import { ids, valueAt } from '../model/diff.ts';
import type { Diff } from '../model/diff.ts';
import type { RecordOf } from '../model/kinds.ts';
import { protectionsOf } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { parseDiff } from '../model/parse.ts';
import { called } from '../model/problem-words.ts';

/** A place where the model as it is differs from what was signed (SPEC Q8). */
export interface Drift {
  readonly id: Id;
  readonly field?: string;
  readonly sentence: string;
  readonly signed?: Json;
  readonly now?: Json;
}

/** A control that the signed design counts on, and that nobody has verified since. */
export interface Unverified {
  readonly control: Id<'control'>;
  readonly state: RecordOf<'control'>['state'];
}

/** What a change's second checkpoint looks at. */
export interface Revisit {
  readonly drift: readonly Drift[];
  readonly unverified: readonly Unverified[];
}

/** The design that was signed at a checkpoint of a change, else what landed. */
export function signedDesign(change: RecordOf<'change'>): Diff | undefined {
  const signed = change.checkpoints.find((checkpoint) => checkpoint.signed)?.signed ?? change.landed?.diff;
  const read = signed && parseDiff(signed);
  return read?.ok === true ? read.value : undefined;
}

/** The model beside what was signed of a change: what is other than designed, and what is only designed. */
export function revisit(model: Model, change: RecordOf<'change'>): Revisit {
  const signed = signedDesign(change);
  if (!signed) return { drift: [], unverified: [] };
  return {
    drift: [...added(model, signed), ...altered(model, signed), ...removed(model, signed)],
    unverified: unverified(model, signed),
  };
}

function added(model: Model, signed: Diff): Drift[] {
  return ids(signed.added).flatMap((id) => {
    const designed = signed.added[id];
    const now = model.get(id);
    if (!designed || id.startsWith('view:')) return [];
    if (!now) {
      const name =
        'name' in designed && designed.name !== undefined ? t('“{name}”', { name: designed.name }) : id;
      return [{ id, sentence: t('{name} was designed and is not there.', { name }) }];
    }
    const fields = new Set([...Object.keys(designed), ...Object.keys(now)]);
    return [...fields].flatMap((field) =>
      differs(model, id, field, {
        signed: (valueAt(designed, field) ?? null) as Json,
        now: (valueAt(now, field) ?? null) as Json,
      }),
    );
  });
}

function altered(model: Model, signed: Diff): Drift[] {
  return ids(signed.updated).flatMap((id) => {
    if (id.startsWith('view:')) return [];
    const now = model.get(id);
    if (!now) return [{ id, sentence: t('{name} was to be changed and is not there.', { name: id }) }];
    return Object.entries(signed.updated[id] ?? {}).flatMap(([field, [, to]]) =>
      differs(model, id, field, { signed: to, now: (valueAt(now, field) ?? null) as Json }),
    );
  });
}

function removed(model: Model, signed: Diff): Drift[] {
  return ids(signed.removed).flatMap((id) =>
    model.has(id)
      ? [{ id, sentence: t('{name} was to be removed and is still there.', { name: called(model, id) }) }]
      : [],
  );
}

/** What says how far something is, and what was noted about it, is no drift from a design. */
const PROGRESS: ReadonlySet<string> = new Set([
  'state',
  'verifications',
  'reviews',
  'remarks',
  'tags',
  'ref',
]);

function differs(
  model: Model,
  id: Id,
  field: string,
  values: { readonly signed: Json; readonly now: Json },
): Drift[] {
  if (PROGRESS.has(field) || sameJson(values.signed, values.now)) return [];
  const sentence = t('{name}: {field} is not as signed.', { name: called(model, id), field });
  return [{ id, field, sentence, ...values }];
}

function unverified(model: Model, signed: Diff): Unverified[] {
  const touched = new Set([...ids(signed.added), ...ids(signed.updated)]);
  return model.all('control').flatMap(({ id, state }) => {
    const concerned =
      touched.has(id) || protectionsOf(model, id).some(({ connection }) => touched.has(connection));
    return concerned && state !== 'verified' && state !== 'retired' ? [{ control: id, state }] : [];
  });
}
