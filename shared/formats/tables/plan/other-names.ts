import { sameJson } from '../../../base/json.ts';
import type { AnyRecord } from '../../../model/kinds.ts';
import { loose } from '../cells/loose.ts';
import { OTHER_NAMES, callingsOfRow, isName, otherCallingsOfRow } from './called.ts';
import type { Among } from './claims.ts';
import type { Desk } from './desk.ts';
import { TAKEN } from '../names/names.ts';
import type { Match } from '../names/names.ts';
import type { Row } from './row.ts';

/*
 * Other names of a record that is there: what a row calls it besides is added, and none is taken away (SPEC T10). So
 * a report that does not know a name leaves it, and two tables that each know one do not contradict each other.
 */

/** Puts into the row's fields the other names of its record with those that it adds. */
export function addOtherNames(before: AnyRecord, row: Row, isNew: boolean): void {
  if (!(OTHER_NAMES in before) || !('name' in before)) return;
  const { fields, saidBy } = row;
  const said = namesBesides(row);
  const name = typeof fields['name'] === 'string' ? fields['name'] : (before.name ?? '');
  // A new record has them as they stand there.
  const all = isNew ? said : [...before.aliases, ...newAmong(said, [name, ...before.aliases])];
  const isInColumn = fields[OTHER_NAMES] !== undefined && row.otherName === undefined;
  delete fields[OTHER_NAMES];
  if (all.length === 0 || sameJson(all, before.aliases)) return;
  fields[OTHER_NAMES] = all;
  if (!isInColumn) saidBy.set(OTHER_NAMES, (saidBy.get(OTHER_NAMES) ?? new Set()).add('name'));
}

/** What a row calls its record besides the name that it has. */
function namesBesides(row: Row): string[] {
  const said = otherCallingsOfRow(row.row, row.table).map(({ name }) => name);
  return row.otherName === undefined ? said : [row.otherName, ...said];
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
export function tellOtherNames(desk: Desk, row: Row, { record }: Among): void {
  const before = desk.get(row.subject);
  if (row.row.leftOut || !before || !(OTHER_NAMES in before)) return;
  const added = newAmong(namesBesides(row), [before.name, ...before.aliases]).filter(isName);
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
