import { beforeAll, describe, expect, it } from 'vitest';
import { gainsOf } from '../../../shared/analysis/gains.ts';
import type { ActorGains, GainKind, Gains } from '../../../shared/analysis/gains.ts';
import { byText } from '../../../shared/base/compare.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { Pick } from '../../support/model/pick.ts';
import { random } from '../../support/random.ts';
import { naiveCrossings } from './naive/crossings.ts';
import { naiveChanges, naiveOutside, naiveRiders } from './naive/gains.ts';
import { naiveIdle } from './naive/idle.ts';
import { randomOptions } from './naive/options.ts';
import { twoModels } from './naive/pairs.ts';
import { naivePath } from './naive/paths.ts';
import { naiveUnconfirmed } from './naive/unconfirmed.ts';
import { naiveTouched } from './naive/touched.ts';

/** Seeds 1 to 2,100: a model and one that a few edits made of it, every second time asked with random options. */
const SEEDS = 2_100;

const differences: string[] = [];
const seen = new Map<string, number>();

beforeAll(() => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { before, after, told } = twoModels(seed);
    const options = seed % 2 === 0 ? randomOptions(new Pick(random(seed)), after) : undefined;
    const asked = options ?? {};
    const gains = gainsOf(before, after, options);
    const [changes, outside] = [naiveChanges(before, after, asked), naiveOutside(before, after, asked)];
    same(changesIn(gains), changes, `${told} G1`);
    same(outsideIn(gains), outside, `${told} G3`);
    same(ridersIn(gains), naiveRiders(before, after, asked), `${told} G4`);
    same(crossingsIn(gains), crossingsBetween(before, after), `${told} G5`);
    if (!options) same(pathsIn(gains), pathsBetween(before, after), `${told} G5`);
    same(
      gains.touched.map(({ record }) => record),
      naiveTouched(before, after, asked, [...changes, ...outside]),
      `${told} G6`,
    );
    same(unconfirmedIn(gains), naiveUnconfirmed(before, after, asked), `${told} G7`);
    same(gains.idle, naiveIdle(before, after, asked), `${told} G8`);
    if (!options) symmetric(before, after, gains, told);
    tally(gains);
  }
}, 600_000);

function same(ours: readonly string[], theirs: readonly string[], told: string): void {
  const [mine, other] = [ours, theirs].map((lines) => [...new Set(lines)].toSorted(byText));
  if (JSON.stringify(mine) === JSON.stringify(other)) return;
  const only = (a: readonly string[] = [], b: readonly string[] = []) =>
    a.filter((line) => !b.includes(line));
  differences.push(
    `${told}: only ours ${JSON.stringify(only(mine, other))}, only theirs ${JSON.stringify(only(other, mine))}`,
  );
}

function inBoth({ actors }: Gains): readonly ActorGains[] {
  return actors.filter(({ isNew, isGone }) => !isNew && !isGone);
}

function changesIn(gains: Gains): string[] {
  return inBoth(gains).flatMap(({ actor, placements, assets }) => [
    ...placements.map(
      ({ placement, inheritedBy, change }) =>
        `${actor} ${placement}${inheritedBy === undefined ? '' : ` in ${inheritedBy}`} ${change}`,
    ),
    ...assets.map(({ asset, how, change }) => `${actor} ${asset} ${how} ${change}`),
  ]);
}

function unconfirmedIn(gains: Gains): string[] {
  return inBoth(gains).flatMap(({ actor, placements, assets }) => [
    ...placements
      .filter(({ unconfirmed }) => unconfirmed)
      .map(
        ({ placement, inheritedBy }) =>
          `${actor} ${placement}${inheritedBy === undefined ? '' : ` in ${inheritedBy}`}`,
      ),
    ...assets.filter(({ unconfirmed }) => unconfirmed).map(({ asset, how }) => `${actor} ${asset} ${how}`),
  ]);
}

function outsideIn(gains: Gains): string[] {
  return [
    ...inBoth(gains).flatMap(({ actor, mayUse, speaksTo }) => [
      ...mayUse.gained.map((place) => `${actor} may use ${place}`),
      ...mayUse.lost.map((place) => `${actor} may no longer use ${place}`),
      ...speaksTo.map((zone) => `${actor} speaks to ${zone}`),
    ]),
    ...gains.leaving.map(({ asset, zone }) => `${asset} leaves to ${zone}`),
  ];
}

function ridersIn({ newConnections }: Gains): string[] {
  return newConnections.flatMap(({ connection, riders }) => [
    `${connection}:`,
    ...riders.map(
      ({ actor, from, pair }) => `${connection}: ${actor} from ${from} (${pair.guards}, ${pair.hops})`,
    ),
  ]);
}

function crossingsIn({ crossings: { appeared, gone, changed } }: Gains): string[] {
  return [
    ...appeared.map(({ connection }) => `${connection} appeared`),
    ...gone.map(({ connection }) => `${connection} gone`),
    ...changed.map(({ after }) => `${after.connection} changed`),
  ];
}

function crossingsBetween(before: Model, after: Model): string[] {
  const [old, now] = [before, after].map(
    (model) => new Map(naiveCrossings(model, 'designed').map((one) => [one.connection, JSON.stringify(one)])),
  );
  const ids = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...ids].flatMap((id) => {
    const [was, is] = [old?.get(id), now?.get(id)];
    if (was === is) return [];
    return [`${id} ${was === undefined ? 'appeared' : is === undefined ? 'gone' : 'changed'}`];
  });
}

