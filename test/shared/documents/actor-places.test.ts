import { describe, expect, it } from 'vitest';
import { footerOf, standing } from '../../../shared/documents/picture/actor-places.ts';
import { create } from '../../../shared/model/create.ts';

const actors = Array.from({ length: 5 }, (_, at) =>
  create('actor', `actor:a${at}`, { name: `Somebody with a long name ${at}` }),
);

describe('actors on the border of their zone', () => {
  it('stand in one row across it while the zone is wide enough', () => {
    const row = standing(actors, { w: 1_400, h: 200 });
    expect(new Set(row.map(({ y }) => y))).toEqual(new Set([189]));
    expect(footerOf(actors, 1_400)).toBe(14);
  });

  it('stand in rows above it in a narrow zone, which keeps room for them: none hangs into what lies below', () => {
    const zone = { w: 420, h: 300 };
    const rows = standing(actors, zone);
    expect(new Set(rows.map(({ y }) => y)).size).toBeGreaterThan(1);
    expect(Math.max(...rows.map(({ y }) => y))).toBe(289);
    expect(Math.min(...rows.map(({ y }) => y))).toBeGreaterThanOrEqual(
      zone.h - footerOf(actors, zone.w) - 12,
    );
  });

  it('need no room where there are none', () => {
    expect(footerOf([], 200)).toBe(0);
  });
});
