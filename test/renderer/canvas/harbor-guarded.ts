import { create } from '../../../shared/model/create.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import type { Protection } from '../../../shared/model/records/connection.ts';

/*
 * Four zones in a row. From Internet to Edge nobody proves anything; into Services and into Data every caller
 * does. Data asks Services for news, so its line is drawn against the way in which Services opens it.
 */

const OPEN: Protection = {
  key: 'open',
  protocols: [],
  needs: [],
  controls: [],
  caller: { is: 'no' },
  answerer: { is: 'no' },
};
export const PROVED: Protection = {
  ...OPEN,
  key: 'proved',
  caller: { is: 'yes', types: ['client certificate'] },
};

function component(name: string, zone: string): AnyRecord[] {
  return [
    create('component', `component:${name}`, { name }),
    create('placement', `placement:${name}`, { component: `component:${name}`, zone: `zone:${zone}` }),
  ];
}

export const GUARDED: Model = Model.of([
  create('zone', 'zone:internet', { name: 'Internet', external: true }),
  create('zone', 'zone:edge', { name: 'Edge' }),
  create('zone', 'zone:services', { name: 'Services' }),
  create('zone', 'zone:data', { name: 'Data' }),
  create('zone', 'zone:office', { name: 'Office' }),
  ...component('browser', 'internet'),
  ...component('gateway', 'edge'),
  ...component('orders', 'services'),
  ...component('store', 'data'),
  create('connection', 'connection:page', {
    name: 'Ask for a page',
    from: { placements: ['placement:browser'] },
    to: { placements: ['placement:gateway'] },
    protections: [OPEN],
  }),
  create('connection', 'connection:order', {
    name: 'Place an order',
    from: { placements: ['placement:gateway'] },
    to: { placements: ['placement:orders'] },
    protections: [PROVED],
  }),
  // Its data goes from the store to Orders, who opens it.
  create('connection', 'connection:read', {
    name: 'Read an order',
    from: { placements: ['placement:store'] },
    to: { placements: ['placement:orders'] },
    opener: 'to',
    protections: [PROVED],
  }),
  create('actor', 'actor:outsider', {
    name: 'Outsider',
    access: [{ manner: 'is there', place: 'zone:internet' }],
  }),
  create('actor', 'actor:stranger', { name: 'Stranger' }),
]);
