import { describe, expect, it } from 'vitest';
import { newNodeMemo, toFlow } from '../../../renderer/canvas/to-flow.ts';
import type { MapNode } from '../../../renderer/canvas/flow-nodes.ts';
import type { NodeMemo } from '../../../renderer/canvas/to-flow.ts';
import type { Model } from '../../../shared/model/model.ts';
import { HARBOR, changed, mapOf, moved } from './harbor.ts';

function flow(model: Model, memo: NodeMemo): Map<string, MapNode> {
  const { drawn, tree, places } = mapOf(model);
  return new Map(toFlow(drawn, tree, places, memo).map((node) => [node.id, node]));
}

/** The ids of nodes that are other objects than before: what React draws anew. */
function redrawn(before: Model, after: Model): string[] {
  const memo = newNodeMemo();
  const was = flow(before, memo);
  return [...flow(after, memo)].filter(([id, node]) => was.get(id) !== node).map(([id]) => id);
}

describe('the nodes of the map', () => {
  it('are the same objects while nothing changed', () => {
    expect(redrawn(HARBOR, HARBOR)).toEqual([]);
  });

  it('are anew only for the component that was moved', () => {
    expect(redrawn(HARBOR, moved(HARBOR, 'placement:pages', 30, 100))).toEqual(['placement:pages']);
  });

  it('stay when the zone around them moves: their places are counted from it', () => {
    expect(redrawn(HARBOR, moved(HARBOR, 'zone:services', 320, 10))).toEqual(['zone:services']);
  });

  it('are anew only for the component that was renamed', () => {
    expect(redrawn(HARBOR, changed(HARBOR, 'component:orders', { name: 'Orders' }))).toContain(
      'placement:orders',
    );
    expect(redrawn(HARBOR, changed(HARBOR, 'component:orders', { name: 'Orders' }))).toHaveLength(1);
  });

  it('are all the same when a record changes that is not drawn', () => {
    expect(redrawn(HARBOR, changed(HARBOR, 'view:map', { name: 'The map' }))).toEqual([]);
  });

  it('come with parents before what they hold', () => {
    const ids = [...flow(HARBOR, newNodeMemo()).keys()];
    expect(ids.indexOf('zone:services')).toBeLessThan(ids.indexOf('zone:card'));
    expect(ids.indexOf('zone:card')).toBeLessThan(ids.indexOf('placement:tokens'));
  });

  it('say in a sentence what they are', () => {
    const nodes = flow(HARBOR, newNodeMemo());
    expect(nodes.get('placement:gateway')?.ariaLabel).toBe('Web gateway, process in Edge, 2 connections');
    expect(nodes.get('zone:edge')?.ariaLabel).toBe('Edge, trust zone, 2 components, 1 actor');
    expect(nodes.get('actor:outsider')?.ariaLabel).toBe('Outsider, threat actor, unknown, starts in Edge');
  });

  it('have the actor on the bottom border of the zone where it starts', () => {
    const node = flow(HARBOR, newNodeMemo()).get('actor:outsider');
    const zone = mapOf().places.rects.get('zone:edge');
    expect(node?.parentId).toBe('zone:edge');
    expect((node?.position.y ?? 0) + (node?.height ?? 0) / 2).toBe(zone?.h);
  });

  it('show what a draft removes, faded, in its old place', async () => {
    const { drawnOf } = await import('../../../renderer/canvas/drawn.ts');
    const pages = HARBOR.get('placement:pages');
    const draft = HARBOR.replacing(new Map([['placement:pages', undefined]]));
    const diff = { added: {}, updated: {}, removed: { 'placement:pages': pages! } };
    const drawn = drawnOf({ model: draft, view: draft.get('view:map'), base: HARBOR, diff });
    expect(drawn.marks.get('placement:pages')).toBe('removed');
    expect(drawn.model.has('placement:pages')).toBe(true);
  });
});
