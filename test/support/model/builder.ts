import type { Id, Kind } from '../../../shared/base/ids.ts';
import { create } from '../../../shared/model/create.ts';
import { problems } from '../../../shared/model/integrity.ts';
import type { AnyRecord, NewRecord, RecordOf } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { Names, slug } from './names.ts';
import { connectionFields } from './said-connection.ts';
import type { SaidConnection } from './said-connection.ts';

/*
 * Models in the words of people, for worked examples:
 *
 *     const orders = model()
 *       .zone('Internet', { external: true })
 *       .zone('Backend')
 *       .component('Browser').in('Internet')
 *       .component('Orders API').in('Backend')
 *       .asset('Order').storedIn('Orders API')
 *       .connect('Browser', 'Orders API', { encryption: 'TLS 1.3', caller: 'password', carries: ['Order'] })
 *       .actor('Customer').mayUse('Orders API')
 *       .build();
 *
 * Ids are read off the names: `zone:backend`, `component:orders-api`, `placement:orders-api_backend` (in no zone:
 * `placement:orders-api`), `connection:browser-orders-api`; a second one of the same name ends in `-2`. Wherever a
 * name stands, an id may stand. A component with several placements is spoken of as `Orders API@Backend`.
 */

type Said<K extends Kind, Named extends string> = Omit<NewRecord<K>, 'name' | 'title' | 'text' | Named>;

export type SaidZone = Said<'zone', 'parent' | 'instanceOf'> & {
  readonly in?: string;
  readonly instanceOf?: string;
};

type Any = 'any' | readonly string[];

export type SaidPath = Said<'path', 'actors' | 'from' | 'to' | 'connections' | 'foothold' | 'leansOn'> & {
  readonly actors: Any;
  readonly from: Any;
  readonly to: Any;
  readonly connections?: readonly string[];
  readonly foothold?: readonly string[];
  readonly leansOn?: readonly string[];
};

export function model(name = 'Orders'): ModelBuilder {
  return new ModelBuilder(name);
}

export class ModelBuilder {
  readonly names = new Names();
  /** What `in`, `isThere`, `storedIn` and the like speak of: what was told last. */
  #component: Id<'component'> | undefined;
  #actor: Id<'actor'> | undefined;
  #asset: Id<'asset'> | undefined;

  constructor(name: string) {
    this.put('project', 'project:p', { name });
  }

  /** Any record, with its fields as they are. */
  put<K extends Kind>(kind: K, id: Id<K>, fields: NewRecord<K>): this {
    this.names.put(create(kind, id, fields));
    return this;
  }

  zone(name: string, { in: parent, instanceOf, ...fields }: SaidZone = {}): this {
    return this.put('zone', this.names.free('zone', slug(name)), {
      name,
      ...fields,
      ...(parent !== undefined && { parent: this.names.one(parent, 'zone') }),
      ...(instanceOf !== undefined && { instanceOf: this.names.one(instanceOf, 'zone') }),
    });
  }