function pathsIn({ paths }: Gains): string[] {
  return paths.map(({ path, before, after }) => `${path}: ${before ?? 'none'} to ${after ?? 'none'}`);
}

function pathsBetween(before: Model, after: Model): string[] {
  const resultIn = (model: Model, id: string) => {
    const path = model.all('path').find((one) => one.id === id);
    const result = path ? naivePath(model, path).result : 'none';
    return result === 'states a privilege' ? 'none' : result;
  };
  const ids = new Set([...before.all('path'), ...after.all('path')].map(({ id }) => id));
  return [...ids]
    .filter((id) => resultIn(before, id) !== resultIn(after, id))
    .map((id) => `${id}: ${resultIn(before, id)} to ${resultIn(after, id)}`);
}

const MIRRORED: Readonly<Record<GainKind, GainKind>> = {
  gained: 'lost',
  lost: 'gained',
  'past fewer guards': 'past more guards',
  'past more guards': 'past fewer guards',
  nearer: 'farther',
  farther: 'nearer',
};

/** G9, with the pairs and places of each gain. */
function symmetric(before: Model, after: Model, gains: Gains, told: string): void {
  const again = Model.of(JSON.parse(JSON.stringify([...before.records()])) as AnyRecord[]);
  if (!gainsOf(before, again).isEmpty) differences.push(`${told} G9: a model gains against itself`);
  const back = gainsOf(after, before);
  same(lossesIn(gains, false), lossesIn(back, true), `${told} G9`);
}

function lossesIn(gains: Gains, mirror: boolean): string[] {
  const turned = (change: GainKind) => (mirror ? MIRRORED[change] : change);
  const pairs = (was: unknown, is: unknown) => JSON.stringify(mirror ? [is, was] : [was, is]);
  const [appeared, gone] = mirror ? ['gone', 'appeared'] : ['appeared', 'gone'];
  return [
    ...gains.actors.flatMap(({ actor, isNew, isGone, placements, assets, mayUse }) => [
      ...placements.map(
        ({ placement, inheritedBy, change, before, after }) =>
          `${actor} ${placement} ${inheritedBy ?? ''} ${turned(change)} ${pairs(before, after)}`,
      ),
      ...assets.map(
        ({ asset, how, change, before, after }) =>
          `${actor} ${asset} ${how} ${turned(change)} ${pairs(before?.pair, after?.pair)}`,
      ),
      ...(isNew || isGone ? [`${actor} is ${isNew === mirror ? 'gone' : 'new'}`] : []),
      ...mayUse.gained.map((place) => `${actor} ${place} ${mirror ? 'lost' : 'gained'}`),
      ...mayUse.lost.map((place) => `${actor} ${place} ${mirror ? 'gained' : 'lost'}`),
    ]),
    ...gains.crossings.appeared.map(({ connection }) => `${connection} ${appeared ?? ''}`),
    ...gains.crossings.gone.map(({ connection }) => `${connection} ${gone ?? ''}`),
    ...gains.crossings.changed.map(({ before, after }) => pairs(before, after)),
    ...gains.paths.map(({ path, before, after }) => `${path} ${pairs(before, after)}`),
  ];
}

function count(what: string, times = 1): void {
  if (times > 0) seen.set(what, (seen.get(what) ?? 0) + times);
}

function tally(gains: Gains): void {
  for (const { isNew, isGone, placements, assets, mayUse, speaksTo } of gains.actors) {
    if (isNew) count('new actor');
    if (isGone) count('actor gone');
    for (const { change, unconfirmed, inheritedBy, before, after } of placements) {
      count(change);
      if (unconfirmed) count('unconfirmed');
      if (inheritedBy !== undefined) count('inherited');
      if (before && after && before.outside !== after.outside) count('between inside and outside');
    }
    for (const { how, change } of assets) count(`${how} ${change}`);
    count('may use', mayUse.gained.length);
    count('speaks to', speaksTo.length);
  }
  count('leaving', gains.leaving.length);
  for (const { riders } of gains.newConnections) count(riders.length > 0 ? 'riders' : 'nobody rides');
  count('paths', gains.paths.length);
  count('touched', gains.touched.length);
  count('idle', gains.idle.length);
  if (gains.isEmpty) count('empty');
}

describe(`G1-G9 the gains of ${SEEDS} pairs of random models, found twice`, () => {
  it('are the same', () => {
    expect(differences.slice(0, 5)).toEqual([]);
  });

  it('and among them is everything that the rules speak of', () => {
    const kinds = ['gained', 'lost', 'past fewer guards', 'past more guards', 'nearer', 'farther'];
    const assets = ['held', 'asked for', 'overheard'].flatMap((how) => [`${how} gained`, `${how} lost`]);
    const rest = [
      'may use',
      'speaks to',
      'leaving',
      'riders',
      'nobody rides',
      'paths',
      'touched',
      'idle',
      'empty',
    ];
    const seldom = ['new actor', 'actor gone', 'inherited', 'unconfirmed', 'between inside and outside'];
    for (const what of [...kinds, ...assets, ...rest, ...seldom])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(15);
  });
});
