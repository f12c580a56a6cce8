import type { Id } from '../base/ids.ts';
import { sameJson } from '../base/json.ts';
import type { Json } from '../base/json.ts';
import { NO_CHANGE, apply, changesBetween, conflicts, ids, touched, valueAt } from '../model/diff.ts';
import type { Diff, FieldChange, FieldChanges } from '../model/diff.ts';
import { problemsAfter, problemsOf } from '../model/integrity.ts';
import type { Problem } from '../model/integrity.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';
import { called, problemInWords } from '../model/problem-words.ts';
import { ReferenceIndex } from '../model/reference-index.ts';
import { withoutMentions } from './strip.ts';

/** What of a draft does not fit the model that changed underneath (SPEC Q6). */
export interface Trouble {
  /** Stable while the trouble is: what a choice is given for. */
  readonly key: string;
  readonly id: Id;
  readonly field?: string;
  readonly sentence: string;
  /** What the draft wants, and what is there today; for a field. */
  readonly mine?: Json;
  readonly today?: Json;
  /** Whether the draft's side can be taken at all: what is gone cannot be changed. */
  readonly canBeMine: boolean;
}

export type Choice = 'mine' | 'today';
export type Choices = Readonly<Record<string, Choice>>;

const known = new WeakMap<Model, WeakMap<Diff, readonly Trouble[]>>();

/** Every trouble of a draft with today's model; none means that it can be drawn and landed. */
export function troublesOf(model: Model, diff: Diff): readonly Trouble[] {
  let answers = known.get(model);
  if (!answers) known.set(model, (answers = new WeakMap<Diff, readonly Trouble[]>()));
  let found = answers.get(diff);
  if (!found) answers.set(diff, (found = [...fieldTroubles(model, diff), ...mentionTroubles(model, diff)]));
  return found;
}

function fieldTroubles(model: Model, diff: Diff): Trouble[] {
  return conflicts(model, diff).flatMap(({ id, field, what }): Trouble[] => {
    const name = called(model, id);
    if (what === 'is there already') {
      if (sameJson(model.get(id), diff.added[id])) return [];
      return [trouble(id, undefined, `${name} was added meanwhile as well, and differs.`, true)];
    }
    if (what === 'is gone') {
      if (diff.removed[id]) return [];
      const fields = Object.keys(diff.updated[id] ?? {}).join(', ');
      return [trouble(id, undefined, `${id}, of which the draft changes ${fields}, is gone.`, false)];
    }
    if (field === undefined) {
      return [trouble(id, undefined, `${name}, which the draft removes, was changed meanwhile.`, true)];
    }
    const record = model.get(id);
    const today = (record && valueAt(record, field)) ?? null;
    const mine = diff.updated[id]?.[field]?.[1] ?? null;
    if (sameJson(today, mine)) return [];
    const sentence = `${name}: ${field} was changed meanwhile.`;
    return [{ ...trouble(id, field, sentence, true), mine, today: today as Json }];
  });
}

function trouble(id: Id, field: string | undefined, sentence: string, canBeMine: boolean): Trouble {
  return { key: `${id} ${field ?? ''}`, id, ...(field !== undefined && { field }), sentence, canBeMine };
}

/** What fits field by field, and yet would leave a mention of something that is gone. */
function mentionTroubles(model: Model, diff: Diff): Trouble[] {
  const fitting = carriedOver(model, diff, {});
  const after = apply(model, fitting);
  return newProblems(model, after, fitting).flatMap((problem) => {
    const { record, other } = problem;
    if (record === undefined) return [];
    // Somebody speaks now of what the draft removes: the removal is what does not fit.
    const isRemoval = other !== undefined && fitting.removed[other] !== undefined && !isIn(diff, record);
    const about = isRemoval ? other : record;
    return [mentionTrouble(after, about, problem)];
  });
}

/** The problems that a draft would bring; what was wrong before is not its doing. */
function newProblems(model: Model, after: Model, diff: Diff): readonly Problem[] {
  return problemsAfter(after, diff, ReferenceIndex.of(after)).filter((problem) => {
    const before = problem.record === undefined ? undefined : model.get(problem.record);
    return !before || !problemsOf(model, before).some((old) => sameJson(old, problem));
  });
}

function isIn(diff: Diff, id: Id): boolean {
  return diff.added[id] !== undefined || diff.updated[id] !== undefined;
}

