import { isIdOf } from '../../../base/ids.ts';
import { sameJson } from '../../../base/json.ts';
import type { Model } from '../../../model/model.ts';
import { tidy } from '../cells/plain.ts';
import { tables } from '../columns/tables.ts';
import { isNoZone } from '../columns/zones.ts';
import { includedText, readIncludedCell } from '../columns/included.ts';
import { TABLE_KINDS } from '../kinds.ts';
import type { TableKind } from '../kinds.ts';
import { Book } from '../names/book.ts';
import type { PastedTable } from '../text/pasted.ts';
import { appear } from './appear.ts';
import { Applied } from './apply.ts';
import { Desk } from './desk.ts';
import { hintsOf } from './hints.ts';
import { keptInProject, leftOf } from './left.ts';
import { plannedTables } from './planned.ts';
import type { Done } from './planned.ts';
import { recordsOf } from './records.ts';
import type { Row } from './row.ts';
import { settle } from './settle.ts';
import { Subjects } from './subjects.ts';
import type { Subject } from './subjects.ts';
import { TableText } from './table-text.ts';
import { Twins } from './twins.ts';
import type { Choices, Plan, RowDoes } from './types.ts';

/** Rows name what other tables make: first what places components, last what names everything. */
const READING_ORDER: readonly TableKind[] = [
  'categories',
  'zones',
  'components',
  'assets',
  'actors',
  'assumptions',
  'controls',
  'connections',
  'paths',
  'findings',
];

/** What entering pasted tables would do to a model, with all that is uncertain. */
export function planOf(
  model: Model,
  pasted: readonly PastedTable[],
  choices: Choices = {},
  outside: readonly string[] = [],
): Plan {
  return new Planning(model, pasted, choices).plan(outside);
}

class Planning {
  readonly #model: Model;
  readonly #desk: Desk;
  readonly #book: Book;
  readonly #tables: readonly TableText[];
  readonly #laters: (() => void)[] = [];
  readonly #applied: Applied;
  readonly #twins: Twins;
  readonly #done = new Map<TableText, Done[]>();

  constructor(model: Model, pasted: readonly PastedTable[], choices: Choices) {
    this.#model = model;
    this.#desk = new Desk(model, choices);
    this.#book = new Book(model);
    const hints = hintsOf(model, pasted);
    this.#tables = pasted.map((table, at) => new TableText(at, table, hints, choices.tables?.[at]));
    this.#applied = new Applied(this.#desk);
    this.#twins = new Twins(model);
  }

