import { byText } from '../base/compare.ts';
import type { Model } from '../model/model.ts';
import type { ModelPart } from '../model/records/project.ts';
import { Changes } from './due/changes.ts';
import type { Change, ChangedAt } from './due/changes.ts';
import { Looks } from './due/looks.ts';
import type { Look } from './due/looks.ts';
import { recordsOf } from './due/records.ts';
import type { Looked } from './due/records.ts';
import { turnsIn } from './due/turn.ts';
import type { Turn } from './due/turn.ts';
import { keptNow } from './kept-parts.ts';
import { daysBetween, isAfter } from './moments.ts';

export type { Change, ChangedAt } from './due/changes.ts';
export type { Look } from './due/looks.ts';

/** Why something is to be looked at again (SPEC L2), the gravest first. */
export type WhyDue = 'never looked at' | 'changed' | 'something near it changed' | 'looked at too long ago';

/** A record of a part, or all crossings between two zones. */
export interface DueItem extends Looked {
  readonly changed?: Change;
  readonly looked?: Look;
  /** What changed near it since it was looked at, newest first. */
  readonly near: readonly Change[];
  /** Why it is due; left out where it is not. */
  readonly why?: WhyDue;
  /** Who is to look next; left out where nobody is named. */
  readonly turn?: string;
}

/** A part of the model that is kept current in this phase. */
export interface DuePart {
  readonly part: ModelPart;
  readonly items: readonly DueItem[];
  /** The last change in it, and the last look at it as a whole. */
  readonly changed?: Change;
  readonly looked?: Look;
  /** Whether something of it is due, or, where there is nothing of it, the part itself. */
  readonly isDue: boolean;
}

export interface DueContext {
  /** A day, ISO 8601. */
  readonly today: string;
  /** When a record was last changed, as far as the history goes. */
  readonly changedAt: ChangedAt;
}

/** What is to be looked at again, part by part, in the order in which a project lists its parts. */
export function dueOf(model: Model, context: DueContext): readonly DuePart[] {
  const asked: Asked = {
    changes: new Changes(model, context.changedAt),
    looks: new Looks(model),
    turn: turnsIn(model),
    isOld: oldOn(context.today, model.all('project')[0]?.oldAfterDays ?? 180),
  };
  return keptNow(model).map((part) => duePart(asked, part, recordsOf(model, part)));
}

interface Asked {
  readonly changes: Changes;
  readonly looks: Looks;
  readonly turn: Turn;
  readonly isOld: (look: Look) => boolean;
}

function oldOn(today: string, days: number): (look: Look) => boolean {
  return ({ at }) => daysBetween(at, today) > days;
}

function duePart(asked: Asked, part: ModelPart, records: readonly Looked[]): DuePart {
  const items = records.map((one) => dueItem(asked, part, one));
  const looked = asked.looks.ofPart(part);
  const changed = asked.changes.last(records.flatMap((one) => one.records));
  const isDue =
    items.length > 0 ? items.some(({ why }) => why !== undefined) : !looked || asked.isOld(looked);
  return { part, items, ...(changed && { changed }), ...(looked && { looked }), isDue };
}

function dueItem(asked: Asked, part: ModelPart, { records, name }: Looked): DueItem {
  const changed = asked.changes.last(records);
  const looked = asked.looks.ofRecords(part, records);
  const near = looked ? asked.changes.near(records, looked) : [];
  const why = whyDue(asked, changed, looked, near);
  const own = changed && !(looked && !isAfter(changed, looked)) ? [changed] : [];
  const turn = asked.turn([...own, ...near], looked);
  return {
    records,
    name,
    near,
    ...(changed && { changed }),
    ...(looked && { looked }),
    ...(why && { why }),
    ...(turn !== undefined && { turn }),
  };
}

function whyDue(
  { isOld }: Asked,
  changed: Change | undefined,
  looked: Look | undefined,
  near: readonly Change[],
): WhyDue | undefined {
  if (!looked) return 'never looked at';
  if (changed && isAfter(changed, looked)) return 'changed';
  if (near.length > 0) return 'something near it changed';
  return isOld(looked) ? 'looked at too long ago' : undefined;
}

/** What is due, by the person whose turn it is; last what is nobody's. */
export interface PersonsTurn {
  readonly person?: string;
  readonly items: readonly { readonly part: ModelPart; readonly item: DueItem }[];
}

export function byPerson(parts: readonly DuePart[]): readonly PersonsTurn[] {
  const due = parts.flatMap(({ part, items }) =>
    items.filter(({ why }) => why !== undefined).map((item) => ({ part, item })),
  );
  const groups = Map.groupBy(due, ({ item }) => item.turn);
  return [...groups]
    .toSorted(([a], [b]) => Number(a === undefined) - Number(b === undefined) || byText(a ?? '', b ?? ''))
    .map(([person, items]) => ({ ...(person !== undefined && { person }), items }));
}