  /** A component; where it is, is said next. */
  component(name: string, fields: Said<'component', never> = {}): this {
    this.#component = this.names.free('component', slug(name));
    return this.put('component', this.#component, { name, ...fields });
  }

  /** The component that was told last is in this zone; said again, it is in another one as well. */
  in(zone: string, fields: Said<'placement', 'component' | 'zone' | 'parent'> = {}): this {
    return this.#place(zone, { ...fields, zone: this.names.one(zone, 'zone') });
  }

  /** It is nested in another component. */
  inside(component: string, fields: Said<'placement', 'component' | 'parent'> = {}): this {
    return this.#place(component, { ...fields, parent: this.names.placement(component) });
  }

  /** It is in no zone. */
  inNoZone(fields: Said<'placement', 'component' | 'zone' | 'parent'> = {}): this {
    return this.#place(undefined, fields);
  }

  connect(from: string | readonly string[], to: string | readonly string[], said: SaidConnection = {}): this {
    const ends = [from, to].map((end) => slug(typeof end === 'string' ? end : end.join('-')));
    const id = this.names.free('connection', ends.join('-'));
    return this.put('connection', id, connectionFields(this.names, from, to, said));
  }

  actor(name: string, fields: Said<'actor', 'holds' | 'access'> = {}): this {
    this.#actor = this.names.free('actor', slug(name));
    return this.put('actor', this.#actor, { name, ...fields });
  }

  isThere(...places: readonly string[]): this {
    for (const place of this.names.places(places)) this.#access({ manner: 'is there', place });
    return this;
  }

  mayUse(...places: readonly string[]): this {
    for (const place of this.names.places(places)) this.#access({ manner: 'may use', place });
    return this;
  }

  actsAs(...actors: readonly string[]): this {
    for (const actor of this.names.ids(actors, 'actor')) this.#access({ manner: 'acts as', actor });
    return this;
  }

  /** Its accesses are alternatives. */
  oneOf(): this {
    return this.#change(this.#actor, (actor) => ({ ...actor, accessIs: 'one of' as const }));
  }

  holds(...assets: readonly string[]): this {
    const held = this.names.ids(assets, 'asset');
    return this.#change(this.#actor, (actor) => ({ ...actor, holds: [...actor.holds, ...held] }));
  }

  asset(name: string, fields: Said<'asset', 'places'> = {}): this {
    this.#asset = this.names.free('asset', slug(name));
    return this.put('asset', this.#asset, { name, ...fields });
  }

  storedIn(...components: readonly string[]): this {
    return this.#kept(components, 'stores');
  }

  processedIn(...components: readonly string[]): this {
    return this.#kept(components, 'processes');
  }

  createdIn(...components: readonly string[]): this {
    return this.#kept(components, 'creates');
  }

  assumption(text: string, { about = [], ...fields }: Said<'assumption', 'about'> & About = {}): this {
    return this.put('assumption', this.names.free('assumption', slug(text)), {
      text,
      ...fields,
      about: about.map((name) => this.names.anything(name)),
    });
  }

  category(name: string, fields: Said<'category', never> = {}): this {
    return this.put('category', this.names.free('category', slug(name)), { name, ...fields });
  }

  control(
    name: string,
    { guards = [], category, ...fields }: Said<'control', 'guards' | 'category'> & Guards = {},
  ): this {
    return this.put('control', this.names.free('control', slug(name)), {
      name,
      ...fields,
      guards:
        guards === 'everything'
          ? { everything: true }
          : { records: guards.map((guarded) => this.names.anything(guarded)) },
      ...(category !== undefined && { category: this.names.one(category, 'category') }),
    });
  }

  finding(title: string, { targets = [], ...fields }: Said<'finding', 'targets'> & Targets = {}): this {
    return this.put('finding', this.names.free('finding', slug(title)), {
      title,
      ...fields,
      targets: targets.map((name) => ({ record: this.names.anything(name) })),
    });
  }

  path(name: string, said: SaidPath): this {
    const { actors, from, to, connections = [], foothold, leansOn = [], ...fields } = said;
    const side = (names: Any) =>
      names === 'any' ? { any: true as const } : { places: this.names.places(names) };
    return this.put('path', this.names.free('path', slug(name)), {
      name,
      ...fields,
      actors: actors === 'any' ? { any: true } : { actors: this.names.ids(actors, 'actor') },
      from: side(from),
      to: side(to),
      connections: this.names.ids(connections, 'connection'),
      ...(foothold && { foothold: { places: this.names.places(foothold) } }),
      leansOn: this.names.ids(leansOn, 'finding', 'control', 'assumption'),
    });
  }

  records(): AnyRecord[] {
    return this.names.all();
  }

  /** The model as it was told, whether integrity holds or not. */
  unchecked(): Model {
    return Model.of(this.records());
  }

  /** The model; throws where integrity does not hold, so that no example shows what cannot be. */
  build(): Model {
    const built = this.unchecked();
    const wrong = problems(built);
    if (wrong.length > 0) throw new Error(`the example is wrong: ${JSON.stringify(wrong)}`);
    return built;
  }

  #place(where: string | undefined, fields: Said<'placement', 'component'>): this {
    const component = this.#component;
    if (component === undefined) throw new Error('say which component first');
    const name = component.slice('component:'.length);
    const id = this.names.free('placement', where === undefined ? name : `${name}_${slug(where)}`);
    return this.put('placement', id, { ...fields, component });
  }

  #access(access: RecordOf<'actor'>['access'][number]): void {
    this.#change(this.#actor, (actor) => ({ ...actor, access: [...actor.access, access] }));
  }

  #kept(components: readonly string[], does: 'stores' | 'processes' | 'creates'): this {
    const places = components.map((name) => ({ placement: this.names.placement(name), does }));
    return this.#change(this.#asset, (asset) => ({ ...asset, places: [...asset.places, ...places] }));
  }

  #change<K extends Kind>(id: Id<K> | undefined, to: (record: RecordOf<K>) => NewRecord<K>): this {
    const record = id && this.names.get(id);
    if (id === undefined || !record) throw new Error('say first of what');
    return this.put(record.kind as K, id, to(record as RecordOf<K>));
  }
}

interface About {
  readonly about?: readonly string[];
}
interface Guards {
  readonly guards?: 'everything' | readonly string[];
  readonly category?: string;
}
interface Targets {
  readonly targets?: readonly string[];
}
