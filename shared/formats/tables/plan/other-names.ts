import type { AnyRecord } from '../../../model/kinds.ts';
import { loose } from '../cells/loose.ts';
import { callingsOfRow, otherCallingsOfRow } from './called.ts';
import type { Among } from './claims.ts';
import type { Desk } from './desk.ts';
import { TAKEN } from '../names/names.ts';
import type { Match } from '../names/names.ts';
import type { Row } from './row.ts';

/*
 * Other names of a record that is there: what a row calls it besides is added, and none is taken away (SPEC T10). So
 * a report that does not know a name leaves it, and two tables that each know one do not contradict each other.
 */

/** The field that has them, and the role of the column. */
export const OTHER_NAMES = 'aliases';

/** Puts into the row's fields the other names of its record with those that it adds. */
export function addOtherNames(before: AnyRecord, row: Row): void {
  if (!(OTHER_NAMES in before) || !('name' in before)) return;
  const { fields, saidBy, otherName } = row;
  const said = [...(otherName === undefined ? [] : [otherName]), ...textsIn(fields[OTHER_NAMES])];
  const name = typeof fields['name'] === 'string' ? fields['name'] : (before.name ?? '');
  const added = newAmong(said, [name, ...before.aliases]);
  delete fields[OTHER_NAMES];
  if (added.length === 0) return;
  fields[OTHER_NAMES] = [...before.aliases, ...added];
  if (otherName !== undefined) saidBy.set(OTHER_NAMES, (saidBy.get(OTHER_NAMES) ?? new Set()).add('name'));
}

/**
 * The name of a row whose record was not found by it: another name of that, unless it is the name of another one, or
 * only a letter off.
 */
export function otherNameOf(desk: Desk, row: Row, { table, kind, record }: Among): string | undefined {
  const [said] = callingsOfRow(row.row, table, kind);
  const means = said ? desk.names.find(said.name, [record], said.exactly) : [];
  const isTaken = means.some((match) =>
    match.how === 'near' ? isSlip(match, row) : isNameOfOther(row)(match),
  );
  return isTaken ? undefined : said?.name;
}

function isSlip({ id, confidence }: Match, row: Row): boolean {
  return id === row.subject && confidence >= TAKEN;
}

/** What a row calls its record besides is known to every cell from here on. */
export function tellOtherNames(desk: Desk, row: Row, { table, record }: Among): void {
  const before = desk.get(row.subject);
  if (row.row.leftOut || !before || !(OTHER_NAMES in before)) return;
  const said = otherCallingsOfRow(row.row, table).map(({ name }) => name);
  const all = row.otherName === undefined ? said : [row.otherName, ...said];
  const added = newAmong(all, [before.name, ...before.aliases]);
  for (const name of added) {
    const near = desk.names.called(name, [record]).filter(isNameOfOther(row));
    const note = { code: 'means another', column: OTHER_NAMES, said: name, kinds: [record], near } as const;
    if (near.some(({ id }) => desk.model.has(id))) row.note(note);
  }
  desk.names.addOthers(before.id, added);
}

function isNameOfOther(row: Row): (match: Match) => boolean {
  return ({ id, byOther }) => byOther !== true && id !== row.subject;
}

/** Those that none of the known ones is, however it is written; each once. */
function newAmong(said: readonly string[], known: readonly string[]): string[] {
  const there = new Set(known.map(loose));
  return said.filter((name) => {
    const key = loose(name);
    const isNew = !there.has(key);
    there.add(key);
    return isNew;
  });
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