function mentionTrouble(after: Model, about: Id, problem: Problem): Trouble {
  return {
    key: `${about} ! ${problem.rule} ${problem.record ?? ''} ${problem.field ?? ''}`,
    id: about,
    sentence: problemInWords(after, problem),
    canBeMine: false,
  };
}

/** A draft carried over to today's model, and in words what was not. */
export interface Rebased {
  readonly diff: Diff;
  readonly leftOut: readonly string[];
}

/** SPEC Q6. Undefined while a trouble has no choice, or one that it does not offer. */
export function rebase(model: Model, diff: Diff, choices: Choices): Rebased | undefined {
  const troubles = troublesOf(model, diff);
  if (troubles.some(({ key, canBeMine }) => !isChosen(choices[key], canBeMine))) return undefined;
  const fitting = carriedOver(model, diff, choices);
  return {
    diff: withoutDangling(model, fitting),
    leftOut: troubles.filter(({ key }) => choices[key] === 'today').map((one) => leftOutWords(diff, one)),
  };
}

function isChosen(choice: Choice | undefined, canBeMine: boolean): boolean {
  return choice === 'today' || (choice === 'mine' && canBeMine);
}

function leftOutWords(diff: Diff, { id, field, sentence, mine, today }: Trouble): string {
  if (field !== undefined) return `${sentence} The draft said ${inWords(mine)}; ${inWords(today)} stays.`;
  const whole = diff.added[id] ?? diff.updated[id] ?? diff.removed[id];
  return `${sentence} The draft had ${inWords(whole)}.`;
}

function inWords(value: Json | undefined): string {
  return value === undefined || value === null ? 'nothing' : JSON.stringify(value);
}

/** The draft as it fits today's model; where it does not, by the choices, and by default left out. */
function carriedOver(model: Model, diff: Diff, choices: Choices): Diff {
  const added: Record<Id, AnyRecord> = {};
  const updated: Record<Id, FieldChanges> = {};
  const removed: Record<Id, AnyRecord> = {};
  const isMine = (id: Id, field = '') => choices[`${id} ${field}`] === 'mine';
  for (const id of ids(diff.added)) {
    const record = diff.added[id];
    const there = model.get(id);
    if (record && !there) added[id] = record;
    else if (record && there && isMine(id)) updated[id] = changesBetween(there, record);
  }
  for (const id of ids(diff.updated)) {
    const there = model.get(id);
    if (!there) continue;
    const changes = fieldsOver(there, diff.updated[id] ?? {}, (field) => isMine(id, field));
    if (Object.keys(changes).length > 0) updated[id] = changes;
  }
  for (const id of ids(diff.removed)) {
    const there = model.get(id);
    if (there && (sameJson(there, diff.removed[id]) || isMine(id))) removed[id] = there;
  }
  return { added, updated, removed };
}

function fieldsOver(
  there: AnyRecord,
  changes: FieldChanges,
  isMine: (field: string) => boolean,
): FieldChanges {
  const over: Record<string, FieldChange> = {};
  for (const [field, [from, to]] of Object.entries(changes)) {
    const today = (valueAt(there, field) ?? null) as Json;
    if (sameJson(today, to)) continue;
    if (sameJson(today, from) || isMine(field)) over[field] = [today, to];
  }
  return over;
}

/** Takes out, until nothing is left of it, what would mention something that is gone. */
function withoutDangling(model: Model, diff: Diff): Diff {
  let left = diff;
  for (let turns = touched(diff).length + 1; turns > 0; turns -= 1) {
    const after = apply(model, left);
    const bad = newProblems(model, after, left);
    if (bad.length === 0) return left;
    left = bad.reduce((kept, problem) => without(model, kept, problem), left);
  }
  return NO_CHANGE;
}

function without(model: Model, diff: Diff, { record, other }: Problem): Diff {
  if (record === undefined) return diff;
  if (other !== undefined && diff.removed[other]) {
    const { [other]: _stays, ...removed } = diff.removed;
    return { ...diff, removed };
  }
  const fresh = diff.added[record];
  const { [record]: _out, ...added } = diff.added;
  const { [record]: _back, ...updated } = diff.updated;
  if (!fresh) return { ...diff, updated };
  const gone =
    other !== undefined && !model.has(other) ? withoutMentions(fresh, new Set([other])) : undefined;
  return { ...diff, added: gone ? { ...added, [record]: gone } : added };
}
