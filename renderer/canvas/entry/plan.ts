import type { ReactNode } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { allTied } from '../listed.ts';
import { find, inZone, noZone } from './find.ts';
import { strong } from './marks.tsx';
import { namesOf } from './names.ts';
import type { Entry, Thing } from './parse.ts';
import { planConnection } from './plan-connection.ts';
import { planStatement } from './plan-statement.ts';
import { eachOf, ownName } from './several.ts';
import type { Plan } from './step.ts';
import { rich, t } from '../../words/t.ts';

/**
 * What an entry means in a model; of several at once, what is to be done for the first.
 *
 * @param zoneNow the selected zone, where new components go unless they say where.
 */
export function planOf(model: Model, entry: Entry, zoneNow?: Id<'zone'>): Plan {
  const [first, ...others] = eachOf(model, entry);
  const plan = planOne(model, first, zoneNow);
  if (others.length === 0 || !plan.step) return plan;
  const unclear = others
    .map((other) => planOne(model, other, zoneNow))
    .find(({ step }) => step === undefined);
  if (unclear) return unclear;
  const names = allTied(others.map((other) => ownName(other, first)));
  return { ...plan, says: [...plan.says, rich('Likewise <b>{names}</b>.', { names, b: strong })] };
}

function planOne(model: Model, entry: Entry, zoneNow: Id<'zone'> | undefined): Plan {
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
  const outer = parent === undefined ? undefined : (model.get(parent)?.name ?? '');
  return {
    says: [sayZone(name, external, outer)],
    step: { what: 'zone', name, external, ...(parent !== undefined && { parent }) },
  };
}

function sayZone(name: string, external: boolean, outer: string | undefined): ReactNode {
  if (outer === undefined) {
    return external
      ? rich('Adds the external zone <b>{name}</b>.', { name, b: strong })
      : rich('Adds the trust zone <b>{name}</b>.', { name, b: strong });
  }
  return external
    ? rich('Adds the external zone <b>{name}</b> inside {outer}.', { name, outer, b: strong })
    : rich('Adds the trust zone <b>{name}</b> inside {outer}.', { name, outer, b: strong });
}

/** Somebody is in a zone, or holds one component; with commas, several of them. */
function planActor(model: Model, entry: Extract<Entry, { what: 'actor' }>): Plan {
  const { name, zone: where } = entry;
  if (where === undefined)
    return {
      says: [rich('Adds the threat actor <b>{name}</b>, without access yet.', { name, b: strong })],
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
      words.push(t('is in {place}', { place: model.get(zone)?.name ?? '' }, 'after who'));
    } else if (found?.is === 'there' && 'placements' in found.end) {
      places.push(...found.end.placements);
      words.push(t('holds {thing}', { thing: found.name }, 'after who'));
    } else return found?.is === 'unclear' ? found.plan : noZone(part.trim());
  }
  return {
    says: [
      rich('Adds the threat actor <b>{name}</b> who {does}.', { name, does: allTied(words), b: strong }),
    ],
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
    return {
      says: [
        rich('<b>{name}</b> is there already. Type an arrow -> to connect it.', {
          name: found.name,
          b: strong,
        }),
      ],
    };
  if (found.again !== undefined && found.zone !== undefined) {
    const where = inZone(model, found.zone);
    return {
      says: [
        rich('Places <b>{name}</b> {where} as well: it is one component with several places.', {
          name: thing.name,
          where,
          b: strong,
        }),
      ],
      step: { what: 'placement', component: found.again, zone: found.zone },
    };
  }
  const { name, type, technology } = thing;
  return {
    says: [rich('Adds <b>{name}</b> {where}.', { name, where: inZone(model, found.zone), b: strong })],
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
