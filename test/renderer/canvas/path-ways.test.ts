import { describe, expect, it } from 'vitest';
import { create } from '../../../shared/model/create.ts';
import type { NewRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { must } from '../../../shared/base/assert.ts';
import { pathLights } from '../../../renderer/canvas/lights/path-lights.ts';
import { hopSentence } from '../../../renderer/canvas/looks/hop-sentence.ts';
import { waysOf } from '../../../renderer/canvas/looks/path-ways.ts';
import { GUARDED } from './harbor-guarded.ts';
import { changed } from './harbor.ts';

const TO_DATA: NewRecord<'path'> = {
  actors: { actors: ['actor:outsider'] },
  from: { places: ['zone:internet'] },
  to: { places: ['zone:data'] },
};

function waysIn(model: Model, said: Partial<NewRecord<'path'>> = {}) {
  const path = create('path', 'path:it', { ...TO_DATA, ...said });
  const ways = waysOf(model.replacing(new Map([[path.id, path]])), path);
  return ways.map((way) => ({
    ...way,
    rides: way.hops.map(({ connection }) => connection.slice('connection:'.length)),
  }));
}

const first = (...args: Parameters<typeof waysIn>) => must(waysIn(...args)[0], 'no way');

describe('the ways of a documented path', () => {
  it('are those that the model leads for its combinations', () => {
    const way = first(GUARDED);
    expect(way.label).toBe('Outsider: Internet → Data');
    expect(way.result).toBe('after compromise');
    expect(way.rides).toEqual(['page', 'order', 'read']);
    expect(way.starts).toEqual(['zone:internet']);
    expect(way.hops[1]?.arrives).toEqual(['placement:orders', 'zone:services']);
    expect(way.hops.map(({ along }) => along)).toEqual([true, true, false]);
  });

  it('begin with the one that was written, where it says its connections', () => {
    const ways = waysIn(GUARDED, {
      to: { places: ['zone:services'] },
      connections: ['connection:page', 'connection:order'],
    });
    expect(ways.map(({ result }) => result)).toEqual(['as written', 'after compromise']);
    expect(ways[0]?.rides).toEqual(['page', 'order']);
    expect(ways[0]?.hops.map(({ guard }) => guard)).toEqual(['none', 'all']);
  });

  it('say where what was written breaks', () => {
    const way = first(GUARDED, { connections: ['connection:page', 'connection:read'] });
    expect(way.result).toBe('broken as written');
    expect(way.reason).toBe(
      'It breaks at Read an order: nobody gets on from there, though there is another way',
    );
  });

  it('ride a written connection backwards where it only works by answering', () => {
    const way = first(GUARDED, {
      from: { places: ['zone:services'] },
      to: { places: ['zone:edge'] },
      connections: ['connection:order'],
    });
    expect(way.hops[0]).toMatchObject({ way: 'backward', along: false, guard: 'none', arrivesAt: 'gateway' });
  });

  it('have no hops where there is no chain, and the reason', () => {
    const way = first(GUARDED, { to: { places: ['zone:office'] } });
    expect(way.result).toBe('no chain of connections');
    expect(way.hops).toEqual([]);
    expect(way.reason).not.toBe('');
  });
});

describe('what guards a hop', () => {
  const said = (model: Model, at: number) => hopSentence(model, must(first(model).hops[at], 'no hop'));

  it('is said in a sentence: nothing, or by what the caller proves itself', () => {
    expect(said(GUARDED, 0)).toEqual({
      goes: 'Over “Ask for a page” into gateway.',
      guarded: 'Nothing guards it: the caller proves nothing.',
    });
    expect(said(GUARDED, 1).guarded).toBe('Guarded: the caller proves itself by client certificate.');
  });

  it('names the controls that realise it, and those beside it', () => {
    const order = must(GUARDED.get('connection:order'), 'no order');
    const certificates = create('control', 'control:certificates', {
      name: 'Certificates',
      state: 'verified',
    });
    const limit = create('control', 'control:limit', {
      name: 'Limit',
      guards: { records: ['connection:order'] },
    });
    const protections = order.protections.map((option) => ({ ...option, controls: [certificates.id] }));
    const model = changed(GUARDED, 'connection:order', { protections }).replacing(
      new Map([certificates, limit].map((control) => [control.id, control])),
    );
    expect(said(model, 1).guarded).toBe(
      'Guarded: the caller proves itself by client certificate, realised by Certificates (verified), beside it Limit (planned).',
    );
  });

  it('is passed by what the actor holds', () => {
    const key = create('asset', 'asset:key', { name: 'Key' });
    const order = must(GUARDED.get('connection:order'), 'no order');
    const protections = order.protections.map((option) => ({ ...option, needs: [key.id] }));
    const holding = changed(GUARDED, 'actor:outsider', { holds: [key.id] });
    const model = changed(holding, 'connection:order', { protections }).replacing(new Map([[key.id, key]]));
    expect(said(model, 1).guarded).toBe('Guarded by client certificate, which the actor holds itself.');
  });
});

describe('the light of a path that is played', () => {
  it('is brightest where it is, strong behind, and faint on what is to come', () => {
    const { nodes, lines, marks } = pathLights(first(GUARDED), 2, ['actor:outsider']);
    const zones = ['internet', 'edge', 'services', 'data', 'office'].map((name) => nodes.get(`zone:${name}`));
    expect(zones.map((light) => light && [light.brightness, light.badge])).toEqual([
      ['strong', 'start'],
      ['strong', 'hop 1'],
      ['here', 'hop 2'],
      ['faint', ''],
      undefined,
    ]);
    expect([...lines].map(([id, { brightness }]) => [id, brightness])).toContainEqual([
      'connection:order',
      'here',
    ]);
    expect([...marks]).toEqual([['connection:order', 'now']]);
    expect(nodes.get('actor:outsider')?.brightness).toBe('here');
  });

  it('is where it starts before the first hop', () => {
    const { nodes, marks } = pathLights(first(GUARDED), 0, []);
    expect(nodes.get('zone:internet')).toMatchObject({ brightness: 'here', badge: 'start' });
    expect(marks.size).toBe(0);
  });
});
