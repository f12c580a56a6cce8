import type { ReactNode } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import { guardWords } from '../../../shared/analysis/words.ts';
import { create } from '../../../shared/model/create.ts';
import type { AnyRecord, NewRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { End } from '../../../shared/model/records/connection.ts';
import { crossingToBe } from '../crossing-words.ts';
import { bothUnclear, find, inZone } from './find.ts';
import type { Known } from './find.ts';
import { strong, toned } from './marks.tsx';
import { namesOf } from './names.ts';
import type { Entry } from './parse.ts';
import { protectionFrom } from './said-words.ts';
import type { EndSpec, Plan, Step } from './step.ts';
import { rich, t } from '../../words/t.ts';

/** A connection, with what is not there yet at its ends. */
export function planConnection(
  model: Model,
  entry: Extract<Entry, { what: 'connection' }>,
  zoneNow: Id<'zone'> | undefined,
): Plan {
  const from = find(model, entry.from, zoneNow);
  const to = find(model, entry.to, zoneNow);
  if (from.is === 'unclear') return to.is === 'unclear' ? bothUnclear(from.plan, to.plan) : from.plan;
  if (to.is === 'unclear') return to.plan;
  const protection = protectionFrom(entry.said);
  const data = dataOf(model, entry.said.data);
  const step: Extract<Step, { what: 'connection' }> = {
    what: 'connection',
    from: specOf(from),
    to: specOf(to),
    both: entry.both,
    ...(data && { data }),
    ...(protection && { protections: [protection] }),
  };
  return {
    says: [sayConnection(model, from, to), sayCrossing(model, from, to, step.protections)],
    step,
  };
}

/** Words that are the name of sensitive data are that; the others stay words. */
function dataOf(model: Model, said: readonly string[]): NewRecord<'connection'>['data'] {
  const names = namesOf(model);
  const assets = said.flatMap((each) => names.asset(each) ?? []);
  const words = said.filter((each) => names.asset(each) === undefined).join(', ');
  if (said.length === 0) return undefined;
  return { ...(words !== '' && { words }), ...(assets.length > 0 && { assets }) };
}

function specOf(found: Known): EndSpec {
  if (found.is === 'there') return found.end;
  const { zone, again } = found;
  if (again !== undefined && zone !== undefined) return { newPlacement: { component: again, zone } };
  const { name, type, technology } = found.thing;
  return {
    newComponent: {
      name,
      ...(type !== undefined && { type }),
      ...(technology !== undefined && { technology }),
      ...(zone !== undefined && { zone }),
    },
  };
}

function nameOfEnd(found: Known): string {
  return found.is === 'there' ? found.name : found.thing.name;
}

function sayConnection(model: Model, from: Known, to: Known): ReactNode {
  const names = { from: nameOfEnd(from), to: nameOfEnd(to), b: strong };
  if (from.is === 'new' && to.is === 'new') {
    const places = { fromWhere: inZone(model, from.zone), toWhere: inZone(model, to.zone) };
    return rich('Adds <b>{from}</b> {fromWhere} and <b>{to}</b> {toWhere}, connected.', {
      ...names,
      ...places,
    });
  }
  if (from.is === 'new') {
    const where = inZone(model, from.zone);
    return rich('Adds <b>{from}</b> {where} and a connection to <b>{to}</b>.', { ...names, where });
  }
  if (to.is === 'new') {
    const where = inZone(model, to.zone);
    return rich('Adds <b>{to}</b> {where} and a connection from <b>{from}</b>.', { ...names, where });
  }
  return rich('Connects <b>{from}</b> to <b>{to}</b>.', names);
}

function sayCrossing(
  model: Model,
  from: Known,
  to: Known,
  protections: NewRecord<'connection'>['protections'],
): ReactNode {
  const start = placedIn(from, 'from');
  const end = placedIn(to, 'to');
  const said = { from: start.end, to: end.end, ...(protections && { protections }) };
  const made = new Map([...start.made, ...end.made].map((record): [Id, AnyRecord] => [record.id, record]));
  const found = crossingToBe(made.size === 0 ? model : model.replacing(made), said);
  if (!found) return t('Stays inside its zone.');
  const { crossing, places } = found;
  const guards = guardWords(crossing).replace(' · ', ', ');
  return toned(crossing.verdict, t('Crosses {places}, {guards}.', { places, guards }));
}

/** The end, and what has to be in the model so that its crossing can be asked for. */
function placedIn(found: Known, side: 'from' | 'to'): { made: readonly AnyRecord[]; end: End } {
  if (found.is === 'there') return { made: [], end: found.end };
  const component = create('component', `component:new-${side}`, { name: found.thing.name });
  const placement = create('placement', `placement:new-${side}`, {
    component: component.id,
    ...(found.zone !== undefined && { zone: found.zone }),
  });
  return { made: [component, placement], end: { placements: [placement.id] } };
}