  plan(outside: readonly string[]): Plan {
    const subjects = this.#subjects();
    for (const kind of READING_ORDER) {
      for (const table of this.#tablesOf(kind)) this.#read(table, kind, subjects.get(table) ?? []);
      if (kind === 'components') for (const later of this.#laters.splice(0)) later();
    }
    this.#placeTheRest();
    this.#settle();
    const left = keptInProject(
      this.#desk,
      leftOf(this.#tables, this.#notPlaced(), outside, this.#desk.choices),
    );
    const { made, changed } = recordsOf(this.#desk, this.#twins.aliases);
    const after = this.#desk.result();
    return {
      tables: plannedTables(this.#tables, this.#done, this.#desk, this.#book, new Book(after)),
      mentioned: this.#desk.mentioned.filter(({ id }) => this.#desk.now.has(id)),
      left,
      made,
      changed,
      after,
    };
  }

  #tablesOf(kind: TableKind): TableText[] {
    return this.#tables.filter((table) => table.kind === kind && !table.leftOut);
  }

  #subjects(): Map<TableText, Subject[]> {
    const subjects = new Subjects(this.#desk, this.#book, this.#laters);
    const found = new Map<TableText, Subject[]>();
    for (const kind of TABLE_KINDS) {
      for (const table of this.#tablesOf(kind)) {
        this.#desk.listsKind(tables[kind].record);
        const rows = subjects.ofTable(table, kind);
        // Nobody means what is left out.
        for (const { row } of rows) if (row.row.leftOut) this.#forget(row, 'left out');
        found.set(table, rows);
      }
    }
    return found;
  }

  #read(table: TableText, kind: TableKind, subjects: readonly Subject[]): void {
    this.#done.set(
      table,
      subjects.map((subject) => ({ row: subject.row, does: this.#readRow(subject, kind) })),
    );
  }

  #readRow(subject: Subject, kind: TableKind): RowDoes {
    const { row, by } = subject;
    if (row.row.leftOut) return this.#forget(row, 'left out');
    if (by === 'same') return 'nothing new';
    if (row.row.cells.every((cell) => tidy(cell) === '')) return this.#forget(row, 'left out');
    if (kind === 'zones' && isNoZone(row.cell('name'))) return this.#readNoZone(row);
    if (!this.#desk.has(row.subject)) return 'not placed';
    this.#readCells(row, kind);
    const record = isWhole(row, by) ? this.#applied.apply(subject) : undefined;
    if (!record) return this.#forget(row, 'not placed');
    const twin = by === 'new' ? this.#twins.twinOf(record) : undefined;
    if (twin !== undefined) {
      this.#desk.now.delete(row.subject);
      row.subject = twin;
      row.isThere = true;
      return 'nothing new';
    }
    const isChanged = !sameJson(record, this.#model.get(record.id));
    if (isChanged) this.#desk.put(record);
    if (!row.isThere) return 'add';
    return isChanged || row.movesMore ? 'change' : 'nothing new';
  }

  #readCells(row: Row, kind: TableKind): void {
    for (const { role, read } of tables[kind].columns) {
      const cell = row.cell(role);
      if (tidy(cell) === '') continue;
      row.reading = role;
      read(cell, row);
    }
    row.reading = '';
    tables[kind].compose?.(row);
    for (const column of row.row.carried) {
      row.note({
        code: 'carried down',
        column: row.table.roles[column] ?? '',
        said: tidy(row.row.cells[column] ?? ''),
      });
    }
    row.table.roles.forEach((role, column) => {
      const text = tidy(row.row.cells[column] ?? '');
      if (role === undefined && text !== '') row.kept.push({ heading: row.table.headingOf(column), text });
    });
  }

  /** What is in no zone: a row of the zone table that is no zone. */
  #readNoZone(row: Row): RowDoes {
    if (this.#desk.now.has(row.subject)) this.#desk.now.delete(row.subject);
    if (tidy(row.cell('included')) === includedText('nowhere', this.#book)) return 'nothing new';
    readIncludedCell(row.cell('included'), undefined, row);
    return row.movesMore ? 'change' : 'nothing new';
  }

  #forget(row: Row, does: RowDoes): RowDoes {
    if (!row.isThere && this.#desk.now.has(row.subject)) this.#desk.forget(row.subject);
    return does;
  }

  /** A new component that is said to be nowhere in particular stands in no zone, so that the map shows it. */
  #placeTheRest(): void {
    for (const record of this.#desk.now.values()) {
      if (!isIdOf('component', record.id) || !this.#desk.isMade(record.id)) continue;
      if (this.#desk.nowhere.has(record.id) || this.#desk.placementsOf(record.id).length > 0) continue;
      appear(this.#desk, record.id, {});
    }
  }

  /** What does not hold together is said at the row that says it. */
  #settle(): void {
    const rows = [...this.#done.values()].flat();
    for (const { record, field, text } of settle(this.#desk)) {
      const row = rows.find((one) => one.row.subject === record)?.row;
      row?.kept.push({ heading: field, text });
      row?.note({ code: 'not placed', said: text });
    }
  }

  #notPlaced(): Row[] {
    return [...this.#done.values()].flatMap((rows) =>
      rows.filter(({ does }) => does === 'not placed').map(({ row }) => row),
    );
  }
}

/** What a new record cannot be without, where no name stands for it. */
function isWhole(row: Row, by: Subject['by']): boolean {
  if (by !== 'new') return true;
  const { kind } = row.table;
  if (kind === 'connections') return row.said('from') !== undefined && row.said('to') !== undefined;
  if (kind === 'assumptions') return row.said('text') !== undefined;
  if (kind === 'findings') {
    if (row.said('title') === undefined) row.set('title', row.said('ref'));
    return row.said('title') !== undefined;
  }
  return true;
}
