import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../shared/base/ids.ts';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { apply, conflicts, ids, isEmpty, reverse, touched } from '../../../shared/model/diff.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { commands, runCommand } from '../../../shared/commands/registry.ts';
import { canonicalText } from '../../../shared/model/canonical.ts';
import { problems, problemsAfter } from '../../../shared/model/integrity.ts';
import type { Model } from '../../../shared/model/model.ts';
import { parseRecord } from '../../../shared/model/parse.ts';
import { ReferenceIndex } from '../../../shared/model/reference-index.ts';
import { Pick } from '../../support/model/pick.ts';
import { randomCommand, testContext } from '../../support/model/random-commands.ts';
import type { Said } from '../../support/model/random-commands.ts';
import { random } from '../../support/random.ts';
import { SEED, modelsOf } from '../model/seed.ts';

/*
 * Random commands on random models. Each sequence has a number of its own, so that a failing one can be run alone:
 * its number and the seed are in the message.
 */

const SEQUENCES = 5_000;
const MODELS = 100;

const JUDGEMENT: ReadonlySet<Kind> = new Set<Kind>(['finding', 'assumption', 'review', 'change', 'project']);

interface Tally {
  done: number;
  refused: number;
}
const tally = new Map([...commands.keys()].map((name): [string, Tally] => [name, { done: 0, refused: 0 }]));

/** A start: its records cannot be altered (C1: a command that tried would throw), and who mentions whom in it. */
interface Start {
  readonly model: Model;
  readonly index: ReferenceIndex;
}

describe('C1 a command is a pure function', () => {
  it('of the model, its arguments and its context: asked twice it answers twice the same', () => {
    const pick = new Pick(random(SEED));
    for (const model of modelsOf(20, 5)) {
      for (let left = 20; left > 0; left -= 1) {
        const { name, args } = randomCommand(frozen(model), pick);
        const before = JSON.stringify(args);
        const first = runCommand(model, name, args, testContext());
        expect(runCommand(model, name, args, testContext()), name).toEqual(first);
        expect(JSON.stringify(args), name).toBe(before);
      }
    }
  });
});

describe(`${SEQUENCES} random sequences of commands (seed ${SEED})`, () => {
  const starts = modelsOf(MODELS, 5).map((model): Start => ({
    model: frozen(model),
    index: ReferenceIndex.of(model),
  }));

  it('C1 to C4 each diff does something, fits and is lawful; all undone is the first model, all redone the last', () => {
    for (let number = 0; number < SEQUENCES; number += 1) {
      const start = starts[number % MODELS];
      try {
        if (start) runSequence(start, number);
      } catch (error) {
        throw new Error(`sequence ${number} of seed ${SEED}`, { cause: error });
      }
    }
  });

  it('did and was refused every command', () => {
    const never = [...tally].filter(([, { done, refused }]) => done === 0 || refused === 0);
    // A model has its one project for good.
    expect(never.map(([name]) => name)).toEqual(['project.create', 'project.delete']);
  });
});

function runSequence({ model: first, index }: Start, number: number): void {
  const pick = new Pick(random(SEED + number));
  const context = testContext();
  const diffs: Diff[] = [];
  let model = first;
  for (let left = pick.between(1, 6); left > 0; left -= 1) {
    const said = randomCommand(model, pick);
    const outcome = runCommand(model, said.name, said.args, context);
    count(said.name, outcome.ok);
    if (!outcome.ok) continue;
    insist(spares(said, outcome.value.diff), () => `${said.name} deleted a record of judgement`);
    model = followed(model, outcome.value.diff, index);
    diffs.push(outcome.value.diff);
  }
  insist(problems(model).length === 0, () => JSON.stringify(problems(model)));
  const undone = diffs.toReversed().reduce((after, diff) => takenBack(after, diff, index), model);
  insist(sameBytes(undone, first), () => 'all undone is not the first model');
  const redone = diffs.reduce((before, diff) => apply(before, diff), undone);
  insist(sameBytes(redone, model), () => 'all redone is not the last model');
}

/** The model after a diff, which must do something, fit, keep the rules of records and those of integrity. */
function followed(model: Model, diff: Diff, index: ReferenceIndex): Model {
  insist(!isEmpty(diff), () => 'it does nothing');
  insist(conflicts(model, diff).length === 0, () => JSON.stringify(conflicts(model, diff)));
  const after = apply(model, diff);
  for (const id of touched(diff)) {
    const record = after.get(id);
    const read = record && parseRecord(record);
    if (!read) continue;
    insist(read.ok, () => `${id}: ${read.ok ? '' : read.error.why}`);
    insist(read.ok && canonicalText(read.value) === canonicalText(record), () => `${id} is not canonical`);
  }
  insist(problemsAfter(after, diff, index).length === 0, () => JSON.stringify(problems(after)));
  index.follow(diff, model, after);
  return after;
}

function takenBack(model: Model, diff: Diff, index: ReferenceIndex): Model {
  const back = reverse(diff);
  insist(conflicts(model, back).length === 0, () => JSON.stringify(conflicts(model, back)));
  const before = apply(model, back);
  index.follow(back, model, before);
  return before;
}

/** SPEC C5. Records of judgement go only when they themselves are deleted; in a draft they may have been. */
function spares({ name, args }: Said, diff: Diff): boolean {
  if (!name.endsWith('.delete')) return true;
  const { id } = args as { readonly id: Id };
  return ids(diff.removed).every((gone) => gone === id || !JUDGEMENT.has(kindOf(gone)));
}

/** Whether two models are the same records, byte for byte. */
function sameBytes(a: Model, b: Model): boolean {
  if (a.size !== b.size) return false;
  return [...a.records()].every((record) => {
    const other = b.get(record.id);
    return other === record || (other !== undefined && canonicalText(other) === canonicalText(record));
  });
}

/** `expect` for what is looked at a hundred thousand times. */
function insist(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what());
}

function count(name: string, ok: boolean): void {
  const known = tally.get(name);
  if (known) known[ok ? 'done' : 'refused'] += 1;
}

function frozen(model: Model): Model {
  for (const record of model.records()) freeze(record);
  return model;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
