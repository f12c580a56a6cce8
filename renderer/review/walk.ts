import type { DueItem, DuePart } from '../../shared/analysis/due.ts';
import type { ModelPart } from '../../shared/model/records/project.ts';

/** Something to look at, in a walk. */
export interface Thing {
  readonly key: string;
  readonly part: ModelPart;
  readonly item: DueItem;
}

/** What a walk goes through: everything that is due, one part of it, or what is one person's turn. */
export type Scope =
  | { readonly of: 'everything' }
  | { readonly of: 'part'; readonly part: ModelPart }
  | { readonly of: 'person'; readonly person: string };

export type Outcome = 'confirmed' | 'skipped';

/** A walk: what it goes through, in order, where it is, and what became of each. */
export interface Walk {
  readonly keys: readonly string[];
  readonly at: number;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Everything that can be looked at, by key, due or not: what was confirmed is still shown. */
export function thingsOf(parts: readonly DuePart[]): ReadonlyMap<string, Thing> {
  return new Map(
    parts.flatMap(({ part, items }) =>
      items.map((item) => {
        const key = `${part} ${item.records.join(' ')}`;
        return [key, { key, part, item }] as const;
      }),
    ),
  );
}

/** A walk from its beginning through what is due now. */
export function begin(things: ReadonlyMap<string, Thing>, scope: Scope): Walk {
  const due = [...things.values()].filter((thing) => thing.item.why !== undefined && isIn(thing, scope));
  return { keys: due.map(({ key }) => key), at: 0, outcomes: new Map() };
}

function isIn({ part, item }: Thing, scope: Scope): boolean {
  if (scope.of === 'everything') return true;
  return scope.of === 'part' ? part === scope.part : item.turn === scope.person;
}

/**
 * What becomes of a thing; of the one that the walk is at, unless another is named. A walk that is still at it goes
 * on to the next: an answer may come when the person has gone elsewhere.
 */
export function decide(walk: Walk, outcome: Outcome, named?: string): Walk {
  const here = walk.keys[walk.at];
  const key = named ?? here;
  if (key === undefined || !walk.keys.includes(key)) return walk;
  const outcomes = new Map([...walk.outcomes, [key, outcome]]);
  return { ...walk, outcomes, at: key === here ? walk.at + 1 : walk.at };
}

/** Goes to a thing by its place in the walk; one past the last is the end. */
export function goTo(walk: Walk, at: number): Walk {
  return { ...walk, at: Math.max(0, Math.min(walk.keys.length, at)) };
}

/** A walk through what was skipped, or not come to. */
export function again(walk: Walk): Walk {
  const keys = walk.keys.filter((key) => walk.outcomes.get(key) !== 'confirmed');
  return { keys, at: 0, outcomes: new Map() };
}

export function countOf(walk: Walk, outcome: Outcome): number {
  return [...walk.outcomes.values()].filter((one) => one === outcome).length;
}
