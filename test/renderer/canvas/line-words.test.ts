import { describe, expect, it } from 'vitest';
import { lineWords } from '../../../renderer/canvas/edges/line-words.ts';
import { newLineMemo, toLines } from '../../../renderer/canvas/to-lines.ts';
import { crossingFacts } from '../../../renderer/canvas/crossing-facts.ts';
import { curvesOf } from '../../../shared/layout/curves.ts';
import { route } from '../../../shared/layout/route.ts';
import { create } from '../../../shared/model/create.ts';
import { HARBOR, mapOf } from './harbor.ts';

const order = HARBOR.all('connection').find(({ id }) => id === 'connection:order')!;

describe('words on a line', () => {
  it('are what it speaks and what it carries, as far as that is asked for', () => {
    const connection = create('connection', 'connection:x', {
      from: order.from,
      to: order.to,
      data: { words: 'the order' },
      protections: [{ key: 'a', protocols: ['TLS', 'HTTPS'] }],
    });
    expect(lineWords(HARBOR, connection, new Set(['data']))).toBe('the order');
    expect(lineWords(HARBOR, connection, new Set(['protocols']))).toBe('HTTPS');
    expect(lineWords(HARBOR, connection, new Set(['data', 'protocols']))).toBe('the order · HTTPS');
    expect(lineWords(HARBOR, connection, new Set())).toBe('');
  });

  it('end where they get long', () => {
    const connection = {
      ...order,
      data: { assets: [], words: 'a very long description of what is sent here' },
    };
    expect(lineWords(HARBOR, connection, new Set(['data']))).toMatch(/^a very long .{1,30}…$/);
  });
});

describe('lines in curves', () => {
  it('have a radius for each corner; without, the map draws none anew', () => {
    const { drawn, tree, places } = mapOf();
    const routes = route(tree, places.absolute);
    const memo = newLineMemo();
    const crossings = crossingFacts(drawn.model);
    const plain = toLines(drawn, routes, crossings, memo);
    const curved = toLines(drawn, routes, crossings, memo, curvesOf(routes, places.absolute.values()));
    for (const { points, radii } of curved) expect(radii).toHaveLength(points.length - 2);
    expect(plain.every(({ radii }) => radii === undefined)).toBe(true);
    expect(toLines(drawn, routes, crossings, memo).map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
  });
});
