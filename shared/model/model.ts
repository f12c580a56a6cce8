import { byId } from '../base/compare.ts';
import { KINDS, kindOf } from '../base/ids.ts';
import type { Id, Kind } from '../base/ids.ts';
import type { AnyRecord, RecordOf } from './kinds.ts';

/** The records of one kind. Never altered: a change makes a new table. */
class Table {
  readonly byId: ReadonlyMap<Id, AnyRecord>;
  #sorted: readonly AnyRecord[] | undefined;

  constructor(records: ReadonlyMap<Id, AnyRecord>) {
    this.byId = records;
  }

  get sorted(): readonly AnyRecord[] {
    this.#sorted ??= [...this.byId.values()].toSorted(byId);
    return this.#sorted;
  }
}

const EMPTY = new Table(new Map());

/**
 * A project's records at one moment. A value: nothing alters it; `Model.replacing` makes the next one and
 * shares every table that did not change.
 */
export class Model {
  readonly #tables: ReadonlyMap<Kind, Table>;

  private constructor(tables: ReadonlyMap<Kind, Table>) {
    this.#tables = tables;
  }

  static readonly empty: Model = new Model(new Map());

  /** A model of these records; of two with one id the later counts. */
  static of(records: Iterable<AnyRecord>): Model {
    const changes = new Map<Id, AnyRecord>();
    for (const record of records) changes.set(record.id, record);
    return Model.empty.replacing(changes);
  }

  get<K extends Kind>(id: Id<K>): RecordOf<K> | undefined {
    return this.#tables.get(kindOf(id))?.byId.get(id) as RecordOf<K> | undefined;
  }

  has(id: Id): boolean {
    return this.#tables.get(kindOf(id))?.byId.has(id) ?? false;
  }

  /** All records of a kind, by id. */
  all<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return (this.#tables.get(kind) ?? EMPTY).sorted as readonly RecordOf<K>[];
  }

  count(kind: Kind): number {
    return (this.#tables.get(kind) ?? EMPTY).byId.size;
  }

  get size(): number {
    return KINDS.reduce((sum, kind) => sum + this.count(kind), 0);
  }

  /** Every record, by kind in the order of `KINDS` and then by id. */
  *records(): Generator<AnyRecord> {
    for (const kind of KINDS) yield* (this.#tables.get(kind) ?? EMPTY).sorted;
  }

  /** The model with these records put in or, for `undefined`, taken out. */
  replacing(changes: ReadonlyMap<Id, AnyRecord | undefined>): Model {
    const altered = new Map<Kind, Map<Id, AnyRecord>>();
    for (const [id, record] of changes) {
      const kind = kindOf(id);
      let table = altered.get(kind);
      if (!table) altered.set(kind, (table = new Map(this.#tables.get(kind)?.byId)));
      if (record) table.set(id, record);
      else table.delete(id);
    }
    const tables = new Map(this.#tables);
    for (const [kind, records] of altered) tables.set(kind, new Table(records));
    return new Model(tables);
  }
}
