import type { Id } from '../../../shared/base/ids.ts';
import { placementName, zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { End } from '../../../shared/model/records/connection.ts';
import { allTied } from '../listed.ts';
import { strong } from './marks.tsx';
import { fold, namesOf } from './names.ts';
import type { Thing } from './parse.ts';
import type { Plan } from './step.ts';
import { rich, t } from '../../words/t.ts';

/** A component or zone as it was typed: something that is there, something new, or what is wrong with it. */
export type Found =
  | { readonly is: 'there'; readonly end: End; readonly name: string }
  | {
      readonly is: 'new';
      readonly thing: Thing;
      readonly zone: Id<'zone'> | undefined;
      /** The component is there, in another zone than the one that the line says. */
      readonly again?: Id<'component'>;
    }
  | { readonly is: 'unclear'; readonly plan: Plan };

export type Known = Exclude<Found, { is: 'unclear' }>;

export function find(model: Model, thing: Thing, zoneNow: Id<'zone'> | undefined): Found {
  const names = namesOf(model);
  const [only, another] = names.placements(thing.whole);
  // A name may hold the word "in": it counts before what the line would be otherwise.
  if (only !== undefined && another === undefined) return there(model, only);
  const several = severalAtOnce(model, thing);
  if (several) return several;
  const zone = thing.zone === undefined ? undefined : names.zone(thing.zone);
  const nowhere = zone === undefined && thing.zone !== undefined && NO_ZONE.test(thing.zone);
  if (thing.zone !== undefined && zone === undefined && !nowhere) {
    return { is: 'unclear', plan: noZone(thing.zone) };
  }
  const everywhere = names.placements(thing.name);
  const named = everywhere.filter((id) => {
    const own = zoneOfPlacement(model, id);
    return nowhere ? own === undefined : zone === undefined || own === zone;
  });
  const [first, second] = named;
  if (first !== undefined && second === undefined) return there(model, first);
  if (second !== undefined) return { is: 'unclear', plan: sayWhich(model, thing.name, named) };
  const level = thing.zone === undefined ? names.zone(thing.name) : undefined;
  const levelName = level && model.get(level)?.name;
  if (level !== undefined && levelName !== undefined && isCalled(model, level, thing.name)) {
    return { is: 'there', end: { zone: level }, name: levelName };
  }
  const again = everywhere[0] && model.get(everywhere[0])?.component;
  return {
    is: 'new',
    thing,
    zone: nowhere ? undefined : (zone ?? zoneNow),
    ...(again !== undefined && { again }),
  };
}

const NO_ZONE = /^no zone$/i;

/** "HAProxy, Broker in Public Network": several components of one zone that are there are one end together. */
function severalAtOnce(model: Model, thing: Thing): Found | undefined {
  if (!thing.name.includes(',')) return undefined;
  const each = thing.name.split(',').map((name) => name.trim());
  const found = each.map((name) => {
    const zone = thing.zone === undefined ? {} : { zone: thing.zone };
    return find(
      model,
      { name, whole: thing.zone === undefined ? name : `${name} in ${thing.zone}`, ...zone },
      undefined,
    );
  });
  const placements = found.flatMap((one) =>
    one.is === 'there' && 'placements' in one.end ? one.end.placements : [],
  );
  const zones = new Set(placements.map((id) => zoneOfPlacement(model, id)));
  if (placements.length < each.length || zones.size > 1) return undefined;
  return {
    is: 'there',
    end: { placements },
    name: placements.map((id) => placementName(model, id)).join(', '),
  };
}

function there(model: Model, id: Id<'placement'>): Found {
  return { is: 'there', end: { placements: [id] }, name: placementName(model, id) };
}

/** By its whole name: a beginning is enough after "in", not where a component could be meant. */
function isCalled(model: Model, zone: Id<'zone'>, name: string): boolean {
  const { name: own = '', aliases = [] } = model.get(zone) ?? {};
  return [own, ...aliases].some((each) => fold(each) === fold(name));
}

export function noZone(name: string): Plan {
  return {
    says: [rich('There is no zone called <b>{name}</b> yet. “zone {name}” adds it.', { name, b: strong })],
    missing: [name],
  };
}

/** What is unclear about both ends of a connection, as far as it can be said at once. */
export function bothUnclear(from: Plan, to: Plan): Plan {
  const [one, other] = [from.missing?.[0], to.missing?.[0]];
  if (one === undefined || other === undefined || fold(one) === fold(other)) return from;
  return {
    says: [rich('There are no zones called <b>{one}</b> and <b>{other}</b> yet.', { one, other, b: strong })],
    missing: [one, other],
  };
}

function sayWhich(model: Model, name: string, placements: readonly Id<'placement'>[]): Plan {
  const zones = placements.map((id) => zoneOfPlacement(model, id));
  const [first] = zones;
  const values = { name, where: allTied(zones.map((zone) => inZone(model, zone))), b: strong };
  return {
    says: [
      first === undefined
        ? rich('<b>{name}</b> is {where}. Say which one: “{name} in no zone”.', values)
        : rich('<b>{name}</b> is {where}. Say which one: “{name} in {zone}”.', {
            ...values,
            zone: model.get(first)?.name ?? first,
          }),
    ],
  };
}

/** Where something is, as it stands in a sentence. */
export function inZone(model: Model, zone: Id<'zone'> | undefined): string {
  return zone === undefined ? t('in no zone') : t('in {zone}', { zone: model.get(zone)?.name ?? '' });
}
