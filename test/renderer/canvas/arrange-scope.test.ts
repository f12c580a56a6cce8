import { describe, expect, it } from 'vitest';
import { createElk } from '../../../shared/layout/elk.ts';
import { layout } from '../../../shared/layout/layout.ts';
import { treeOf } from '../../../shared/layout/picture.ts';
import type { Box } from '../../../shared/layout/picture.ts';
import { boxesFor, movedBy, newIn } from '../../../renderer/canvas/arrange-scope.ts';
import { placesOf } from '../../../shared/documents/picture/places.ts';

const elk = createElk();

const boxes: Box[] = [
  { id: 'Edge', kind: 'zone', w: 150, h: 90, at: { x: 0, y: 0 }, size: { w: 148, h: 106 } },
  { id: 'Gateway', kind: 'item', parent: 'Edge', w: 100, h: 46, at: { x: 24, y: 36 } },
  { id: 'Data', kind: 'zone', w: 150, h: 90, at: { x: 180, y: 0 }, size: { w: 150, h: 106 } },
  { id: 'Cache', kind: 'item', parent: 'Edge', w: 100, h: 46 },
];

describe('what a layout starts from', () => {
  const tree = treeOf({ boxes, lines: [] });

  it('counts as new what has no place of its own', () => {
    expect(newIn(tree).map(({ id }) => id)).toEqual(['Cache']);
  });

  it('only what is new: nothing has given way to it yet', () => {
    const from = boxesFor('new', tree, placesOf(tree));
    expect(from.find(({ id }) => id === 'Data')?.at).toEqual({ x: 180, y: 0 });
    expect(from.find(({ id }) => id === 'Edge')?.size).toEqual({ w: 150, h: 106 });
    expect(from.find(({ id }) => id === 'Cache')?.at).toBeUndefined();
  });

  it('one zone: all else where it is seen', () => {
    const places = placesOf(tree);
    const from = boxesFor({ zone: 'Edge' }, tree, places);
    for (const { id, at } of from) expect(places.rects.get(id)).toMatchObject(at ?? {});
  });

  it('what a layout left alone keeps what the view says of it', async () => {
    const from = boxesFor('new', tree, placesOf(tree));
    const { rects } = await layout({ boxes: from, lines: [] }, elk, { scope: 'new' });
    const moved = movedBy(from, rects);
    expect(moved.has('Cache')).toBe(true);
    expect(moved.has('Gateway')).toBe(false);
    expect(moved.has('Data')).toBe(false);
  });
});
