import { isIdOf, kindOf } from '../../../base/ids.ts';
import type { Id, Kind } from '../../../base/ids.ts';
import { tidy } from '../cells/plain.ts';
import { columnOf, tables } from '../columns/tables.ts';
import type { TableKind } from '../kinds.ts';
import type { Book } from '../names/book.ts';
import { TAKEN } from '../names/names.ts';
import { callingsOfRow, draftOf, ownId } from './called.ts';
import type { Desk } from './desk.ts';
import { Row } from './row.ts';
import type { RowText, TableText } from './table-text.ts';

/*
 * Which record each row is about, before any cell is read: rows name one another, in whatever order they come.
 *
 * In this order: what the reviewer said; an id that the row was copied with; a record that would be written as just
 * this row; its name or its row id, among what no other row of the table is; else a new one.
 */

/** A row whose record is known. */
export interface Subject {
  readonly row: Row;
  /** How the record was found: by the id that the row was copied with, as one that says just this already, … */
  readonly by: 'id' | 'same' | 'name' | 'choice' | 'new';
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
    const claimed = new Set<Id>();
    const written = this.#writtenRows(table, kind);
    const subjects = new Map<RowText, Subject>();
    for (const row of table.rows) {
      const sure = this.#sure(row, table, kind, written, claimed);
      if (sure) subjects.set(row, sure);
    }
    for (const row of table.rows) {
      if (!subjects.has(row)) subjects.set(row, this.#byName(row, table, kind, claimed));
    }
    return table.rows.flatMap((row) => subjects.get(row) ?? []);
  }

  /** Records of the model by what a row of this table would be for them. */
  #writtenRows(table: TableText, kind: TableKind): Map<string, Id[]> {
    const { record } = tables[kind];
    const columns = table.roles.map((role) => (role === undefined ? undefined : columnOf(kind, role)));
    const found = new Map<string, Id[]>();
    for (const one of this.#desk.model.all(record)) {
      const key = keyOf(columns.map((column) => column?.write(one, this.#book) ?? ''));
      const list = found.get(key);
      if (list) list.push(one.id);
      else found.set(key, [one.id]);
    }
    return found;
  }

  #sure(
    row: RowText,
    table: TableText,
    kind: TableKind,
    written: Map<string, Id[]>,
    claimed: Set<Id>,
  ): Subject | undefined {
    const { record } = tables[kind];
    const chosen = this.#desk.choices.tables?.[table.at]?.rows?.[row.at]?.record;
    if (chosen === 'new') return this.#new(row, table, kind, undefined);
    if (chosen !== undefined && this.#desk.has(chosen)) {
      return this.#subject(row, table, chosen, claimed, 'choice');
    }
    const twins = written.get(keyOf(row.cells)) ?? [];
    const own = ownId(row, table);
    const isMine = own !== undefined && isIdOf(record, own) && this.#desk.model.has(own) && !claimed.has(own);
    const same = twins.find((id) => !claimed.has(id) && (own === undefined || id === own));
    if (same !== undefined) return this.#subject(row, table, same, claimed, 'same');
    return isMine ? this.#subject(row, table, own, claimed, 'id') : undefined;
  }

  #subject(row: RowText, table: TableText, id: Id, claimed: Set<Id>, by: Subject['by']): Subject {
    claimed.add(id);
    if (!this.#tableOf.has(id)) this.#tableOf.set(id, table.at);
    const made = new Row(this.#desk, table, row, id, this.#laters);
    made.isThere = this.#desk.model.has(id);
    const own = ownId(row, table);
    if (own !== undefined && kindOf(own) === kindOf(id) && own !== id) this.#desk.bind(own, id);
    return { row: made, by };
  }

  #byName(row: RowText, table: TableText, kind: TableKind, claimed: Set<Id>): Subject {
    const { record, named } = tables[kind];
    const callings = callingsOfRow(row, table, kind);
    const own = ownId(row, table);
    for (const { name, exactly } of callings) {
      const choice = this.#desk.chosen(name, [record]);
      if (choice === 'new') break;
      const likely = this.#desk.names
        .find(name, [record], exactly)
        .filter(({ confidence }) => confidence >= TAKEN);
      const found = likely.filter(
        ({ id }) => this.#mayBe(id, table, claimed) && !(own !== undefined && this.#desk.isBound(id)),
      );
      const [first] = choice === undefined ? found : [{ id: choice, name, how: 'same' as const }];
      if (!first) continue;
      const subject = this.#subject(row, table, first.id, claimed, 'name');
      if (first.how === 'near') {
        subject.row.note({ code: 'taken as', said: name, kinds: [record], taken: first.id, near: likely });
      }
      return subject;
    }
    const [first] = callings;
    const isTwice =
      first !== undefined && this.#desk.names.exact(first.name, [record]).some((id) => claimed.has(id));
    const isSettled = first?.exactly === true || (first && this.#desk.chosen(first.name, [record]) === 'new');
    const near = first === undefined || isSettled ? [] : this.#nearTo(first.name, record);
    const subject = this.#new(row, table, kind, first?.name);
    if (isTwice && named !== undefined) subject.row.note({ code: 'named twice', said: first.name });
    else if (near.length > 0 && first) {
      subject.row.note({ code: 'near', said: first.name, kinds: [record], taken: subject.row.subject, near });
    }
    claimed.add(subject.row.subject);
    return subject;
  }

  #nearTo(name: string, kind: Kind) {
    return this.#desk.names
      .find(name, [kind])
      .filter((match) => match.how === 'near' && this.#desk.model.has(match.id));
  }

  /** A row of another table may be about the same record; a row of the same one is about another. */
  #mayBe(id: Id, table: TableText, claimed: ReadonlySet<Id>): boolean {
    if (claimed.has(id)) return false;
    return this.#desk.model.has(id) || this.#tableOf.get(id) !== table.at;
  }

  #new(row: RowText, table: TableText, kind: TableKind, name: string | undefined): Subject {
    const { record } = tables[kind];
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
