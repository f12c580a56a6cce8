import { crossingOf } from '../analysis/crossings.ts';
import type { Crossing } from '../analysis/crossings.ts';
import { judgePaths } from '../analysis/paths.ts';
import type { PathJudgement } from '../analysis/paths.ts';
import { sameJson } from '../base/json.ts';
import type { Id } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import { placementName, placementsOf, zoneOfPlacement } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { referencesOf } from '../model/references.ts';
import { mentionWords } from './mention-words.ts';

/*
 * Question 2, a new trust zone: what spoke of the old zone as a whole, which pairs that shared it still talk,
 * and which crossings and documented paths are other than before (DESIGN 4).
 */

/** A record that speaks of a zone as a whole, and where in it. */
export interface Mention {
  readonly record: Id;
  /** The path of the mention: what `zone.respeak` takes. */
  readonly field: string;
  /** Without its full stop. */
  readonly sentence: string;
}

/** Kinds whose mention of a zone is not a statement about it: what is in it, what is nested, how it is drawn. */
const STRUCTURE = new Set(['placement', 'zone', 'view', 'change', 'dismissal', 'review', 'project']);

/** Everything that speaks of a zone as a whole: ends, accesses, paths, assumptions, controls, findings. */
export function mentionsOf(model: Model, zone: Id<'zone'>): readonly Mention[] {
  return [...model.records()]
    .filter(({ kind }) => !STRUCTURE.has(kind))
    .flatMap((record) =>
      referencesOf(record)
        .filter(({ to }) => to === zone)
        .map(({ field }) => ({
          record: record.id,
          field,
          sentence: mentionWords(model, record, field, zone),
        })),
    );
}

/** A component that was moved out and one that stayed, which an actor had together until now. */
export interface Pair {
  readonly moved: Id<'placement'>;
  readonly stayed: Id<'placement'>;
  /** A connection that is drawn between them. */
  readonly connection?: Id<'connection'>;
}

/** The pairs that shared the old zone in the model before and no longer share one. */
export function partedPairs(before: Model, after: Model, zone: Id<'zone'>): readonly Pair[] {
  const shared = before.all('placement').filter(({ id }) => zoneOfPlacement(before, id) === zone);
  const there = shared.filter(({ id }) => after.has(id));
  const moved = there.filter(({ id }) => zoneOfPlacement(after, id) !== zone);
  const stayed = there.filter(({ id }) => zoneOfPlacement(after, id) === zone);
  return moved.flatMap((one) =>
    stayed.map((other) => {
      const connection = connectionBetween(after, one.id, other.id);
      return { moved: one.id, stayed: other.id, ...(connection && { connection: connection.id }) };
    }),
  );
}

function connectionBetween(
  model: Model,
  one: Id<'placement'>,
  other: Id<'placement'>,
): RecordOf<'connection'> | undefined {
  const joins = (a: Id<'placement'>, b: Id<'placement'>) => (connection: RecordOf<'connection'>) =>
    placementsOf(connection.from).includes(a) && placementsOf(connection.to).includes(b);
  const all = model.all('connection');
  return all.find(joins(one, other)) ?? all.find(joins(other, one));
}

/** What is recorded where nothing connects two that shared a zone: it confirms the loss (SPEC G7). It is kept, so it is English. */
export function nothingConnects(model: Model, { moved, stayed }: Pair): string {
  return `Nothing connects ${placementName(model, moved)} and ${placementName(model, stayed)}.`;
}

/** A connection whose crossing is other than it was: to be walked through. */
export interface ChangedCrossing {
  readonly connection: Id<'connection'>;
  readonly before: Crossing | undefined;
  readonly after: Crossing | undefined;
}

export function changedCrossings(before: Model, after: Model): readonly ChangedCrossing[] {
  return after.all('connection').flatMap((connection) => {
    const old = before.get(connection.id);
    const was = old && crossingOf(before, old);
    const now = crossingOf(after, connection);
    return old && !sameJson(was, now) ? [{ connection: connection.id, before: was, after: now }] : [];
  });
}

/** Documented paths whose judgement is other than it was. */
export function affectedPaths(
  before: Model,
  after: Model,
): readonly { readonly before: PathJudgement; readonly after: PathJudgement }[] {
  const old = new Map(judgePaths(before).map((judged) => [judged.path, judged]));
  return judgePaths(after).flatMap((now) => {
    const was = old.get(now.path);
    return was && was.result !== now.result ? [{ before: was, after: now }] : [];
  });
}
