import { describe, expect, it } from 'vitest';
import { crossingsOf } from '../../../../shared/analysis/crossings.ts';
import { allReach } from '../../../../shared/analysis/reach.ts';
import { isIdOf } from '../../../../shared/base/ids.ts';
import type { Id } from '../../../../shared/base/ids.ts';
import { runCommand } from '../../../../shared/commands/registry.ts';
import { sceneOf } from '../../../../shared/documents/view/scene.ts';
import { apply, between, ids } from '../../../../shared/model/diff.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { LAYERS } from '../../../../shared/model/records/view.ts';
import { Pick } from '../../../support/model/pick.ts';
import { randomModel } from '../../../support/model/random-model.ts';
import { random } from '../../../support/random.ts';
import { randomView } from './random-view.ts';

const SEEDS = 150;
const STEPS = 12;
const done = new Map<string, number>();

type Step = readonly [command: string, args: unknown];

/** Something that a person does in a view. */
function randomStep(model: Model, view: Id<'view'>, pick: Pick): Step {
  const zones = model.all('zone').map(({ id }) => id);
  const boxes = [...zones, ...model.all('placement').map(({ id }) => id)];
  const all = [...boxes, ...[...model.all('actor'), ...model.all('connection')].map(({ id }) => id)];
  const some = <T>(of: readonly T[]) => (of.length === 0 ? [] : [pick.of(of), ...pick.some(of, 2)]);
  const at = () => ({ x: pick.between(-500, 500), y: pick.between(-500, 500) });
  const positions = Object.fromEntries(some(boxes).map((id) => [id, at()]));
  return pick.of<Step>([
    ['view.arrange', { view, positions }],
    ['view.collapse', { view, zones: some(zones), collapsed: pick.chance(0.7) }],
    ['view.hide', { view, ids: some(all) }],
    ['view.show', { view, ids: some(all) }],
    ['view.add', { view, ids: some(boxes) }],
    ['view.layer', { view, layer: pick.of(LAYERS), on: pick.chance(0.5) }],
    ['view.duplicate', { view, name: 'Another' }],
    ['view.create', { fields: { name: 'New', shows: randomView(model, pick).shows } }],
    ['view.change', { id: view, fields: { name: 'Renamed', shows: randomView(model, pick).shows } }],
    ['view.delete', { id: view }],
  ]);
}

/** What a model means: everything that the analyses say of it. */
function meaning(model: Model): unknown {
  const reaches = allReach(model).map((reach) => ({ actor: reach.actor, costs: [...reach.anyhow] }));
  return { crossings: crossingsOf(model), reaches };
}

describe('views', () => {
  it(`V1 never change the model: ${SEEDS} models, ${STEPS} things done in the views of each`, () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const pick = new Pick(random(seed));
      const first = randomModel(random(seed + 1_000), 6);
      let model = first;
      for (let step = 0; step < STEPS; step += 1) {
        let number = 0;
        const context = {
          newId: () => `view:new${seed}-${step}-${number++}`,
          now: '2026-11-25T12:00:00Z',
          author: 'Ada',
        };
        const view = pick.maybe(model.all('view'));
        const [name, args] = view
          ? randomStep(model, view.id, pick)
          : (['view.create', { fields: { name: 'First' } }] as const);
        const outcome = runCommand(model, name, args, context as Parameters<typeof runCommand>[3]);
        if (!outcome.ok) continue;
        model = apply(model, outcome.value.diff);
        done.set(name, (done.get(name) ?? 0) + 1);
        for (const each of model.all('view')) sceneOf(model, each);
      }
      const diff = between(first, model);
      const touched = [...ids(diff.added), ...ids(diff.updated), ...ids(diff.removed)];
      expect({ seed, others: touched.filter((id) => !isIdOf('view', id)) }).toEqual({ seed, others: [] });
      expect({ seed, meaning: meaning(model) }).toEqual({ seed, meaning: meaning(first) });
    }
  }, 60_000);

  it('V1 and everything that can be done in a view was done', () => {
    const names = [
      'arrange',
      'collapse',
      'hide',
      'show',
      'add',
      'layer',
      'duplicate',
      'create',
      'change',
      'delete',
    ];
    for (const name of names) expect(done.get(`view.${name}`) ?? 0, name).toBeGreaterThan(8);
  });
});
