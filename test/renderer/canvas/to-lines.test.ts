import { describe, expect, it } from 'vitest';
import { crossingFacts } from '../../../renderer/canvas/crossing-facts.ts';
import { gatePlaces } from '../../../shared/documents/picture/gate-place.ts';
import { newLineMemo, toLines } from '../../../renderer/canvas/to-lines.ts';
import { verdictCounts } from '../../../shared/documents/view/verdict-counts.ts';
import { route } from '../../../shared/layout/route.ts';
import type { Model } from '../../../shared/model/model.ts';
import { HARBOR, changed, mapOf, moved } from './harbor.ts';

function linesOf(model: Model, memo = newLineMemo(), routes = routesOf(model)) {
  const { drawn } = mapOf(model);
  return new Map(toLines(drawn, routes, crossingFacts(drawn.model), memo).map((line) => [line.id, line]));
}

function routesOf(model: Model) {
  const { tree, places } = mapOf(model);
  return route(tree, places.absolute);
}

describe('the lines of the map', () => {
  it('have one gate for each crossing, exactly on the border that the opener enters', () => {
    const lines = linesOf(HARBOR);
    const services = mapOf().places.absolute.get('zone:services');
    const card = mapOf().places.absolute.get('zone:card');
    expect(lines.get('connection:order')?.gate?.x).toBe(services?.x);
    const gate = lines.get('connection:card')?.gate;
    const onBorder = gate &&
      card && [gate.x - card.x, gate.x - card.x - card.w, gate.y - card.y, gate.y - card.y - card.h];
    expect(onBorder).toContain(0);
  });

  it('have a tick on every other border', () => {
    const ticks = linesOf(HARBOR).get('connection:order')?.ticks;
    expect(ticks?.map(({ zone }) => zone)).toEqual(['zone:edge']);
  });

  it('have no gate inside a zone', () => {
    const line = linesOf(HARBOR).get('connection:pages');
    expect(line?.crossing).toBeUndefined();
    expect(line?.gate).toBeUndefined();
  });

  it('are the same objects when something else moves', () => {
    const memo = newLineMemo();
    const routes = routesOf(HARBOR);
    const before = linesOf(HARBOR, memo, routes);
    const after = linesOf(moved(HARBOR, 'placement:loose', 900, 80), memo, routes);
    for (const [id, line] of after) expect(line).toBe(before.get(id));
  });

  it('are anew when their verdict changes', () => {
    const memo = newLineMemo();
    const routes = routesOf(HARBOR);
    const before = linesOf(HARBOR, memo, routes);
    const open = [{ key: '1', protocols: ['HTTP'], needs: [], controls: [], encryption: { is: 'no' } }];
    const after = linesOf(changed(HARBOR, 'connection:order', { protections: open }), memo, routes);
    expect(after.get('connection:order')?.crossing?.verdict).toBe('unguarded');
    expect(after.get('connection:pages')).toBe(before.get('connection:pages'));
  });

  it('branch to the further placements of an end, with the gate on the first only', () => {
    const to = { placements: ['placement:gateway', 'placement:pages'] };
    const lines = linesOf(changed(HARBOR, 'connection:order', { from: to }));
    expect(lines.get('connection:order')?.gate).toBeDefined();
    expect(lines.get('connection:order#f0')).toMatchObject({ branch: true, gate: undefined });
  });

  it('are counted by verdict', () => {
    const facts = crossingFacts(HARBOR);
    expect(verdictCounts(facts.keys(), facts)).toEqual({
      guarded: 0,
      partly: 0,
      unguarded: 0,
      'not stated': 2,
    });
  });
});

describe('the place of a gate', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  const leaves = { zone: 'zone:a', at: { x: 20, y: 0 }, side: 'right', how: 'exits' } as const;
  const enters = { zone: 'zone:b', at: { x: 80, y: 0 }, side: 'left', how: 'enters' } as const;

  it('is where the opener enters, also when the opener is at the end of the data', () => {
    const forth = gatePlaces(points, [leaves, enters], { zone: 'zone:b', how: 'enters' }, 'from');
    expect(forth.gate).toEqual({ x: 80, y: 0 });
    const back = gatePlaces(points, [leaves, enters], { zone: 'zone:a', how: 'enters' }, 'to');
    expect(back).toEqual({ gate: { x: 20, y: 0 }, ticks: [enters] });
  });

  it('is the last entry of a line that leaves a zone and comes back', () => {
    const again = { ...enters, at: { x: 95, y: 0 } };
    const out = { ...enters, at: { x: 90, y: 0 }, how: 'exits' } as const;
    const { gate, ticks } = gatePlaces(
      points,
      [enters, out, again],
      { zone: 'zone:b', how: 'enters' },
      'from',
    );
    expect(gate).toEqual({ x: 95, y: 0 });
    expect(ticks).toEqual([enters, out]);
  });

  it('is halfway where no border is passed', () => {
    expect(gatePlaces(points, [], undefined, 'from').gate).toEqual({ x: 50, y: 0 });
  });
});
