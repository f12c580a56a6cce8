import { describe, expect, it } from 'vitest';
import { asOneStep } from '../../../renderer/panels/cells/cell-steps.ts';
import { filled, pastedBlock, stepsOf } from '../../../renderer/panels/cells/fill.ts';
import type { Block, Fill } from '../../../renderer/panels/cells/fill.ts';
import { between, withToggled } from '../../../renderer/panels/cells/row-selection.ts';
import { tableOf } from '../../../renderer/tables/all-tables.ts';
import { runCommand } from '../../../shared/commands/registry.ts';
import { apply } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Kind } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { model } from '../../support/model/builder.ts';
import { testContext } from '../../support/model/random-commands.ts';

const shop = () =>
  model()
    .zone('Internet')
    .zone('Backend')
    .zone('Data')
    .component('Orders API')
    .in('Internet')
    .component('Database')
    .in('Internet')
    .component('Queue')
    .in('Internet')
    .put('finding', 'finding:leak', {
      title: 'Leak',
      origin: 'report',
      disposition: { state: 'open' },
    })
    .build();

/** The table of a kind, with its rows in order of their ids, and its columns by name. */
function tableIn(now: Model, kind: Kind) {
  const table = tableOf(kind);
  if (!table) throw new Error(`no table of ${kind}`);
  const columns = table.columns(now);
  const column = (title: string) => {
    const at = columns.findIndex((each) => each.title === title);
    const found = columns[at];
    if (!found) throw new Error(`no column ${title}`);
    return { at, column: found };
  };
  const rows = table.rows(now).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const block = (title: string, row: number, selected = [row]): Block<AnyRecord> => ({
    rows,
    columns,
    at: { row, column: column(title).at },
    selected,
  });
  return { rows, column: (title: string) => column(title).column, block };
}

/** Says it as the table does: one command, and the model after it. */
function said(now: Model, fill: Fill<AnyRecord>) {
  if ('why' in fill) throw new Error(fill.why);
  const call = asOneStep(stepsOf(fill.changes, ({ id }) => id));
  if (!call) throw new Error('nothing is said');
  const outcome = runCommand(now, call.command, call.args, testContext());
  if (!outcome.ok) throw new Error(outcome.error.message);
  return { after: apply(now, outcome.value.diff), command: call.command, label: outcome.value.label };
}

const columnOf = (now: Model, kind: Kind, title: string) => {
  const { rows, column } = tableIn(now, kind);
  return rows.map((row) => column(title).text(row));
};

describe('one value in several rows', () => {
  it('C11 is one step, in those that do not say it already', () => {
    const now = shop();
    const { rows, column } = tableIn(now, 'component');
    const first = said(now, filled(rows, column('Technology'), 'Zig'));
    expect([first.command, first.label]).toEqual(['things.setEach', 'Change technology of 3 things']);
    expect(columnOf(first.after, 'component', 'Technology')).toEqual(['Zig', 'Zig', 'Zig']);
    const again = tableIn(first.after, 'component');
    expect(filled(again.rows, again.column('Technology'), 'Zig')).toEqual({ changes: [] });
    const emptied = said(first.after, filled(again.rows.slice(0, 2), again.column('Technology'), ''));
    expect(columnOf(emptied.after, 'component', 'Technology')).toEqual(['', '', 'Zig']);
  });

  it('moves several placements, and several zones into the same one, as one step', () => {
    const now = shop();
    const placements = tableIn(now, 'placement');
    const moved = said(now, filled(placements.rows, placements.column('Zone'), 'zone:backend'));
    expect(moved.command).toBe('placement.move');
    expect(new Set(columnOf(moved.after, 'placement', 'Zone'))).toEqual(new Set(['Backend']));
    const zones = tableIn(now, 'zone');
    const inner = zones.rows.filter(({ id }) => id !== 'zone:internet');
    const nested = said(now, filled(inner, zones.column('Lies in'), 'zone:internet'));
    expect(nested.command).toBe('zone.nest');
    expect(columnOf(nested.after, 'zone', 'Lies in')).toEqual(['Internet', 'Internet', '']);
  });

  it('is refused for all where one cannot have it, and says why', () => {
    const { rows, column } = tableIn(shop(), 'component');
    expect(filled(rows, column('Name'), '')).toEqual({ why: 'Name cannot be empty.' });
    expect(filled(rows, column('Zones'), 'Data')).toEqual({
      why: '“Zones” is worked out or said elsewhere.',
    });
    const zones = tableIn(shop(), 'zone');
    expect(filled(zones.rows, zones.column('Lies in'), 'zone:data')).toEqual({
      why: 'Lies in says no other zone, Backend or Internet.',
    });
  });
});

