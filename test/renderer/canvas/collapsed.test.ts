import { describe, expect, it } from 'vitest';
import { crossingFacts } from '../../../renderer/canvas/crossing-facts.ts';
import { arranged } from '../../../renderer/canvas/from-flow.ts';
import { treeOfModel } from '../../../shared/documents/picture/boxes.ts';
import { placesOf } from '../../../shared/documents/picture/places.ts';
import { newBundleMemo, toBundles } from '../../../renderer/canvas/to-bundles.ts';
import { newNodeMemo, toFlow } from '../../../renderer/canvas/to-flow.ts';
import { newLineMemo, toLines } from '../../../renderer/canvas/to-lines.ts';
import { create } from '../../../shared/model/create.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { route } from '../../../shared/layout/route.ts';
import { openingOf } from '../../../renderer/canvas/views/opening.ts';
import { HARBOR, changed, drawnHarbor, moved } from './harbor.ts';

function collapsed(model: Model, ...zones: readonly string[]): Model {
  const positions = Object.entries(model.get('view:map')?.positions ?? {});
  return changed(model, 'view:map', {
    positions: Object.fromEntries(
      positions.map(([id, at]) => [id, zones.includes(id) ? { ...at, collapsed: true } : at]),
    ),
  });
}

function pictured(model: Model) {
  const drawn = drawnHarbor(model);
  const tree = treeOfModel(drawn.model, drawn.positions, drawn.scene);
  const places = placesOf(tree);
  const routes = route(tree, places.absolute);
  const crossings = crossingFacts(drawn.model);
  const lines = toLines(drawn, routes, crossings, newLineMemo());
  const around = { tree, rects: places.absolute, routes, lines, curves: undefined };
  return {
    drawn,
    tree,
    places,
    nodes: new Map(toFlow(drawn, tree, places, newNodeMemo(), crossings).map((node) => [node.id, node])),
    lines: new Map(lines.map((line) => [line.id, line])),
    bundles: toBundles(drawn, around, crossings, newBundleMemo()),
  };
}

/** Harbor with a second connection from Edge to Services. */
const TWO = HARBOR.replacing(
  new Map<AnyRecord['id'], AnyRecord>([
    [
      'connection:second',
      create('connection', 'connection:second', {
        from: { placements: ['placement:gateway'] },
        to: { placements: ['placement:tokens'] },
      }),
    ],
  ]),
);

describe('V11 a collapsed zone on the map', () => {
  it('is one node where it stood, with what is in it and what its crossings come to', () => {
    const { nodes } = pictured(collapsed(HARBOR, 'zone:services'));
    const node = nodes.get('zone:services');
    expect(node?.type).toBe('collapsed');
    expect(node?.position).toEqual({ x: 300, y: 0 });
    expect(node?.data).toMatchObject({
      inside: { components: 2, zones: 1, actors: 0 },
      verdicts: { 'not stated': 2 },
    });
    expect(node?.ariaLabel).toBe(
      'Services, collapsed trust zone, 2 components, 1 zone, crossings: 2 not stated',
    );
    expect([...nodes.keys()].filter((id) => /orders|tokens|card/.test(id))).toEqual([]);
  });

  it('takes its actors along', () => {
    expect(pictured(HARBOR).nodes.has('actor:outsider')).toBe(true);
    expect(pictured(collapsed(HARBOR, 'zone:edge')).nodes.has('actor:outsider')).toBe(false);
  });

  it('V14 has gates where lines meet it', () => {
    const { lines, places } = pictured(collapsed(HARBOR, 'zone:services'));
    const line = lines.get('connection:order');
    const box = places.absolute.get('zone:services');
    const end = line?.points.at(-1);
    expect(end?.x).toBe(box?.x);
    expect(line?.gate?.y).toBe(end?.y);
    expect((end?.x ?? 0) - (line?.gate?.x ?? 0)).toBeGreaterThan(8);
    expect(line?.crossing?.verdict).toBe('not stated');
  });

  it('V12 makes one line of two, which says both', () => {
    const { bundles, lines } = pictured(collapsed(TWO, 'zone:services'));
    expect(bundles).toMatchObject([
      {
        connections: ['connection:order', 'connection:second'],
        label: '2 connections, from Web gateway to Services, 2 not stated',
        worst: 'not stated',
        forth: true,
        back: false,
      },
    ]);
    expect(lines.has('connection:order')).toBe(false);
  });

  it('keeps how large it is open when everything is laid out', () => {
    const { drawn, places } = pictured(collapsed(HARBOR, 'zone:services'));
    const shifted = new Map([...places.rects].map(([id, rect]) => [id, { ...rect, x: rect.x + 40 }]));
    const { w, h } = drawn.positions['zone:services'] ?? {};
    expect(arranged(drawn.positions, shifted)['zone:services']).toMatchObject({ w, h, collapsed: true });
    expect(arranged(drawn.positions, shifted)['zone:edge']?.w).toBe(places.rects.get('zone:edge')?.w);
  });

  it('makes the picture of a zone with 200 components one of a few things', () => {
    const many = Array.from({ length: 200 }, (_, at): AnyRecord[] => [
      create('component', `component:m${at}`, { name: `Part ${at}` }),
      create('placement', `placement:m${at}`, { component: `component:m${at}`, zone: 'zone:services' }),
      create('connection', `connection:m${at}`, {
        from: { placements: ['placement:gateway'] },
        to: { placements: [`placement:m${at}`] },
      }),
    ]).flat();
    const big = Model.of([...HARBOR.records(), ...many]);
    const open = pictured(big);
    const closed = pictured(collapsed(big, 'zone:services'));
    expect(open.nodes.size).toBeGreaterThan(200);
    expect(closed.nodes.size).toBe(6);
    expect(closed.tree.lines.length).toBe(2);
    expect(closed.bundles[0]?.connections.length).toBe(201);
  });

  it('opens where it stands; nothing moves where nothing has come in its way', () => {
    const closed = collapsed(HARBOR, 'zone:services');
    const { drawn, places } = pictured(closed);
    const view = closed.get('view:map');
    if (!view) throw new Error('no view');
    const opening = openingOf(drawn.model, view, places.rects, ['zone:services']);
    expect(opening).toEqual({ positions: {}, empty: [] });
  });

  it('opens where it stands, and what came in its way gives way', () => {
    const closed = moved(collapsed(HARBOR, 'zone:services'), 'placement:loose', 320, 100);
    const { drawn, places } = pictured(closed);
    const view = closed.get('view:map');
    if (!view) throw new Error('no view');
    const { positions } = openingOf(drawn.model, view, places.rects, ['zone:services']);
    expect(Object.keys(positions)).toEqual(['placement:loose']);
    const open = drawn.positions['zone:services'];
    const loose = positions['placement:loose'];
    const right = (open?.x ?? 0) + (open?.w ?? 0);
    const below = (open?.y ?? 0) + (open?.h ?? 0);
    expect((loose?.x ?? 0) >= right || (loose?.y ?? 0) >= below).toBe(true);
  });
});
