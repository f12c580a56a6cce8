import { isIdOf, kindOf } from '../../../base/ids.ts';
import type { Id, Kind } from '../../../base/ids.ts';
import { create } from '../../../model/create.ts';
import { definitionOf } from '../../../model/kinds.ts';
import type { AnyRecord, RecordOf } from '../../../model/kinds.ts';
import type { Model } from '../../../model/model.ts';
import type { End } from '../../../model/records/connection.ts';
import type { Path } from '../../../model/records/path.ts';
import { proposedCategory } from '../columns/categories.ts';
import { Names } from '../names/names.ts';
import { addTo, placementsByComponent, zoneIn } from '../names/world.ts';
import type { World } from '../names/world.ts';
import { keyOfName } from './types.ts';
import type { Choices, Mentioned } from './types.ts';

/** The kinds of record that a name alone makes. */
const BY_NAME = ['zone', 'component', 'actor', 'asset', 'category', 'control'] as const;
type ByName = (typeof BY_NAME)[number];

export function isByName(kind: Kind): kind is ByName {
  return (BY_NAME as readonly Kind[]).includes(kind);
}

/** The records of a model and those that a paste would make or change, while its rows are read. */
export class Desk implements World {
  readonly model: Model;
  readonly choices: Choices;
  readonly names = new Names();
  readonly mentioned: Mentioned[] = [];
  /** What rows are about or mention, as it would be. */
  readonly now = new Map<Id, AnyRecord>();
  /** Appearances that a zone of this paste has listed. */
  readonly appeared = new Set<Id<'placement'>>();
  /** New components that shall be nowhere. */
  readonly nowhere = new Set<Id<'component'>>();
  readonly #placements: Map<Id<'component'>, Id<'placement'>[]>;
  /** Ids that a table was copied with, and what each stands for here. */
  readonly #foreign = new Map<Id, Id>();
  readonly #bound = new Set<Id>();
  #count = 0;
  /** Whether what is only mentioned is told apart from what a table lists: where there is a table of such things. */
  readonly #listedKinds = new Set<Kind>();

  constructor(model: Model, choices: Choices) {
    this.model = model;
    this.choices = choices;
    this.#placements = placementsByComponent(model);
    for (const record of model.records()) addTo(this.names, record);
    for (const kind of ['zone', 'component'] as const) if (model.count(kind) > 0) this.#listedKinds.add(kind);
  }

  get<K extends Kind>(id: Id<K>): RecordOf<K> | undefined {
    return (this.now.get(id) as RecordOf<K> | undefined) ?? this.model.get(id);
  }

  has(id: Id): boolean {
    return this.now.has(id) || this.model.has(id);
  }

  isMade(id: Id): boolean {
    return !this.model.has(id);
  }

  placementsOf(component: Id<'component'>): readonly Id<'placement'>[] {
    return this.#placements.get(component) ?? [];
  }

  zoneOf(placement: Id<'placement'>): Id<'zone'> | undefined {
    return zoneIn(this, placement);
  }

  nameOf(id: Id): string {
    const record = this.get(id);
    if (!record) return id;
    if (record.kind === 'placement') return this.get(record.component)?.name ?? id;
    const name = nameIn(record);
    if (name !== undefined) return name;
    if (record.kind === 'path') return `${this.#side(record.from)} → ${this.#side(record.to)}`;
    if (record.kind !== 'connection') return definitionOf(record.kind).label;
    return `${this.#end(record.from)} → ${this.#end(record.to)}`;
  }

  #end(end: End): string {
    return ('zone' in end ? [end.zone] : end.placements).map((id) => this.nameOf(id)).join(', ');
  }

  #side(side: Path['from']): string {
    return 'any' in side ? 'Any' : side.places.map((id) => this.nameOf(id)).join(', ') || 'None';
  }

  /** An id that stands for a new record until it is entered. */
  newId<K extends Kind>(kind: K): Id<K> {
    for (;;) {
      this.#count += 1;
      const id = `${kind}:pasted-${this.#count}` as Id<K>;
      if (!this.model.has(id)) return id;
    }
  }

  put(record: AnyRecord): void {
    const isNew = !this.has(record.id);
    this.now.set(record.id, record);
    if (!isNew || record.kind !== 'placement') return;
    const list = this.#placements.get(record.component);
    if (list) list.push(record.id);
    else this.#placements.set(record.component, [record.id]);
  }

  /** A row that turned out to be no record: nothing is made of it. */
  forget(id: Id): void {
    this.now.delete(id);
    this.names.drop(id);
  }

  /** The model as it would be. */
  result(): Model {
    return this.model.replacing(this.now);
  }

  /** A new name for what is there or is declared. */
  name(record: AnyRecord): void {
    addTo(this.names, record);
  }

  listsKind(kind: Kind): void {
    this.#listedKinds.add(kind);
  }

  /** What an id that a table was copied with stands for. */
  meant<K extends Kind>(kind: K, ids: readonly Id[], name: string): Id<K> | undefined {
    for (const id of ids) {
      if (!isIdOf(kind, id)) continue;
      const bound = this.#foreign.get(id);
      if (bound !== undefined) return bound as Id<K>;
      if (this.model.has(id) && (name === '' || this.nameOf(id) === name)) return id;
    }
    return undefined;
  }

  /** What the reviewer says that a name means. */
  chosen(name: string, kinds: readonly Kind[]): Id | 'new' | undefined {
    for (const kind of kinds) {
      const choice = this.choices.names?.[keyOfName(kind, name)];
      if (choice === undefined) continue;
      if (choice === 'new') return choice;
      const [id] = typeof choice === 'string' ? [choice] : this.names.exact(choice.sameAs, [choice.kind]);
      if (id !== undefined && this.has(id)) return id;
    }
    return undefined;
  }

  bind(foreign: Id, id: Id): void {
    if (kindOf(foreign) !== kindOf(id) || this.#foreign.has(foreign)) return;
    this.#foreign.set(foreign, id);
    this.#bound.add(id);
  }

  isBound(id: Id): boolean {
    return this.#bound.has(id);
  }

  /** A record that is only mentioned. */
  mention(kind: ByName, name: string, by: { readonly table: number; readonly row: number }): Id {
    const id = this.newId(kind);
    const unlisted = this.#listedKinds.has(kind) ? { listed: false } : {};
    const record = mentionedRecord(kind, id, name, unlisted);
    this.put(record);
    this.name(record);
    this.mentioned.push({ id, name, ...by });
    return id;
  }
}

function mentionedRecord(
  kind: ByName,
  id: Id,
  name: string,
  unlisted: { readonly listed?: boolean },
): AnyRecord {
  switch (kind) {
    case 'zone':
      return create('zone', id as Id<'zone'>, { name, ...unlisted });
    case 'component':
      return create('component', id as Id<'component'>, { name, ...unlisted });
    case 'actor':
      return create('actor', id as Id<'actor'>, { name });
    case 'asset':
      return create('asset', id as Id<'asset'>, { name });
    case 'control':
      return create('control', id as Id<'control'>, { name });
    case 'category':
      return create('category', id as Id<'category'>, proposedCategory(name) ?? { name });
  }
}

function nameIn(record: AnyRecord): string | undefined {
  if ('name' in record && record.name !== undefined) return record.name;
  if ('title' in record) return record.title;
  return 'text' in record ? record.text : undefined;
}
