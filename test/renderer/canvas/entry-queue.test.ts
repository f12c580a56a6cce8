import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../shared/commands/registry.ts';
import { connectionName } from '../../../shared/model/lookups.ts';
import { apply } from '../../../shared/model/diff.ts';
import { Model } from '../../../shared/model/model.ts';
import { entryQueue } from '../../../renderer/canvas/entry/queue.ts';
import { parseEntry } from '../../../renderer/canvas/entry/parse.ts';
import { planOf } from '../../../renderer/canvas/entry/plan.ts';
import { commandOf } from '../../../renderer/canvas/entry/step-command.ts';
import { sentence } from '../../../renderer/canvas/entry/step.ts';
import { testContext } from '../../support/model/random-commands.ts';

/** A window whose host takes its time: a step is in the model some turns after it was asked for. */
function slowWindow(start: Model = Model.empty) {
  const context = testContext();
  const all = { model: start };
  const queue = entryQueue(async (line) => {
    const plan = planOf(all.model, parseEntry(line).entry);
    if (!plan.step) return sentence(plan);
    const { command, args } = commandOf(plan.step);
    const outcome = runCommand(all.model, command, args, context);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    if (!outcome.ok) return outcome.error.message;
    all.model = apply(all.model, outcome.value.diff);
    return undefined;
  });
  return { queue, now: () => all.model, state: () => queue.store.getState() };
}

describe('lines that are entered faster than they are carried out', () => {
  it('are each read in the model that the ones before them left', async () => {
    const { queue, now, state } = slowWindow();
    const first = queue.enter(['external zone Internet']);
    queue.setText('zone Edge');
    void queue.enterTyped([state().text]);
    void queue.enter(['Browser in Internet -> Web gateway in Edge : requests, HTTPS']);
    expect(state().text).toBe('');
    expect(state().waiting.map(({ line }) => line)).toEqual([
      'external zone Internet',
      'zone Edge',
      'Browser in Internet -> Web gateway in Edge : requests, HTTPS',
    ]);
    await first;
    expect(state().waiting).toEqual([]);
    expect(
      now()
        .all('zone')
        .map(({ name }) => name),
    ).toEqual(['Internet', 'Edge']);
    expect(
      now()
        .all('connection')
        .map((each) => connectionName(now(), each)),
    ).toEqual(['Browser → Web gateway']);
  });

  it('come back into the field when they cannot be carried out and nothing else is there', async () => {
    const { queue, now, state } = slowWindow();
    await queue.enter(['Vault in Nowhere']);
    expect(state()).toEqual({ text: 'Vault in Nowhere', waiting: [] });
    expect(now().size).toBe(0);
  });

  it('are kept with the reason when something else is typed by then, and hold up nothing', async () => {
    const { queue, now, state } = slowWindow();
    const work = queue.enter(['Vault in Nowhere', 'zone Edge', 'Gateway in Edge']);
    queue.setText('Signer');
    await work;
    expect(
      now()
        .all('component')
        .map(({ name }) => name),
    ).toEqual(['Gateway']);
    expect(state().text).toBe('Signer');
    const [kept, another] = state().waiting;
    expect(another).toBeUndefined();
    expect(kept?.line).toBe('Vault in Nowhere');
    expect(kept?.reason).toMatch(/^There is no zone called Nowhere/);

    queue.mend(kept?.key ?? 0);
    expect(state().text).toBe('Vault in Nowhere');
    expect(state().waiting.map(({ line }) => line)).toEqual(['Signer']);
    await queue.enterTyped(['zone Nowhere', 'Vault in Nowhere']);
    expect(
      now()
        .all('component')
        .map(({ name }) => name),
    ).toEqual(['Gateway', 'Vault']);
    // What was being typed meanwhile is back as well.
    expect(state()).toEqual({ text: 'Signer', waiting: [] });
  });

  it('can be left out', async () => {
    const { queue, state } = slowWindow();
    await queue.enter(['Vault in Nowhere', 'Key in Elsewhere']);
    const [first] = state().waiting;
    expect(state().waiting.map(({ line }) => line)).toEqual(['Vault in Nowhere', 'Key in Elsewhere']);
    queue.drop(first?.key ?? 0);
    expect(state().waiting.map(({ line }) => line)).toEqual(['Key in Elsewhere']);
  });

  it('are forgotten with their project', async () => {
    const { queue, now, state } = slowWindow();
    const work = queue.enter(['zone Edge', 'zone Data']);
    queue.clear();
    await work;
    expect(state()).toEqual({ text: '', waiting: [] });
    expect(
      now()
        .all('zone')
        .map(({ name }) => name),
    ).toEqual(['Edge']);
  });
});
