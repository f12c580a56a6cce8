import { isId, isIdOf } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { nameOf } from '../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Place } from '../../../shared/model/records/common.ts';
import type { End } from '../../../shared/model/records/connection.ts';

/** `Orders API` is `orders-api` in ids. */
export function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 30);
  return plain === '' ? 'x' : plain;
}

/** The records that were told so far, found again by what people call them; ids are names as well. */
export class Names {
  readonly #records = new Map<Id, AnyRecord>();

  put(record: AnyRecord): void {
    this.#records.set(record.id, record);
  }

  all(): AnyRecord[] {
    return [...this.#records.values()];
  }

  get<K extends Kind>(id: Id<K>): AnyRecord | undefined {
    return this.#records.get(id);
  }

  /** An id that nothing has yet: `connection:browser-orders-api`, then with `-2`. */
  free<K extends Kind>(kind: K, name: string): Id<K> {
    const base = `${kind}:${name.slice(0, 60)}` as Id<K>;
    let id = base;
    for (let count = 2; this.#records.has(id); count += 1) id = `${base}-${count}` as Id<K>;
    return id;
  }

  /** The one record of these kinds with this name. */
  one<K extends Kind>(name: string, ...kinds: readonly K[]): Id<K> {
    const found = kinds.flatMap((kind) => this.#called(kind, name));
    const [id, other] = found;
    if (id === undefined) throw new Error(`there is no ${kinds.join(' or ')} called ${name}`);
    if (other !== undefined) throw new Error(`${name} may be ${found.join(' or ')}`);
    return id;
  }

  ids<K extends Kind>(names: readonly string[], ...kinds: readonly K[]): Id<K>[] {
    return names.map((name) => this.one(name, ...kinds));
  }

  /** A placement: `Orders API`, or `Orders API@Backend` where it has several. */
  placement(name: string): Id<'placement'> {
    const found = this.#placements(name);
    const [id] = found;
    if (id === undefined) throw new Error(`${name} is placed nowhere`);
    if (found.length > 1) throw new Error(`${name} may be ${found.join(' or ')}`);
    return id;
  }

  /** A zone by its name, or a placement by its component's. */
  place(name: string): Place {
    if (isId(name) && (isIdOf('zone', name) || isIdOf('placement', name))) return name;
    const [zone] = this.#called('zone', name);
    return zone ?? this.placement(name);
  }

  places(names: readonly string[]): Place[] {
    return names.map((name) => this.place(name));
  }

  /** The end of a connection: a zone as a whole, a component, or several. */
  end(said: string | readonly string[]): End {
    if (typeof said !== 'string') return { placements: said.map((name) => this.placement(name)) };
    const place = this.place(said);
    return isIdOf('zone', place) ? { zone: place } : { placements: [place] };
  }

  /** Any record at all; a component's name means the component, `Orders API@Backend` its placement. */
  anything(name: string): Id {
    if (isId(name)) return name;
    const found = this.all().filter((record) => nameOf(record) === name);
    if (found.length > 1) throw new Error(`${name} may be ${found.map(({ id }) => id).join(' or ')}`);
    return found[0]?.id ?? this.placement(name);
  }

  #called<K extends Kind>(kind: K, name: string): Id<K>[] {
    if (isIdOf(kind, name)) return this.#records.has(name) ? [name] : [];
    return this.all().flatMap((record) =>
      record.kind === kind && nameOf(record) === name ? [record.id as Id<K>] : [],
    );
  }

  #placements(name: string): Id<'placement'>[] {
    if (isIdOf('placement', name)) return this.#records.has(name) ? [name] : [];
    const [component = '', where] = name.split('@');
    const id = this.one(component, 'component');
    return this.all().flatMap((record) => {
      if (record.kind !== 'placement' || record.component !== id) return [];
      const here = where === undefined || this.#stands(record.zone, record.parent, where);
      return here ? [record.id] : [];
    });
  }

  #stands(zone: Id<'zone'> | undefined, parent: Id<'placement'> | undefined, where: string): boolean {
    if (parent !== undefined) return this.#placements(where).includes(parent);
    return zone !== undefined && this.#called('zone', where).includes(zone);
  }
}
