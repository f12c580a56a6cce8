import { isIdOf, kindOf } from '../../../base/ids.ts';
import type { Id, Kind } from '../../../base/ids.ts';
import { fieldOf } from '../../../model/kinds.ts';
import { tidy } from '../cells/plain.ts';
import { columnOf, tables } from '../columns/tables.ts';
import type { TableKind } from '../kinds.ts';
import type { Book } from '../names/book.ts';
import { TAKEN } from '../names/names.ts';
import type { Match } from '../names/names.ts';
import { LISTED, callingsOfRow, draftOf, ownId } from './called.ts';
import { Claims, eachOnce, isUnclear } from './claims.ts';
import type { Among } from './claims.ts';
import type { Desk } from './desk.ts';
import { otherNameOf, tellOtherNames } from './other-names.ts';
import { Row } from './row.ts';
import type { RowText, TableText } from './table-text.ts';

/*
 * Which record each row is about, before any cell is read: rows name one another, in whatever order they come.
 *
 * In this order: what the reviewer said; an id that the row was copied with; a record that would be written as just
 * this row; its name or its row id; its other names; a name a letter off; each among what no other row of the table
 * is; else a new one. Each of these is settled for all rows before the next: the row that has a record's name is that
 * record, though one above it has it as another name.
 */

/** A row whose record is known. */
export interface Subject {
  readonly row: Row;
  /** How the record was found: by the id that the row was copied with, as one that says just this already, … */
  readonly by: 'id' | 'same' | 'name' | 'choice' | 'new';
}

/** The rows of one table while their records are looked for. */
interface Here extends Among {
  readonly written: ReadonlyMap<string, readonly Id[]>;
  readonly claimed: Set<Id>;
}

export class Subjects {
  readonly #desk: Desk;
  readonly #book: Book;
  readonly #laters: (() => void)[];
  /** What rows of the paste are, and the table of the first. */
  readonly #tableOf = new Map<Id, number>();

  constructor(desk: Desk, book: Book, laters: (() => void)[]) {
    this.#desk = desk;
    this.#book = book;
    this.#laters = laters;
  }

