import { describe, expect, it } from 'vitest';
import { crossingsOf, inheritedCrossings, insideOf } from '../../../shared/analysis/crossings.ts';
import type { Crossing } from '../../../shared/analysis/crossings.ts';
import { isZone } from '../../../shared/analysis/places.ts';
import type { PlaceKey } from '../../../shared/analysis/places.ts';
import { byText } from '../../../shared/base/compare.ts';
import type { Model } from '../../../shared/model/model.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { random } from '../../support/random.ts';
import { naiveCrossings, naiveInherited, naiveInside, text } from './naive/crossings.ts';
import type { NaiveCrossing } from './naive/crossings.ts';

/** Each block has its own seeds: 1 to 300, 301 to 600, … */
const BLOCK = 300;
const BLOCKS = [0, 1, 2, 3, 4, 5, 6];
const ASKED = ['designed', 'built', 'verified'] as const;
/** In the middle of the days that random models are open until. */
const DAYS = [undefined, '2024-02-29', '2024-03-01', '2026-11-24', '2026-11-25'];

/** A place as the naive reading writes it. */
function placeText(place: PlaceKey): string {
  return isZone(place) ? place : `own ${place.slice('nowhere:'.length)}`;
}

function plain(crossing: Crossing) {
  const { from, to, gate, inheritedBy: _none, ...rest } = crossing;
  return { ...rest, from: placeText(from), to: placeText(to), gate: gate?.zone };
}

function plainNaive({ from, to, ...rest }: NaiveCrossing) {
  return { ...rest, from: text(from), to: text(to) };
}

function inheritedPairs(model: Model): string[] {
  return inheritedCrossings(model)
    .map(({ connection, from, to }) => `${connection}: ${placeText(from)} ${placeText(to)}`)
    .toSorted(byText);
}

describe(`X1-X15 ${BLOCK * BLOCKS.length} random models, read twice`, () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

  it.each(BLOCKS)('have the same crossings both times: block %i', { timeout: 60_000 }, (block) => {
    for (let seed = block * BLOCK + 1; seed <= (block + 1) * BLOCK; seed += 1) {
      const model = randomModel(random(seed), 1 + (seed % 12));
      const as = ASKED[seed % 3] ?? 'designed';
      const today = DAYS[seed % 5];
      const crossings = crossingsOf(model, { as, ...(today !== undefined && { today }) });
      const again = naiveCrossings(model, as, today);
      expect(crossings.map(plain), `seed ${seed}`).toEqual(again.map(plainNaive));
      const inside = insideOf(model, as).map(({ place: _place, ...rest }) => rest);
      expect(inside, `seed ${seed}`).toEqual(naiveInside(model, as));
      const pairs = model
        .all('connection')
        .flatMap((connection) =>
          naiveInherited(model, connection).map((pair) => `${connection.id}: ${pair}`),
        );
      expect(inheritedPairs(model), `seed ${seed}`).toEqual(pairs.toSorted(byText));
      for (const crossing of crossings) tally(crossing);
      if (pairs.length > 0) count('inherited');
      if (inside.length > 0) count('inside');
    }
  });

  function tally({ verdict, gate, hollow, shields, alarm, from, exits, enters }: Crossing): void {
    count(verdict);
    count(gate?.how ?? 'no gate');
    if (hollow) count('hollow');
    if (shields.length > 0) count('shields');
    if (!alarm && verdict !== 'guarded') count('open on purpose');
    if (!isZone(from)) count('in no zone');
    if (exits.length + enters.length > 3) count('many borders');
  }

  it('and among them is everything that the rules speak of', () => {
    const rules = [
      'unguarded',
      'not stated',
      'partly',
      'guarded',
      'enters',
      'exits',
      'no gate',
      'hollow',
      'shields',
    ];
    const more = ['open on purpose', 'in no zone', 'many borders', 'inherited', 'inside'];
    for (const what of [...rules, ...more]) expect(seen.get(what) ?? 0, what).toBeGreaterThan(20);
  });
});
