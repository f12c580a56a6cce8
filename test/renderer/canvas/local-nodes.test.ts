import { describe, expect, it } from 'vitest';
import { detailAt, enlargement } from '../../../renderer/canvas/detail.ts';
import { merged, moved } from '../../../renderer/canvas/local-nodes.ts';
import { newNodeMemo, toFlow } from '../../../renderer/canvas/to-flow.ts';
import { selectedAfter } from '../../../renderer/canvas/use-selecting.ts';
import { mapOf } from './harbor.ts';

const NOBODY: ReadonlySet<string> = new Set();

function nodes() {
  const { drawn, tree, places } = mapOf();
  return toFlow(drawn, tree, places, newNodeMemo());
}

describe('nodes on the screen', () => {
  it('are other objects only for what is dragged, whatever the number of the others', () => {
    const shown = merged([], nodes(), NOBODY, NOBODY);
    const dragged = moved(shown, [
      { type: 'position', id: 'placement:pages', position: { x: 50, y: 50 }, dragging: true },
    ]);
    const anew = dragged.filter((node, at) => node !== shown[at]).map(({ id }) => id);
    expect(anew).toEqual(['placement:pages']);
  });

  it('stay under the pointer when the model changes during a drag, and go back afterwards', () => {
    const source = nodes();
    const shown = merged([], source, NOBODY, NOBODY);
    const dragged = moved(shown, [
      { type: 'position', id: 'placement:pages', position: { x: 50, y: 50 }, dragging: true },
    ]);
    const at = (all: readonly { id: string; position: object }[]) =>
      all.find(({ id }) => id === 'placement:pages')?.position;
    expect(at(merged(dragged, source, NOBODY, new Set(['placement:pages'])))).toEqual({ x: 50, y: 50 });
    expect(at(merged(dragged, source, NOBODY, NOBODY))).toEqual({ x: 20, y: 110 });
  });

  it('take their sizes from the model, not from the page', () => {
    const shown = merged([], nodes(), NOBODY, NOBODY);
    const size = { width: 1, height: 1 };
    expect(moved(shown, [{ type: 'dimensions', id: 'zone:edge', dimensions: size }])).toBe(shown);
  });

  it('are the same objects when only another is selected', () => {
    const source = nodes();
    const shown = merged([], source, NOBODY, NOBODY);
    const after = merged(shown, source, new Set(['zone:edge']), NOBODY);
    expect(after.filter((node, at) => node !== shown[at]).map(({ id }) => id)).toEqual(['zone:edge']);
  });
});

describe('selecting', () => {
  const pick = { type: 'select', id: 'placement:pages', selected: true } as const;

  it('a component lets go of a selected connection', () => {
    expect(selectedAfter(new Set(['connection:order']), [pick], false)).toEqual(new Set(['placement:pages']));
  });

  it('with a key held adds to it', () => {
    const both = selectedAfter(new Set(['connection:order']), [pick], true);
    expect(both).toEqual(new Set(['connection:order', 'placement:pages']));
  });

  it('what is selected already changes nothing', () => {
    expect(selectedAfter(new Set(['placement:pages']), [pick], false)).toBeUndefined();
  });
});

describe('level of detail', () => {
  it('says less the farther the map is away', () => {
    expect([1, 0.45, 0.44, 0.25, 0.24, 0.05].map(detailAt)).toEqual([
      'near',
      'near',
      'names',
      'names',
      'zones',
      'zones',
    ]);
  });

  it('enlarges names in few steps, more when farther away', () => {
    const steps = [1, 0.5, 0.3, 0.2, 0.1, 0.05].map(enlargement);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(enlargement(1)).toBe(1);
  });
});