  ofTable(table: TableText, kind: TableKind): Subject[] {
    const { record } = tables[kind];
    const here = { table, kind, record, written: this.#writtenRows(table, kind), claimed: new Set<Id>() };
    const subjects = new Map<RowText, Subject>();
    // What is left out takes no record from another row.
    for (const leftOut of [false, true]) {
      const rows = table.rows.filter((row) => row.leftOut === leftOut);
      for (const [row, subject] of this.#ofRows(rows, here)) subjects.set(row, subject);
    }
    return table.rows.flatMap((row) => subjects.get(row) ?? []);
  }

  #ofRows(rows: readonly RowText[], here: Here): ReadonlyMap<RowText, Subject> {
    const subjects = new Map<RowText, Subject>();
    const take = (find: (row: RowText) => Subject | undefined) => {
      for (const row of rows) {
        const found = subjects.has(row) ? undefined : find(row);
        if (found) subjects.set(row, found);
      }
    };
    take((row) => this.#sure(row, here));
    take((row) => this.#byName(row, here));
    const open = rows.filter((row) => !subjects.has(row));
    const claims = new Claims(this.#desk, here, open);
    take((row) => this.#byOtherName(row, here, claims.only(row)));
    take((row) => this.#byLikeness(row, here) ?? this.#new(row, here, claims.of(row)));
    for (const { row } of subjects.values()) tellOtherNames(this.#desk, row, here);
    return subjects;
  }

  /** Records of the model by what a row of this table would be for them. */
  #writtenRows(table: TableText, kind: TableKind): Map<string, Id[]> {
    const { record } = tables[kind];
    const columns = table.roles.map((role) => (role === undefined ? undefined : columnOf(kind, role)));
    const found = new Map<string, Id[]>();
    for (const one of this.#desk.model.all(record)) {
      // A table without words for it lists what was only mentioned: that is news.
      if (table.columnOf(LISTED) === undefined && fieldOf(one, LISTED) === false) continue;
      const key = keyOf(columns.map((column) => column?.write(one, this.#book) ?? ''));
      const list = found.get(key);
      if (list) list.push(one.id);
      else found.set(key, [one.id]);
    }
    return found;
  }

  #sure(row: RowText, here: Here): Subject | undefined {
    const { table, record, written, claimed } = here;
    const { model, choices } = this.#desk;
    const chosen = choices.tables?.[table.at]?.rows?.[row.at]?.record;
    if (chosen === 'new') return this.#made(row, here, undefined);
    if (chosen !== undefined && this.#desk.has(chosen)) {
      return this.#namedOtherwise(this.#subject(row, here, chosen, 'choice'), here);
    }
    const twins = written.get(keyOf(row.cells)) ?? [];
    const own = ownId(row, table);
    const isMine = own !== undefined && isIdOf(record, own) && model.has(own) && !claimed.has(own);
    const same = twins.find((id) => !claimed.has(id) && (own === undefined || id === own));
    if (same !== undefined) return this.#subject(row, here, same, 'same');
    return isMine ? this.#subject(row, here, own, 'id') : undefined;
  }

  #subject(row: RowText, { table, claimed }: Here, id: Id, by: Subject['by']): Subject {
    claimed.add(id);
    if (!this.#tableOf.has(id)) this.#tableOf.set(id, table.at);
    const made = new Row(this.#desk, table, row, id, this.#laters);
    made.isThere = this.#desk.model.has(id);
    const own = ownId(row, table);
    if (own !== undefined && kindOf(own) === kindOf(id) && own !== id) this.#desk.bind(own, id);
    return { row: made, by };
  }

  /** By its name, or by what the reviewer says that it means. */
  #byName(row: RowText, here: Here): Subject | undefined {
    const { table, kind, record } = here;
    for (const { name, exactly } of callingsOfRow(row, table, kind)) {
      const choice = this.#desk.chosen(name, [record]);
      if (choice === 'new') return undefined;
      if (choice !== undefined) {
        return this.#namedOtherwise(this.#subject(row, here, choice, 'name'), here);
      }
      const found = this.#desk.names.called(name, [record], exactly);
      if (isUnclear(found, here.kind)) continue;
      const free = found.find(({ id }) => this.#mayBe(id, row, here));
      if (free) return this.#subject(row, here, free.id, 'name');
    }
    return undefined;
  }

  #byOtherName(row: RowText, here: Here, found: Match | undefined): Subject | undefined {
    if (!found || !this.#mayBe(found.id, row, here)) return undefined;
    const { table, kind, record } = here;
    const said = callingsOfRow(row, table, kind)[0]?.name ?? found.name;
    const subject = this.#namedOtherwise(this.#subject(row, here, found.id, 'name'), here);
    subject.row.note({ code: 'taken as', said, kinds: [record], taken: found.id, near: [found] });
    return subject;
  }

  #byLikeness(row: RowText, here: Here): Subject | undefined {
    const { table, kind, record } = here;
    for (const { name, exactly } of callingsOfRow(row, table, kind)) {
      if (exactly || this.#desk.chosen(name, [record]) === 'new') return undefined;
      const likely = this.#desk.names
        .find(name, [record])
        .filter(({ how, confidence }) => how === 'near' && confidence >= TAKEN);
      const [first, second] = likely.filter(({ id }) => this.#mayBe(id, row, here));
      if (!first || first.confidence === second?.confidence) continue;
      const subject = this.#subject(row, here, first.id, 'name');
      subject.row.note({ code: 'taken as', said: name, kinds: [record], taken: first.id, near: likely });
      return subject;
    }
    return undefined;
  }

  /** A new one; `claims` are those that it might be, by its other names. */
  #new(row: RowText, here: Here, claims: readonly Match[]): Subject {
    const { table, kind, record } = here;
    const [first] = callingsOfRow(row, table, kind);
    const own = first === undefined ? [] : this.#desk.names.called(first.name, [record], true);
    const isTwice = claims.length === 0 && own.some(({ id }) => here.claimed.has(id));
    const isSettled = first?.exactly === true || (first && this.#desk.chosen(first.name, [record]) === 'new');
    const alike = first === undefined || isSettled ? [] : this.#nearTo(first.name, record);
    const near = eachOnce([...claims.filter(({ id }) => this.#desk.model.has(id)), ...alike]);
    const subject = this.#made(row, here, first?.name);
    if (isTwice && tables[kind].named !== undefined) {
      subject.row.note({ code: 'named twice', said: first?.name ?? '' });
    } else if (near.length > 0 && first) {
      subject.row.note({ code: 'near', said: first.name, kinds: [record], taken: subject.row.subject, near });
    }
    here.claimed.add(subject.row.subject);
    return subject;
  }

  #nearTo(name: string, kind: Kind) {
    return this.#desk.names
      .find(name, [kind])
      .filter((match) => match.how === 'near' && this.#desk.model.has(match.id));
  }

  /**
   * A row of another table may be about the same record; a row of the same one is about another. What stands for an id
   * of the copied table is not what a row with another id means.
   */
  #mayBe(id: Id, row: RowText, { table, claimed }: Here): boolean {
    if (claimed.has(id) || (ownId(row, table) !== undefined && this.#desk.isBound(id))) return false;
    return this.#desk.model.has(id) || this.#tableOf.get(id) !== table.at;
  }

  #namedOtherwise(subject: Subject, here: Here): Subject {
    subject.row.otherName = otherNameOf(this.#desk, subject.row, here);
    return subject;
  }

  #made(row: RowText, { table, kind, record }: Here, name: string | undefined): Subject {
    const id = this.#desk.newId(record);
    const own = ownId(row, table);
    if (own !== undefined) this.#desk.bind(own, id);
    const said = name ?? callingsOfRow(row, table, kind)[0]?.name;
    const draft = draftOf(id, kind, said, row, table);
    if (draft) {
      this.#desk.put(draft);
      this.#desk.name(draft);
    }
    this.#tableOf.set(id, table.at);
    const made = new Row(this.#desk, table, row, id, this.#laters);
    return { row: made, by: 'new' };
  }
}

function keyOf(cells: readonly string[]): string {
  return cells.map((cell) => tidy(cell)).join('\u0000');
}
