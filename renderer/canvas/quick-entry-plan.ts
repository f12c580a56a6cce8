import type { Id } from '../../shared/base/ids.ts';
import { guardWords } from '../../shared/analysis/words.ts';
import type { Point } from '../../shared/layout/picture.ts';
import { create } from '../../shared/model/create.ts';
import { placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { NewRecord } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { End } from '../../shared/model/records/connection.ts';
import type { EndSpec, NewThing } from './commands.ts';
import { crossingToBe } from './crossing-words.ts';
import { protectionFrom } from './protocols.ts';
import type { Entry, Thing } from './quick-entry-parse.ts';
import type { Verdict } from './to-lines.ts';

/** A piece of the sentence that says what Enter will do. */
export interface Say {
  readonly text: string;
  readonly as?: 'strong' | Verdict;
}

/** What Enter will do. */
export type Step =
  | { readonly what: 'component'; readonly thing: NewThing & { readonly technology?: string } }
  | {
      readonly what: 'zone';
      readonly name: string;
      readonly parent?: Id<'zone'>;
      readonly external: boolean;
      readonly at?: Point;
    }
  | { readonly what: 'actor'; readonly name: string; readonly zone?: Id<'zone'> }
  | {
      readonly what: 'connection';
      readonly from: EndSpec;
      readonly to: EndSpec;
      readonly words?: string;
      readonly both: boolean;
      readonly protections?: NewRecord<'connection'>['protections'];
    };

export interface Plan {
  readonly says: readonly Say[];
  /** None while something is missing: the sentence says what. */
  readonly step?: Step;
}

/** What an entry means in a model. @param zoneNow the selected zone, where new components go unless they say where. */
export function planOf(model: Model, entry: Entry, zoneNow?: Id<'zone'>): Plan {
  switch (entry.what) {
    case 'nothing':
      return { says: [] };
    case 'zone':
      return planZone(model, entry);
    case 'actor':
      return planActor(model, entry);
    case 'component':
      return planComponent(model, entry.thing, zoneNow);
    case 'connection':
      return planConnection(model, entry, zoneNow);
  }
}

function strong(text: string): Say {
  return { text, as: 'strong' };
}

function same(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;
}

/** The zone that is meant: by its name or an alias, else by how its name begins when that fits only one. */
function zoneNamed(model: Model, name: string): Id<'zone'> | undefined {
  const zones = model.all('zone');
  const exact = zones.find(
    (zone) => same(zone.name, name) || zone.aliases.some((alias) => same(alias, name)),
  );
  if (exact) return exact.id;
  const begin = zones.filter((zone) => zone.name.toLowerCase().startsWith(name.toLowerCase()));
  return begin.length === 1 ? begin[0]?.id : undefined;
}

function noZone(name: string): Plan {
  const how = ` yet. “zone ${name}” adds it.`;
  return { says: [{ text: 'There is no zone called ' }, strong(name), { text: how }] };
}

function planZone(model: Model, entry: Extract<Entry, { what: 'zone' }>): Plan {
  const parent = entry.parent === undefined ? undefined : zoneNamed(model, entry.parent);
  if (entry.parent !== undefined && parent === undefined) return noZone(entry.parent);
  const { name, external } = entry;
  const where = parent === undefined ? '' : ` inside ${model.get(parent)?.name ?? ''}`;
  return {
    says: [
      { text: external ? 'Adds the external zone ' : 'Adds the trust zone ' },
      strong(name),
      { text: `${where}.` },
    ],
    step: { what: 'zone', name, external, ...(parent !== undefined && { parent }) },
  };
}

function planActor(model: Model, entry: Extract<Entry, { what: 'actor' }>): Plan {
  const zone = entry.zone === undefined ? undefined : zoneNamed(model, entry.zone);
  if (entry.zone !== undefined && zone === undefined) return noZone(entry.zone);
  const where = zone === undefined ? ', without access yet' : ` who is in ${model.get(zone)?.name ?? ''}`;
  return {
    says: [{ text: 'Adds the threat actor ' }, strong(entry.name), { text: `${where}.` }],
    step: { what: 'actor', name: entry.name, ...(zone !== undefined && { zone }) },
  };
}

/** An end as it was typed: something that is there, something new, or what is wrong with it. */
type Found =
  | { readonly is: 'there'; readonly end: End; readonly name: string }
  | { readonly is: 'new'; readonly thing: Thing; readonly zone: Id<'zone'> | undefined }
  | { readonly is: 'unclear'; readonly plan: Plan };

function find(model: Model, thing: Thing, zoneNow: Id<'zone'> | undefined): Found {
  const whole = model.all('placement').filter(({ id }) => same(placementName(model, id), thing.whole));
  const [only] = whole;
  if (only && whole.length === 1) return { is: 'there', end: { placements: [only.id] }, name: thing.whole };
  const zone = thing.zone === undefined ? undefined : zoneNamed(model, thing.zone);
  if (thing.zone !== undefined && zone === undefined) return { is: 'unclear', plan: noZone(thing.zone) };
  const named = placementsNamed(model, thing.name).filter(
    (id) => zone === undefined || zoneOfPlacement(model, id) === zone,
  );
  const [first, second] = named;
  if (first !== undefined && second === undefined) {
    return { is: 'there', end: { placements: [first] }, name: placementName(model, first) };
  }
  if (second !== undefined) return { is: 'unclear', plan: several(model, thing.name, named) };
  const level = thing.zone === undefined ? zoneNamed(model, thing.name) : undefined;
  if (level !== undefined && same(model.get(level)?.name ?? '', thing.name)) {
    return { is: 'there', end: { zone: level }, name: thing.name };
  }
  return { is: 'new', thing, zone: zone ?? zoneNow };
}

function placementsNamed(model: Model, name: string): Id<'placement'>[] {
  return model
    .all('placement')
    .filter(({ component }) => {
      const found = model.get(component);
      return found && (same(found.name, name) || found.aliases.some((alias) => same(alias, name)));
    })
    .map(({ id }) => id);
}

function several(model: Model, name: string, placements: readonly Id<'placement'>[]): Plan {
  const zones = placements.map((id) => {
    const zone = zoneOfPlacement(model, id);
    return zone === undefined ? 'no zone' : (model.get(zone)?.name ?? zone);
  });
  return {
    says: [
      strong(name),
      { text: ` is in ${zones.join(' and in ')}. Say which one: “${name} in ${zones[0] ?? ''}”.` },
    ],
  };
}

function planComponent(model: Model, thing: Thing, zoneNow: Id<'zone'> | undefined): Plan {
  const found = find(model, thing, zoneNow);
  if (found.is === 'unclear') return found.plan;
  if (found.is === 'there')
    return { says: [strong(found.name), { text: ' is there already. Type an arrow -> to connect it.' }] };
  const { name, type, technology } = thing;
  return {
    says: [{ text: 'Adds ' }, strong(name), { text: `${inZone(model, found.zone)}.` }],
    step: {
      what: 'component',
      thing: {
        name,
        zone: found.zone,
        ...(type !== undefined && { type }),
        ...(technology !== undefined && { technology }),
      },
    },
  };
}

function inZone(model: Model, zone: Id<'zone'> | undefined): string {
  return zone === undefined ? ' in no zone' : ` in ${model.get(zone)?.name ?? ''}`;
}

function planConnection(
  model: Model,
  entry: Extract<Entry, { what: 'connection' }>,
  zoneNow: Id<'zone'> | undefined,
): Plan {
  const from = find(model, entry.from, zoneNow);
  if (from.is === 'unclear') return from.plan;
  const to = find(model, entry.to, zoneNow);
  if (to.is === 'unclear') return to.plan;
  const protection = protectionFrom(entry.protocols);
  const words = entry.data.join(', ');
  const step: Step = {
    what: 'connection',
    from: specOf(from),
    to: specOf(to),
    both: entry.both,
    ...(words !== '' && { words }),
    ...(protection && { protections: [protection] }),
  };
  return {
    says: [...sayConnection(model, from, to), ...sayCrossing(model, from, to, step.protections)],
    step,
  };
}

type Known = Exclude<Found, { is: 'unclear' }>;

function specOf(found: Known): EndSpec {
  if (found.is === 'there') return found.end;
  const { name, type } = found.thing;
  return {
    newComponent: {
      name,
      ...(type !== undefined && { type }),
      ...(found.zone !== undefined && { zone: found.zone }),
    },
  };
}

function nameOfEnd(found: Known): string {
  return found.is === 'there' ? found.name : found.thing.name;
}

function sayConnection(model: Model, from: Known, to: Known): Say[] {
  const fresh = [from, to].filter((end) => end.is === 'new');
  if (fresh.length === 0) {
    return [
      { text: 'Connects ' },
      strong(nameOfEnd(from)),
      { text: ' to ' },
      strong(nameOfEnd(to)),
      { text: '. ' },
    ];
  }
  const added = fresh.flatMap((end, at): Say[] => [
    { text: at === 0 ? 'Adds ' : ' and ' },
    strong(nameOfEnd(end)),
    { text: inZone(model, end.is === 'new' ? end.zone : undefined) },
  ]);
  if (fresh.length === 2) return [...added, { text: ', connected. ' }];
  const [word, other] = from.is === 'new' ? ['to', to] : ['from', from];
  return [...added, { text: ` and a connection ${word} ` }, strong(nameOfEnd(other)), { text: '. ' }];
}

function sayCrossing(
  model: Model,
  from: Known,
  to: Known,
  protections: NewRecord<'connection'>['protections'],
): Say[] {
  const start = placedIn(model, from, 'from');
  const end = placedIn(start.model, to, 'to');
  const said = { from: start.end, to: end.end, ...(protections && { protections }) };
  const found = crossingToBe(end.model, said);
  if (!found) return [{ text: 'Stays inside its zone.' }];
  const { crossing, places } = found;
  return [{ text: `Crosses ${places}, ${guardWords(crossing).replace(' · ', ', ')}.`, as: crossing.verdict }];
}

/** The model with the end in it, so that its crossing can be asked for. */
function placedIn(model: Model, found: Known, side: 'from' | 'to'): { model: Model; end: End } {
  if (found.is === 'there') return { model, end: found.end };
  const component = create('component', `component:new-${side}`, { name: found.thing.name });
  const placement = create('placement', `placement:new-${side}`, {
    component: component.id,
    ...(found.zone !== undefined && { zone: found.zone }),
  });
  const both = new Map<Id, typeof component | typeof placement>([
    [component.id, component],
    [placement.id, placement],
  ]);
  return { model: model.replacing(both), end: { placements: [placement.id] } };
}
