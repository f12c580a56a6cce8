import { describe, expect, it } from 'vitest';
import { asOneStep } from '../../../renderer/panels/cells/cell-steps.ts';
import { actors } from '../../../renderer/tables/columns/actors.ts';
import { assets } from '../../../renderer/tables/columns/assets.ts';
import { assumptions } from '../../../renderer/tables/columns/assumptions.ts';
import { categories } from '../../../renderer/tables/columns/categories.ts';
import { changes } from '../../../renderer/tables/columns/changes.ts';
import type { KindTable, RecordColumn } from '../../../renderer/tables/columns/column.ts';
import { ruleOf, saying } from '../../../renderer/tables/columns/field.ts';
import { components } from '../../../renderer/tables/columns/components.ts';
import { connections } from '../../../renderer/tables/columns/connections.tsx';
import { controls } from '../../../renderer/tables/columns/controls.ts';
import { findings } from '../../../renderer/tables/columns/findings.ts';
import { paths } from '../../../renderer/tables/columns/paths.ts';
import { placements } from '../../../renderer/tables/columns/placements.ts';
import { zones } from '../../../renderer/tables/columns/zones.ts';
import type { Kind } from '../../../shared/base/ids.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { apply } from '../../../shared/model/diff.ts';
import { problems } from '../../../shared/model/integrity.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { random } from '../../support/random.ts';
import { testContext } from '../../support/model/random-commands.ts';
import { randomModel } from '../../support/model/random-model.ts';

/** What a person may put into a cell: words, a day, nothing, any of the choices. */
function sayable<K extends Kind>(column: RecordColumn<K>, model: Model, record: RecordOf<K>): string[] {
  const edit = column.edit?.(model);
  if (!edit) return [];
  const { as, value, options } = edit;
  const all = as === 'choice' ? (options?.(record) ?? []).map(([option]) => option) : [];
  const said = as === 'day' ? ['2026-11-30'] : as === 'choice' ? all.slice(0, 4) : ['Something else'];
  return said.filter((each) => each !== value(record));
}

/** Says it as the table does; the model after, or why it was refused. */
function say<K extends Kind>(column: RecordColumn<K>, model: Model, record: RecordOf<K>, value: string) {
  const step = column.edit?.(model).step(record, value);
  if (!step) throw new Error(`${column.title} is only read`);
  const call = asOneStep([{ id: record.id, step }]);
  if (!call) throw new Error(`${column.title} says nothing`);
  const outcome = runCommand(model, call.command, call.args, testContext());
  return outcome.ok ? { after: apply(model, outcome.value.diff) } : { refused: outcome.error };
}

function provesItself<K extends Kind>(table: KindTable<K>, seed: number): number {
  const model = randomModel(random(seed), 8);
  let said = 0;
  for (const record of model.all(table.kind).slice(0, 3)) {
    for (const column of table.columns) {
      expect(typeof column.text(record, model)).toBe('string');
      for (const value of sayable(column, model, record)) {
        const { after, refused } = say(column, model, record, value);
        const where = `seed ${seed}, ${record.id}, ${column.title}: ${value}`;
        // What a table cannot know before: a zone within its own inner zone, a connection's end in two zones.
        if (refused) expect(['would nest in itself', 'several zones'], where).toContain(refused.reason);
        const now = after?.all(table.kind).find(({ id }) => id === record.id);
        if (!after || !now) continue;
        said += 1;
        expect(column.edit?.(after).value(now), where).toBe(value);
        expect(problems(after), where).toEqual([]);
      }
    }
  }
  return said;
}

describe('what is typed into a cell is what the record then says', () => {
  const prove = (name: string, proof: (seed: number) => number) =>
    it(name, () => {
      const said = [1, 2, 3, 4, 5].map(proof);
      expect(said.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(10);
    });
  prove('C2 zones', (seed) => provesItself(zones, seed));
  prove('C2 components', (seed) => provesItself(components, seed));
  prove('C2 placements', (seed) => provesItself(placements, seed));
  prove('C2 connections', (seed) => provesItself(connections, seed));
  prove('C2 actors', (seed) => provesItself(actors, seed));
  prove('C2 paths', (seed) => provesItself(paths, seed));
  prove('C2 assets', (seed) => provesItself(assets, seed));
  prove('C2 assumptions', (seed) => provesItself(assumptions, seed));
  prove('C2 categories', (seed) => provesItself(categories, seed));
  prove('C2 controls', (seed) => provesItself(controls, seed));
  prove('C2 findings', (seed) => provesItself(findings, seed));
  prove('C2 changes', (seed) => provesItself(changes, seed));
});

it('C1 a new row is a record of its table, in an empty model too', () => {
  const tables = [zones, components, actors, paths, assets, assumptions, categories, controls, findings];
  for (const { kind, fresh } of tables) {
    if (!fresh) throw new Error(`${kind} has no new row`);
    const outcome = runCommand(Model.empty, fresh.command, fresh.args, testContext());
    if (!outcome.ok) throw new Error(`${kind}: ${outcome.error.reason}`);
    const after = apply(Model.empty, outcome.value.diff);
    expect(after.all(kind).map(({ id }) => id)).toEqual(
      outcome.value.created.filter((id) => id.startsWith(`${kind}:`)),
    );
    expect(after.all(kind)).toHaveLength(1);
    expect(problems(after).filter(({ rule }) => rule !== 'one project')).toEqual([]);
  }
});

describe('a field of a record', () => {
  const [finding] = randomModel(random(3), 12).all('finding');

  it('R3 is taken away where it is emptied, and what surrounds it stays', () => {
    if (!finding) throw new Error('the model has no finding');
    const { disposition } = finding;
    const decided = { ...finding, disposition: { ...disposition, decidedBy: 'Ana' } };
    expect(saying(decided, 'disposition.decidedBy', null)).toEqual({
      disposition: omit(decided.disposition, 'decidedBy'),
    });
  });

  it('R2 offers the words of the schema and no others', () => {
    expect(ruleOf('zone', 'nesting')).toEqual({
      choices: ['nothing', 'outer gives inner', 'inner gives outer', 'both'],
      optional: false,
      needed: false,
    });
    expect(ruleOf('connection', 'arrives')).toEqual({
      choices: ['code', 'image', 'update'],
      optional: true,
      needed: false,
    });
    expect(ruleOf('component', 'technology').needed).toBe(false);
    expect(ruleOf('component', 'name').needed).toBe(true);
    expect(() => ruleOf('zone', 'colour')).toThrow('zone has no field colour');
  });
});

function omit(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
}
