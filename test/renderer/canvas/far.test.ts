import { describe, expect, it } from 'vitest';
import { crossingFacts } from '../../../renderer/canvas/crossing-facts.ts';
import { farBundles } from '../../../renderer/canvas/far/far-bundles.ts';
import { farNodes } from '../../../renderer/canvas/far/far.ts';
import { specksOf } from '../../../renderer/canvas/far/specks.ts';
import { placesOf } from '../../../shared/documents/picture/places.ts';
import { treeOfModel } from '../../../shared/documents/picture/boxes.ts';
import { newNodeMemo, toFlow } from '../../../renderer/canvas/to-flow.ts';
import { Model } from '../../../shared/model/model.ts';
import { create } from '../../../shared/model/create.ts';
import { HARBOR, mapOf } from './harbor.ts';

describe('a large picture seen from afar', () => {
  const { drawn, tree, places } = mapOf(HARBOR);
  const bundles = farBundles(HARBOR, tree, places.absolute, crossingFacts(HARBOR));

  it('has one line between two zones, for all connections between them', () => {
    expect(bundles.length).toBe(2);
    expect(new Set(bundles.map(({ id }) => id)).size).toBe(bundles.length);
    const crossing = HARBOR.all('connection').filter(({ id }) => crossingFacts(HARBOR).has(id));
    const bundled = new Set(bundles.flatMap(({ connections }) => connections));
    for (const { id } of crossing) expect(bundled.has(id)).toBe(true);
  });

  it('says how many there are, between what, and of which verdict; the line begins and ends on borders', () => {
    for (const { label, connections, from, to, ends } of bundles) {
      expect(label).toMatch(new RegExp(`^${connections.length} connections? between .+ and .+`));
      const [a, b] = ends.map((id) => places.absolute.get(id)!);
      for (const [at, rect] of [
        [from, a!],
        [to, b!],
      ] as const) {
        const sides = [at.x - rect.x, at.x - rect.x - rect.w, at.y - rect.y, at.y - rect.y - rect.h];
        expect(Math.min(...sides.map(Math.abs))).toBeLessThanOrEqual(1);
      }
    }
  });

  it('tells apart zones, actors, what is in none, and what is selected', () => {
    const nodes = toFlow(drawn, tree, places, newNodeMemo());
    const inZone = nodes.filter(({ type, parentId }) => type === 'component' && parentId !== undefined);
    const [chosen] = inZone;
    const told = farNodes(nodes, new Set([chosen!.id]));
    expect(told).toHaveLength(nodes.length - inZone.length + 1);
    expect(told).toContain(chosen);
  });

  it('draws what a zone holds as specks where it stands; a small picture needs none', () => {
    expect(specksOf(tree, places.rects, 'zone:edge')).toBe('');
    const zone = create('zone', 'zone:z0', { name: 'Fleet' });
    const many = Array.from({ length: 320 }, (_, at) => [
      create('component', `component:c${at}`, { name: `Device ${at}` }),
      create('placement', `placement:p${at}`, { component: `component:c${at}`, zone: 'zone:z0' }),
    ]);
    const big = Model.of([zone, ...many.flat()]);
    const large = treeOfModel(big);
    const { rects } = placesOf(large);
    const specks = specksOf(large, rects, 'zone:z0');
    expect(specks.match(/M/g)).toHaveLength(320);
  });
});
