import { expect, it } from 'vitest';
import { becomes } from '../../../renderer/canvas/delete-outcome.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { apply } from '../../../shared/model/diff.ts';
import { problems } from '../../../shared/model/integrity.ts';
import { testContext } from '../../support/model/random-commands.ts';
import { randomModel } from '../../support/model/random-model.ts';
import { random } from '../../support/random.ts';

it('C5 says before what the command does: what goes, what no longer speaks of it, what keeps the name', () => {
  let [gone, lost, kept] = [0, 0, 0];
  for (let seed = 1; seed <= 60; seed += 1) {
    const model = randomModel(random(seed), 10);
    const [component] = model.all('component');
    const [asset] = model.all('asset');
    const ids: readonly Id[] = [component?.id, asset?.id].filter((id) => id !== undefined);
    const said = becomes(model, ids);
    const outcome = runCommand(model, 'things.remove', { ids, referring: 'delete too' }, testContext());
    expect(said === undefined, `seed ${seed}`).toBe(!outcome.ok);
    if (!said || !outcome.ok) continue;
    const after = apply(model, outcome.value.diff);
    expect(problems(after)).toEqual([]);
    for (const id of said.goes) expect(after.has(id), `seed ${seed}, ${id}`).toBe(false);
    for (const id of [...said.loses, ...said.keeps]) {
      expect(after.get(id), `seed ${seed}, ${id}`).toBeDefined();
      expect(after.get(id)).not.toEqual(model.get(id));
    }
    gone += said.goes.length;
    lost += said.loses.length;
    kept += said.keeps.length;
  }
  expect(Math.min(gone, lost, kept)).toBeGreaterThan(5);
});
