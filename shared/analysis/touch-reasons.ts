import type { Id } from '../base/ids.ts';
import { KINDS, isIdOf } from '../base/ids.ts';
import type { Kind } from '../base/ids.ts';
import { sameJson } from '../base/json.ts';
import { t } from '../base/t.ts';
import { nameOf } from '../model/kinds.ts';
import type { AnyRecord, RecordOf } from '../model/kinds.ts';
import { connectionName, placementName, placementsOf, zoneOfEnd, zoneOfPlacement } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { differing } from './differing.ts';
import type { Differing } from './differing.ts';
import { carried } from './flows.ts';
import { listWords } from './path-words.ts';

/** Words that are made when somebody reads them. */
export type Say = () => string;

/** Why what speaks of a record is worth a second look, in words; by the record that it speaks of (SPEC G6). */
export class Reasons {
  readonly #before: Model;
  readonly #after: Model;
  readonly #words = new Map<Id, Say[]>();
  /** By zone, what in it is not as it was. */
  readonly #inside = new Map<Id<'zone'>, Set<Say>>();

  constructor(before: Model, after: Model) {
    this.#before = before;
    this.#after = after;
    for (const kind of MEANT) {
      for (const changed of differing<Kind>(before, after, kind)) this.#changed(changed);
    }
    for (const { was, now } of differing(before, after, 'connection')) this.#carried(was, now);
  }

  get isEmpty(): boolean {
    return this.#words.size === 0 && this.#inside.size === 0;
  }

  of(id: Id): readonly Say[] {
    const own = this.#words.get(id) ?? [];
    const inside = isIdOf('zone', id) ? this.#inside.get(id) : undefined;
    return inside ? [...own, () => this.#insideWords(id, inside)] : own;
  }

  #insideWords(id: Id, inside: ReadonlySet<Say>): string {
    const words = new Set([...inside].map((say) => say()));
    return t('in {zone}: {what}', { zone: this.#name(id), what: listWords([...words]) });
  }

  /** Actors that reach a zone otherwise than before. */
  reached(zone: Id<'zone'>, actors: readonly Id<'actor'>[]): void {
    this.#say(zone, () =>
      t('{zone} is reached otherwise by {actors}', {
        zone: this.#name(zone),
        actors: listWords(actors.map((id) => this.#name(id))),
      }),
    );
  }

  gains(actor: Id<'actor'>): void {
    this.#say(actor, () => t('{name} gains', { name: this.#name(actor) }));
  }

  #say(id: Id, say: Say): void {
    const list = this.#words.get(id);
    if (list) list.push(say);
    else this.#words.set(id, [say]);
  }

  #name(id: Id): string {
    return nameIn(this.#after, id) ?? nameIn(this.#before, id) ?? id;
  }

  /** A changed record, what it joins, and its zone. */
  #changed({ was, now }: Differing<Kind>): void {
    const record = now ?? was;
    if (!record || sameJson(was, now)) return;
    const say = () => {
      const name = this.#name(record.id);
      if (!was) return t('{name} is new', { name });
      return now ? t('{name} changed', { name }) : t('{name} is gone', { name });
    };
    this.#say(record.id, say);
    this.#near(this.#before, was, say);
    this.#near(this.#after, now, say);
  }

  #near(model: Model, record: AnyRecord | undefined, say: Say): void {
    if (!record) return;
    for (const id of joinedBy(model, record)) this.#say(id, say);
    for (const zone of zonesOf(model, record)) {
      const inside = this.#inside.get(zone);
      if (inside) inside.add(say);
      else this.#inside.set(zone, new Set([say]));
    }
  }

  /** Assets on a connection that did not carry them. */
  #carried(was: RecordOf<'connection'> | undefined, now: RecordOf<'connection'> | undefined): void {
    if (!now) return;
    const known = was ? carried(was) : [];
    for (const asset of carried(now).filter((one) => !known.includes(one))) {
      this.#say(asset, () =>
        t('{asset} is newly carried over {connection}', {
          asset: this.#name(asset),
          connection: this.#name(now.id),
        }),
      );
    }
  }
}

/** Layout, and what is written about looking at the model, is no change to what it says. */
const MEANT = KINDS.filter((kind) => !['view', 'change', 'review', 'dismissal', 'scenario'].includes(kind));

function nameIn(model: Model, id: Id): string | undefined {
  const record = model.get(id);
  if (record?.kind === 'connection') return connectionName(model, record);
  if (record?.kind === 'placement') return placementName(model, record.id);
  return record && nameOf(record);
}

/** The component of a placement; the placements and components at the ends of a connection. */
function joinedBy(model: Model, record: AnyRecord): readonly Id[] {
  if (record.kind === 'placement') return [record.component];
  if (record.kind !== 'connection') return [];
  const placements = [...placementsOf(record.from), ...placementsOf(record.to)];
  return placements.flatMap((id): readonly Id[] => {
    const component = model.get(id)?.component;
    return component === undefined ? [id] : [id, component];
  });
}

/** The zones that a changed record is in, or whose things it joins. */
function zonesOf(model: Model, record: AnyRecord): readonly Id<'zone'>[] {
  const found = ((): readonly (Id<'zone'> | undefined)[] => {
    switch (record.kind) {
      case 'placement':
        return [zoneOfPlacement(model, record.id)];
      case 'component':
        return model
          .all('placement')
          .filter(({ component }) => component === record.id)
          .map(({ id }) => zoneOfPlacement(model, id));
      case 'connection':
        return [zoneOfEnd(model, record.from), zoneOfEnd(model, record.to)];
      case 'asset':
        return record.places.map(({ placement }) => zoneOfPlacement(model, placement));
      default:
        return [];
    }
  })();
  return [...new Set(found.filter((zone) => zone !== undefined))];
}
