import { isIdOf, kindOf } from '../../base/ids.ts';
import type { Id, Kind } from '../../base/ids.ts';
import type { AnyRecord } from '../../model/kinds.ts';
import { zoneOfPlacement } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { referencesOf } from '../../model/references.ts';

/*
 * SPEC L2. *Near* is what shares a zone, an end or an asset, or refers to the other, the one way or the other way
 * round: what leans on a record is to be looked at when that changes.
 */

/** What the threat model says. How it is drawn, reviewed, played and changed is not near anything. */
const MEANING: ReadonlySet<Kind> = new Set([
  'zone',
  'component',
  'placement',
  'connection',
  'actor',
  'path',
  'asset',
  'assumption',
  'category',
  'control',
  'finding',
]);
/** What is somewhere: it shares the zones of the placements that it speaks of, not only those that it names. */
const SOMEWHERE: ReadonlySet<Kind> = new Set(['placement', 'connection', 'actor', 'path', 'asset']);

/** Who is near whom. Built once for a model, however much is asked. */
export interface Nearness {
  /** The records with a meaning, all of them. */
  readonly records: readonly Id[];
  /** The zones, ends and assets that a record has, to be shared with others. */
  sharedBy(record: Id): ReadonlySet<Id>;
  /** What refers to a record, and what that refers to. */
  linkedTo(record: Id): ReadonlySet<Id>;
}

const known = new WeakMap<Model, Nearness>();
const NOTHING: ReadonlySet<Id> = new Set();

export function nearnessOf(model: Model): Nearness {
  let nearness = known.get(model);
  if (!nearness) known.set(model, (nearness = build(model)));
  return nearness;
}

function build(model: Model): Nearness {
  const shared = new Map<Id, Set<Id>>();
  const linked = new Map<Id, Set<Id>>();
  const records = [...model.records()].filter(({ kind }) => MEANING.has(kind));
  for (const record of records) {
    for (const id of facets(model, record)) add(shared, record.id, id);
    for (const to of mentionedBy(record)) {
      add(linked, record.id, to);
      add(linked, to, record.id);
    }
  }
  shareKeptAssets(model, shared);
  sharePlacements(model, shared);
  return {
    records: records.map(({ id }) => id),
    sharedBy: (id) => shared.get(id) ?? NOTHING,
    linkedTo: (id) => linked.get(id) ?? NOTHING,
  };
}

function add(into: Map<Id, Set<Id>>, of: Id, id: Id): void {
  const set = into.get(of);
  if (set) set.add(id);
  else into.set(of, new Set([id]));
}

/** The zones, ends and assets that a record says it has; itself, where it is one. */
function facets(model: Model, record: AnyRecord): Id[] {
  const mentioned = record.kind === 'zone' ? [] : mentionedBy(record);
  const own = [record.id, ...mentioned].filter((id) => isIdOf('zone', id) || isEndOrAsset(id));
  const ends = own.filter((id) => isIdOf('placement', id));
  const zones = SOMEWHERE.has(record.kind) ? ends.flatMap((id) => zoneOfPlacement(model, id) ?? []) : [];
  return [...own, ...zones];
}

const mentions = new WeakMap<AnyRecord, readonly Id[]>();

/** A record is never altered, and a model after a step shares nearly all of its records with the one before. */
function mentionedBy(record: AnyRecord): readonly Id[] {
  let ids = mentions.get(record);
  if (!ids) mentions.set(record, (ids = referencesOf(record).map(({ to }) => to)));
  return ids;
}

function isEndOrAsset(id: Id): boolean {
  const kind = kindOf(id);
  return kind === 'placement' || kind === 'asset';
}

/** A placement has the assets that are kept in it. */
function shareKeptAssets(model: Model, shared: Map<Id, Set<Id>>): void {
  for (const { id, places } of model.all('asset')) {
    for (const { placement } of places) add(shared, placement, id);
  }
}

/** A component has what its placements have. */
function sharePlacements(model: Model, shared: Map<Id, Set<Id>>): void {
  for (const { id, component } of model.all('placement')) {
    for (const facet of shared.get(id) ?? []) add(shared, component, facet);
  }
}
