import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { find, inZone, noZone } from './find.ts';
import { namesOf } from './names.ts';
import type { Entry, Thing } from './parse.ts';
import { planConnection } from './plan-connection.ts';
import { planStatement } from './plan-statement.ts';
import { strong } from './step.ts';
import type { Plan } from './step.ts';
import { t } from '../../words/t.ts';

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
    case 'statement':
      return planStatement(model, entry);
    case 'connection':
      return planConnection(model, entry, zoneNow);
  }
}

function planZone(model: Model, entry: Extract<Entry, { what: 'zone' }>): Plan {
  const parent = entry.parent === undefined ? undefined : namesOf(model).zone(entry.parent);
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

/** Somebody is in a zone, or holds one component; with commas, several of them. */
function planActor(model: Model, entry: Extract<Entry, { what: 'actor' }>): Plan {
  const says = [{ text: t('Adds the threat actor ') }, strong(entry.name)];
  const { name, zone: where } = entry;
  if (where === undefined)
    return {
      says: [...says, { text: t(', without access yet.') }],
      step: { what: 'actor', name, places: [] },
    };
  const places: (Id<'zone'> | Id<'placement'>)[] = [];
  const words: string[] = [];
  const zones = namesOf(model);
  for (const part of zones.zone(where) === undefined ? where.split(',') : [where]) {
    const zone = zones.zone(part.trim());
    const found = zone === undefined ? find(model, thingCalled(part.trim()), undefined) : undefined;
    if (zone !== undefined) {
      places.push(zone);
      words.push(`is in ${model.get(zone)?.name ?? ''}`);
    } else if (found?.is === 'there' && 'placements' in found.end) {
      places.push(...found.end.placements);
      words.push(`holds ${found.name}`);
    } else return found?.is === 'unclear' ? found.plan : noZone(part.trim());
  }
  return {
    says: [...says, { text: ` who ${words.join(' and ')}.` }],
    step: { what: 'actor', name, places },
  };
}

/** "HAProxy of Public Network" where the component is in several zones: "in" has been read already. */
function thingCalled(text: string): Thing {
  const [, name = text, zone] = /^(.*\S)\s+of\s+(\S.*)$/i.exec(text) ?? [];
  return { name, whole: text, ...(zone !== undefined && { zone }) };
}

function planComponent(model: Model, thing: Thing, zoneNow: Id<'zone'> | undefined): Plan {
  const found = find(model, thing, zoneNow);
  if (found.is === 'unclear') return found.plan;
  if (found.is === 'there')
    return { says: [strong(found.name), { text: t(' is there already. Type an arrow -> to connect it.') }] };
  if (found.again !== undefined && found.zone !== undefined) {
    const text = `${inZone(model, found.zone)} as well: it is one component with several places.`;
    return {
      says: [{ text: t('Places ') }, strong(thing.name), { text }],
      step: { what: 'placement', component: found.again, zone: found.zone },
    };
  }
  const { name, type, technology } = thing;
  return {
    says: [{ text: t('Adds ') }, strong(name), { text: `${inZone(model, found.zone)}.` }],
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
