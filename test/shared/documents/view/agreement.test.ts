import { beforeAll, describe, expect, it } from 'vitest';
import { judgePath } from '../../../../shared/analysis/paths.ts';
import { hopsOf } from '../../../../shared/analysis/witness.ts';
import { sceneOf } from '../../../../shared/documents/view/scene.ts';
import type { Scene } from '../../../../shared/documents/view/scene.ts';
import type { RecordOf } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { Pick } from '../../../support/model/pick.ts';
import { randomModel } from '../../../support/model/random-model.ts';
import { random } from '../../../support/random.ts';
import { smallModel } from '../../analysis/naive/small-models.ts';
import { withPaths } from '../../analysis/naive/small-paths.ts';
import { naiveScene } from './naive.ts';
import type { NaiveScene } from './naive.ts';
import { randomView } from './random-view.ts';

/** Seeds 1 to 700: small models in which much is reached, and every fifth time one that says everything. */
const SEEDS = 700;

const differences: string[] = [];
const seen = new Map<string, number>();

beforeAll(() => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const pick = new Pick(random(seed));
    const numbers = random(seed + 100_000);
    const model = withPaths(seed % 5 === 0 ? randomModel(numbers, 8) : smallModel(numbers), pick);
    const view = randomView(model, pick);
    const ours = said(model, sceneOf(model, view));
    const theirs = naiveScene(model, view, chainsOf(model, view));
    for (const what of ['drawn', 'lines', 'bundles', 'ghosts', 'boxes'] as const) {
      const more = ours[what].filter((each) => !theirs[what].includes(each));
      const less = theirs[what].filter((each) => !ours[what].includes(each));
      if (more.length + less.length > 0)
        differences.push(`seed ${seed}, ${what}: ${JSON.stringify({ more, less, view })}`);
    }
    const ids = sceneOf(model, view).lines.map(({ id }) => id);
    if (new Set(ids).size < ids.length) differences.push(`seed ${seed}: a line twice`);
    count(ours, view);
  }
}, 120_000);

function chainsOf(model: Model, { shows }: RecordOf<'view'>): readonly string[] {
  if (shows.what !== 'path') return [];
  const combinations = judgePath(model, shows.path)?.combinations ?? [];
  return combinations.flatMap(({ steps }) => hopsOf(steps).map(({ connection }) => connection));
}

function said(model: Model, scene: Scene): NaiveScene {
  const drawable = [...model.all('zone'), ...model.all('placement'), ...model.all('actor')];
  const plain = scene.lines.filter(({ id }) => !scene.bundles.has(id));
  return {
    drawn: drawable.flatMap(({ id }) => (scene.draws(id) ? [id] : [])).toSorted(),
    lines: plain.map(({ id, from, to }) => `${from} ${to} ${id.split('#')[0] ?? ''}`).toSorted(),
    bundles: [...scene.bundles.values()]
      .map(({ from, to, connections }) => `${[from, to].toSorted().join(' ')}: ${connections.join(' ')}`)
      .toSorted(),
    ghosts: [...scene.ghosts]
      .map(([box, { connections }]) => `${box}: ${connections.toSorted().join(' ')}`)
      .toSorted(),
    boxes: [...scene.collapsed]
      .map(([zone, { components, zones, actors, connections }]) =>
        [`${zone}:`, components, zones, actors, connections.join(',')].join(' '),
      )
      .toSorted(),
  };
}

function count(
  { drawn, bundles, ghosts, boxes, lines }: NaiveScene,
  { shows, also, hidden }: RecordOf<'view'>,
) {
  const found = [
    drawn.length > 2 ? shows.what : '',
    bundles.length > 0 ? 'a bundle' : '',
    ghosts.length > 0 ? 'what is not shown' : '',
    boxes.length > 0 ? 'a collapsed zone' : '',
    lines.length > 0 ? 'a line' : '',
    also.length > 0 ? 'something added' : '',
    hidden.length > 0 ? 'something hidden' : '',
  ];
  for (const what of found) seen.set(what, (seen.get(what) ?? 0) + 1);
}

describe(`V2-V13 views of ${SEEDS} random models, worked out twice`, () => {
  it('draw the same zones, components, actors, lines, bundles and counts', () => {
    expect(differences.slice(0, 2)).toEqual([]);
  });

  it('and among them is everything that the rules speak of', () => {
    const parts = ['whole model', 'zone', 'actor', 'asset', 'path'];
    const things = [
      'a bundle',
      'what is not shown',
      'a collapsed zone',
      'a line',
      'something added',
      'something hidden',
    ];
    for (const what of [...parts, ...things]) expect(seen.get(what) ?? 0, what).toBeGreaterThan(40);
  });
});