describe('a paste', () => {
  it('of one value fills the selected rows, of several lines the rows that follow', () => {
    const now = shop();
    const { block } = tableIn(now, 'component');
    const one = said(now, pastedBlock(block('Technology', 0, [0, 2]), 'Go\n'));
    expect(columnOf(one.after, 'component', 'Technology')).toEqual(['Go', '', 'Go']);
    const lines = said(now, pastedBlock(block('Technology', 1), 'Go\r\nZig\r\n'));
    expect(columnOf(lines.after, 'component', 'Technology')).toEqual(['', 'Go', 'Zig']);
  });

  it('of several columns goes on to the right, over what is only read where that says the same', () => {
    const now = shop();
    const { block } = tableIn(now, 'component');
    const wide = said(now, pastedBlock(block('Technology', 0), 'Go\tInternet\tno\nZig\tInternet\tyes\n'));
    expect(columnOf(wide.after, 'component', 'Technology')).toEqual(['Go', 'Zig', '']);
    expect(columnOf(wide.after, 'component', 'In scope')).toEqual(['no', 'yes', 'yes']);
    expect(pastedBlock(block('Technology', 0), 'Go\tMoon\n')).toEqual({
      why: '“Zones” is worked out or said elsewhere.',
    });
  });

  it('C12 that alters records and moves them is one step', () => {
    const now = shop();
    const { block } = tableIn(now, 'zone');
    const { after, command } = said(
      now,
      pastedBlock(block('Name', 0), 'Services\tInternet\nStores\tBackend\n'),
    );
    expect(command).toBe('things.steps');
    expect(after.get('zone:backend')).toMatchObject({ name: 'Services', parent: 'zone:internet' });
    expect(after.get('zone:data')).toMatchObject({ name: 'Stores', parent: 'zone:backend' });
  });

  it('says two fields that lie within the same one', () => {
    const now = shop();
    const { block } = tableIn(now, 'finding');
    const { after } = said(now, pastedBlock(block('Decided by', 0), 'Ana\t2026-12-24'));
    expect(after.get('finding:leak')?.disposition).toMatchObject({
      state: 'open',
      decidedBy: 'Ana',
      reviewBy: '2026-12-24',
    });
  });

  it('of longer text into one cell stays one text; in quotes it is a cell of a spreadsheet', () => {
    const now = shop();
    const { block } = tableIn(now, 'component');
    const whole = said(now, pastedBlock(block('Summary', 0), 'First.\nSecond.'));
    expect(columnOf(whole.after, 'component', 'Summary')).toEqual(['First.\nSecond.', '', '']);
    const quoted = said(now, pastedBlock(block('Summary', 0), '"First.\nSecond."\nThird.\n'));
    expect(columnOf(quoted.after, 'component', 'Summary')).toEqual(['First.\nSecond.', 'Third.', '']);
    const several = said(now, pastedBlock(block('Summary', 0, [0, 1]), 'First.\nSecond.\n'));
    expect(columnOf(several.after, 'component', 'Summary')).toEqual(['First.', 'Second.', '']);
  });

  it('that does not fit, or of which one cell cannot be understood, changes nothing', () => {
    const { block } = tableIn(shop(), 'component');
    expect(pastedBlock(block('Technology', 1), 'a\nb\nc')).toEqual({
      why: 'That is 3 lines, and there are 2 rows from here on.',
    });
    expect(pastedBlock(block('Source', 0), 'a\tb')).toEqual({
      why: 'That is 2 columns, and there is 1 column from here on.',
    });
    expect(pastedBlock(block('In scope', 0), 'yes\nperhaps')).toEqual({
      why: 'In scope says yes or no, and not “perhaps”.',
    });
  });
});

describe('rows that are selected', () => {
  const ids = ['zone:a', 'zone:b', 'zone:c', 'zone:d'] as const;

  it('are all from one to another, whichever is above', () => {
    expect(between(ids, 1, 3)).toEqual(['zone:b', 'zone:c', 'zone:d']);
    expect(between(ids, 2, 1)).toEqual(['zone:b', 'zone:c']);
  });

  it('are one more or one less, and never none', () => {
    expect(withToggled(['zone:a'], 'zone:c')).toEqual(['zone:a', 'zone:c']);
    expect(withToggled(['zone:a', 'zone:c'], 'zone:a')).toEqual(['zone:c']);
    expect(withToggled(['zone:c'], 'zone:c')).toEqual(['zone:c']);
  });
});
