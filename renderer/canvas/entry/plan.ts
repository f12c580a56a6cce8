import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { find, inZone, noZone } from './find.ts';
import { namesOf } from './names.ts';
import type { Entry, Thing } from './parse.ts';
import { planConnection } from './plan-connection.ts';
import { planStatement } from './plan-statement.ts';
import { strong } from './step.ts';
import type { Plan } from './step.ts';

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

/** Somebody is in a zone, or holds one component. */
function planActor(model: Model, entry: Extract<Entry, { what: 'actor' }>): Plan {
  const says = [{ text: 'Adds the threat actor ' }, strong(entry.name)];
  const { name, zone: where } = entry;
  if (where === undefined)
    return { says: [...says, { text: ', without access yet.' }], step: { what: 'actor', name } };
  const zone = namesOf(model).zone(where);
  if (zone !== undefined) {
    const text = ` who is in ${model.get(zone)?.name ?? ''}.`;
    return { says: [...says, { text }], step: { what: 'actor', name, place: zone } };
  }
  const found = find(model, { name: where, whole: where }, undefined);
  const [place, another] = found.is === 'there' && 'placements' in found.end ? found.end.placements : [];
  if (found.is === 'unclear') return found.plan;
  if (found.is === 'new' || place === undefined || another !== undefined) return noZone(where);
  const text = ` who holds ${found.name}.`;
  return { says: [...says, { text }], step: { what: 'actor', name, place } };
}

function planComponent(model: Model, thing: Thing, zoneNow: Id<'zone'> | undefined): Plan {
  const found = find(model, thing, zoneNow);
  if (found.is === 'unclear') return found.plan;
  if (found.is === 'there')
    return { says: [strong(found.name), { text: ' is there already. Type an arrow -> to connect it.' }] };
  if (found.again !== undefined && found.zone !== undefined) {
    const text = `${inZone(model, found.zone)} as well: it is one component with several places.`;
    return {
      says: [{ text: 'Places ' }, strong(thing.name), { text }],
      step: { what: 'placement', component: found.again, zone: found.zone },
    };
  }
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
