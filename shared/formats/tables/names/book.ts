import { byText } from '../../../base/compare.ts';
import { isIdOf, kindOf } from '../../../base/ids.ts';
import type { Id, Kind } from '../../../base/ids.ts';
import { definitionOf } from '../../../model/kinds.ts';
import type { AnyRecord, RecordOf } from '../../../model/kinds.ts';
import { endName } from '../../../model/lookups.ts';
import type { Model } from '../../../model/model.ts';
import type { Place } from '../../../model/records/common.ts';
import { referencesOf } from '../../../model/references.ts';
import { quoted } from '../cells/plain.ts';
import { Names } from './names.ts';
import { saidText } from './said.ts';
import { NAMED_KINDS, addTo, callingsOf, placementsByComponent, zoneIn } from './world.ts';
import type { World } from './world.ts';

/** In what a place is looked for: a zone by its name, then a component in a zone. */
const PLACE_KINDS = ['zone'] as const;

/**
 * What the records of a model are called in tables, so that each name leads back to the one record that is meant:
 * by its name alone wherever that does, else with its id.
 */
export class Book implements World {
  readonly model: Model;
  readonly names = new Names();
  readonly #placements: Map<Id<'component'>, Id<'placement'>[]>;
  #mentioned: ReadonlySet<Id> | undefined;
  #inside: Map<Id | 'nowhere', RecordOf<'placement'>[]> | undefined;

  constructor(model: Model) {
    this.model = model;
    this.#placements = placementsByComponent(model);
    for (const record of model.records()) addTo(this.names, record);
  }

  get<K extends Kind>(id: Id<K>): RecordOf<K> | undefined {
    return this.model.get(id);
  }

  placementsOf(component: Id<'component'>): readonly Id<'placement'>[] {
    return this.#placements.get(component) ?? [];
  }

  /** What lies directly in a zone, nested in a placement, or in neither. */
  inside(where: Id<'zone'> | Id<'placement'> | 'nowhere'): readonly RecordOf<'placement'>[] {
    this.#inside ??= Map.groupBy(
      this.model.all('placement'),
      ({ zone, parent }): Id | 'nowhere' => zone ?? parent ?? 'nowhere',
    );
    return this.#inside.get(where) ?? [];
  }

  /** The record among those of some kinds. */
  label(id: Id, among: readonly Kind[] = [kindOf(id)]): string {
    if (isIdOf('placement', id)) return this.placement(id);
    const record = this.model.get(id);
    if (!record) return saidText(id);
    for (const calling of callingsOf(record)) {
      const [first, other] = this.names.exact(calling, among);
      const isAlone = first === id && other === undefined;
      if (isAlone) return this.names.hasDouble(calling, among) ? quoted(calling) : saidText(calling);
    }
    return saidText(callingsOf(record)[0] ?? this.#words(record), [id]);
  }

  /** Any record at all. */
  any(id: Id): string {
    return this.label(id, NAMED_KINDS);
  }

  place(place: Place): string {
    return isIdOf('placement', place) ? this.placement(place) : this.label(place, PLACE_KINDS);
  }

  /** `Orders API in Backend`. */
  placement(id: Id<'placement'>): string {
    const zone = zoneIn(this, id);
    const where = zone === undefined ? 'no zone' : saidText(this.model.get(zone)?.name ?? zone);
    return [saidText(this.#componentName(id)), 'in', where, ...this.#idsOf(id, true)].join(' ');
  }

  /** The placement where its zone is said already: `Orders API`. */
  placementHere(id: Id<'placement'>): string {
    return [saidText(this.#componentName(id)), ...this.#idsOf(id, true)].join(' ');
  }

  /** The same where a row makes it: its id is of use only to others that name it. */
  placementMade(id: Id<'placement'>): string {
    return [saidText(this.#componentName(id)), ...this.#idsOf(id, this.isMentioned(id))].join(' ');
  }

  /** Ids where names alone would not lead back to the placement: its component's, and its own. */
  #idsOf(id: Id<'placement'>, own: boolean): string[] {
    const component = this.model.get(id)?.component;
    if (component === undefined) return [`[${id}]`];
    const zone = zoneIn(this, id);
    const several = this.#sharesName(component);
    const others = this.placementsOf(component).filter((other) => zoneIn(this, other) === zone);
    const alone = !several && others.length === 1 && (zone === undefined || !this.#sharesName(zone));
    return [...(several ? [`[${component}]`] : []), ...(alone || !own ? [] : [`[${id}]`])];
  }

  #componentName(id: Id<'placement'>): string {
    const component = this.model.get(id)?.component;
    return (component && this.model.get(component)?.name) ?? id;
  }

  #sharesName(id: Id<'component'> | Id<'zone'>): boolean {
    const name = this.model.get(id)?.name ?? '';
    return this.names.exact(name, [kindOf(id)]).length > 1;
  }

  /** What a record without a name is called: a connection by its ends, else its kind. */
  #words(record: AnyRecord): string {
    if (record.kind !== 'connection') return definitionOf(record.kind).label;
    return `${endName(this.model, record.from)} → ${endName(this.model, record.to)}`;
  }

  /** Labels of records whose order means nothing: by what they are called, not by ids. */
  labels(ids: readonly Id[], among?: readonly Kind[]): string[] {
    return ids.map((id) => this.label(id, among)).toSorted(byText);
  }

  /** Whether its row must say its id: its name does not tell it from others, and something names it. */
  needsId(record: AnyRecord): boolean {
    return this.isMentioned(record.id) && this.label(record.id).endsWith(`[${record.id}]`);
  }

  isMentioned(id: Id): boolean {
    this.#mentioned ??= mentionedIn(this.model);
    return this.#mentioned.has(id);
  }
}

const MENTIONING = [
  'zone',
  'connection',
  'actor',
  'path',
  'asset',
  'assumption',
  'control',
  'finding',
] as const;

/** What some row of a table names, and what names it through a placement. */
function mentionedIn(model: Model): ReadonlySet<Id> {
  const found = new Set<Id>(MENTIONING.flatMap((kind) => model.all(kind)).flatMap(to));
  for (const { id, component, parent, zone } of model.all('placement')) {
    found.add(component);
    if (parent !== undefined && zone !== undefined) found.add(parent);
    if (!found.has(id)) continue;
    const around = zoneIn(model, id);
    if (around !== undefined) found.add(around);
  }
  return found;
}

function to(record: AnyRecord): Id[] {
  return referencesOf(record).map((reference) => reference.to);
}
