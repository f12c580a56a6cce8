import type { Id } from '../../../shared/base/ids.ts';
import { create } from '../../../shared/model/create.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { drawnOf } from '../../../renderer/canvas/drawn.ts';
import type { Drawn, Positions } from '../../../renderer/canvas/drawn.ts';
import { treeOfModel } from '../../../shared/documents/picture/boxes.ts';
import { placesOf } from '../../../shared/documents/picture/places.ts';

/* A small harbour: three zones, one of them nested, five components, an actor. Everything has its place. */

export const POSITIONS: Positions = {
  'zone:edge': { x: 0, y: 0, w: 200, h: 200 },
  'zone:services': { x: 300, y: 0, w: 400, h: 300 },
  'zone:card': { x: 20, y: 120, w: 200, h: 140 },
  'placement:gateway': { x: 20, y: 36 },
  'placement:pages': { x: 20, y: 110 },
  'placement:orders': { x: 20, y: 36 },
  'placement:tokens': { x: 20, y: 36 },
  'placement:loose': { x: 800, y: 40 },
};

function component(name: string, title: string, zone?: string): AnyRecord[] {
  return [
    create('component', `component:${name}`, { name: title }),
    create('placement', `placement:${name}`, {
      component: `component:${name}`,
      ...(zone !== undefined && { zone: `zone:${zone}` as const }),
    }),
  ];
}

function connection(id: string, from: string, to: string): AnyRecord {
  return create('connection', `connection:${id}`, {
    from: { placements: [`placement:${from}`] },
    to: { placements: [`placement:${to}`] },
  });
}

export const HARBOR: Model = Model.of([
  create('view', 'view:map', { name: 'Map', positions: POSITIONS }),
  create('zone', 'zone:edge', { name: 'Edge' }),
  create('zone', 'zone:services', { name: 'Services' }),
  create('zone', 'zone:card', { name: 'Card data', parent: 'zone:services' }),
  ...component('gateway', 'Web gateway', 'edge'),
  ...component('pages', 'Static pages', 'edge'),
  ...component('orders', 'Orders API', 'services'),
  ...component('tokens', 'Card tokeniser', 'card'),
  ...component('loose', 'Scrapers'),
  connection('order', 'gateway', 'orders'),
  connection('pages', 'gateway', 'pages'),
  connection('card', 'orders', 'tokens'),
  create('actor', 'actor:outsider', {
    name: 'Outsider',
    access: [{ manner: 'is there', place: 'zone:edge' }],
  }),
]);

export function drawnHarbor(model: Model = HARBOR): Drawn {
  return drawnOf({ model, view: model.get('view:map') });
}

export function mapOf(model: Model = HARBOR) {
  const drawn = drawnHarbor(model);
  const tree = treeOfModel(drawn.model, drawn.positions);
  return { drawn, tree, places: placesOf(tree) };
}

/** The model with one record changed. */
export function changed(model: Model, id: Id, fields: object): Model {
  const record = model.get(id);
  if (!record) throw new Error(`there is no ${id}`);
  return model.replacing(new Map([[id, { ...record, ...fields }]]));
}

export function moved(model: Model, id: keyof Positions, x: number, y: number): Model {
  const positions = model.get('view:map')?.positions ?? {};
  return changed(model, 'view:map', { positions: { ...positions, [id]: { ...positions[id], x, y } } });
}
