import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../shared/analysis/reach.ts';
import type { ReachOptions } from '../../../shared/analysis/reach-options.ts';
import { create } from '../../../shared/model/create.ts';
import { brightnessOf, farthest, reachLights } from '../../../renderer/canvas/lights/reach-lights.ts';
import { wayTo } from '../../../renderer/canvas/lights/way-to.ts';
import { GUARDED } from './harbor-guarded.ts';
import { changed } from './harbor.ts';

const ALL = { guards: undefined, hops: undefined };
const reach = (options?: ReachOptions) => reachOf(GUARDED, 'actor:outsider', options);

describe('the light of a reach', () => {
  it('is brightest where the actor is, and fades with each guard', () => {
    const { nodes } = reachLights(reach(), ALL);
    const zones = ['internet', 'edge', 'services', 'data', 'office'];
    expect(zones.map((name) => nodes.get(`zone:${name}`)?.brightness)).toEqual([
      'here',
      'strong',
      'mid',
      'faint',
      undefined,
    ]);
  });

  it('says in words on each zone how far it is', () => {
    const { nodes } = reachLights(reach(), ALL);
    expect(nodes.get('zone:internet')?.badge).toBe('is there');
    expect(nodes.get('zone:edge')?.badge).toBe('open');
    expect(nodes.get('zone:data')?.badge).toBe('past 2 guards · 3 hops');
  });

  it('is on components that are held, and not on those of a zone that does not share fate', () => {
    const { nodes } = reachLights(reach(), ALL);
    expect(nodes.get('placement:gateway')?.brightness).toBe('strong');
    expect(nodes.get('placement:browser')).toBeUndefined();
  });

  it('goes no farther than the sliders say', () => {
    const past = (guards: number) => [...reachLights(reach(), { guards, hops: undefined }).nodes.keys()];
    expect(past(1)).toContain('zone:services');
    expect(past(1)).not.toContain('zone:data');
    const near = reachLights(reach(), { guards: undefined, hops: 1 });
    expect(near.nodes.has('zone:services')).toBe(false);
    expect([...near.lines.keys()]).toEqual(['connection:page']);
    expect(farthest(reach())).toEqual({ guards: 2, hops: 3 });
  });

  it('is on the lines of the chains, in the direction in which they are ridden', () => {
    const { lines } = reachLights(reach(), ALL);
    expect(lines.get('connection:page')).toEqual({ brightness: 'strong', along: true });
    // Opened from the end of its line.
    expect(lines.get('connection:read')).toEqual({ brightness: 'faint', along: false });
  });

  it('turns round a line that is ridden backwards, by answering', () => {
    const office = { foothold: ['zone:services'], byAnswering: true } as const;
    const stranger = reachOf(GUARDED, 'actor:stranger', office);
    expect(reachLights(stranger, ALL).lines.get('connection:order')?.along).toBe(false);
  });

  it('has the chain to what is selected: a component, a connection with what leads to it, data', () => {
    const chain = ['connection:page', 'connection:order', 'connection:read'];
    expect([...wayTo(reach(), 'placement:store').keys()]).toEqual(chain);
    expect([...wayTo(reach(), 'connection:order').keys()]).toEqual(chain.slice(0, 2));
    expect(wayTo(reach(), 'connection:read').get('connection:read')?.along).toBe(false);
    expect(wayTo(reach(), 'zone:office').size).toBe(0);
    const history = create('asset', 'asset:history', { name: 'History' });
    const asking = changed(GUARDED, 'connection:order', { dataBack: { assets: [history.id] } });
    const model = asking.replacing(new Map([[history.id, history]]));
    expect([...wayTo(reachOf(model, 'actor:outsider'), history.id).keys()]).toEqual(chain.slice(0, 2));
  });

  it('is out without a connection that everything hangs on', () => {
    const { nodes } = reachLights(reach({ without: ['connection:page'] }), ALL);
    expect([...nodes.keys()].toSorted()).toEqual(['actor:outsider', 'zone:internet']);
  });

  it('keeps one hop and what is open strong', () => {
    expect(brightnessOf({ guards: 0, hops: 4 })).toBe('strong');
    expect(brightnessOf({ guards: 1, hops: 1 })).toBe('strong');
    expect(brightnessOf({ guards: 1, hops: 2 })).toBe('mid');
    expect(brightnessOf({ guards: 3, hops: 3 })).toBe('faint');
  });
});
