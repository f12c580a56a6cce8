import { describe, expect, it } from 'vitest';
import type { Id } from '../../../../shared/base/ids.ts';
import { keyOfName } from '../../../../shared/formats/tables/plan/types.ts';
import type { Choices } from '../../../../shared/formats/tables/plan/types.ts';
import { tableOf, tablesAs } from '../../../../shared/formats/tables/write.ts';
import { create } from '../../../../shared/model/create.ts';
import { Model } from '../../../../shared/model/model.ts';
import { nothing, pasted, planFor, rowsOf, sheet } from './paste.ts';

const project = create('project', 'project:p0', { name: 'By hand' });

/** A project in which someone has entered a few zones by hand. */
function zones(...named: readonly (readonly [name: string, ...aliases: string[]])[]): Model {
  return Model.of([
    project,
    ...named.map(([name, ...aliases], at) => create('zone', `zone:z${at}`, { name, aliases })),
  ]);
}

const zoneNames = (model: Model): (string | readonly string[])[] =>
  model
    .all('zone')
    .map(({ name, aliases }) => (aliases.length === 0 ? name : [name, ...aliases]))
    .toSorted((a, b) => String(a).localeCompare(String(b)));

const HEAD = 'Trust Zone | Description | Also called';
const broker = sheet(HEAD, 'Broker Process | Runs it | Process');
const FLOWS = 'Originating Zone | Destination Zone | Data Description';

describe('T10 a row is the record that its other names mean', () => {
  const byHand = zones(['Process'], ['Host']);

  it('keeps the name that is there, and adds the one of the row to the other names', () => {
    const after = pasted(broker, byHand);
    expect(zoneNames(after)).toEqual(['Host', ['Process', 'Broker Process']]);
    expect(after.get('zone:z0')).toMatchObject({ summary: 'Runs it' });
  });

  it('says so in the review, with what it changes, and the second time it does nothing', () => {
    const [row] = rowsOf(planFor(broker, byHand));
    expect(row).toMatchObject({
      does: 'change',
      record: 'zone:z0',
      changes: [
        { column: 'summary', from: '', to: 'Runs it' },
        { column: 'aliases', from: '', to: 'Broker Process' },
      ],
      notes: [{ code: 'taken as', said: 'Broker Process', taken: 'zone:z0', near: [{ name: 'Process' }] }],
    });
    const once = pasted(broker, byHand);
    expect(planFor(broker, once)).toMatchObject({ made: [], changed: [] });
  });

  it('another name of the row or of the record, written otherwise, but never a letter off', () => {
    const meant = (text: string, model: Model) => rowsOf(planFor(sheet(HEAD, text), model))[0]?.record;
    expect(meant('Broker Process | x | Server, The PROCESSES', byHand)).toBe('zone:z0');
    expect(meant('Intranet | x | Local Network', zones(['LAN', 'local network']))).toBe('zone:z0');
    expect(meant('Local Network | x | ', zones(['Intranet', 'Local Network']))).toBe('zone:z0');
    expect(meant('Daemon | x | Processs', byHand)).not.toBe('zone:z0');
    expect(meant('Daemon | x | """processes"""', byHand)).not.toBe('zone:z0');
  });

  it('every cell of the paste means the record by any of these names', () => {
    const flows = sheet(
      FLOWS,
      'Host | Broker Process | Settings',
      'Process | Host | Answers',
      'Host | Daemon | Signals',
    );
    const text = `${flows}\n\n${sheet(HEAD, 'Broker Process | Runs it | Process, Daemon')}`;
    const plan = planFor(text, byHand);
    expect(plan.mentioned).toEqual([]);
    expect(pasted(text, byHand).all('connection')).toMatchObject([
      { from: { zone: 'zone:z1' }, to: { zone: 'zone:z0' } },
      { from: { zone: 'zone:z0' }, to: { zone: 'zone:z1' } },
      { from: { zone: 'zone:z1' }, to: { zone: 'zone:z0' } },
    ]);
  });

  it('also by the other names of a row whose own name is that of the record', () => {
    const text = `${sheet(HEAD, 'Process | | Daemon')}\n\n${sheet(FLOWS, 'Host | Daemon | Signals')}`;
    expect(zoneNames(pasted(text, byHand))).toEqual(['Host', ['Process', 'Daemon']]);
  });

  it('of components, actors and data alike', () => {
    const model = Model.of([
      project,
      create('component', 'component:c', { name: 'Broker' }),
      create('actor', 'actor:a', { name: 'Admin' }),
      create('asset', 'asset:d', { name: 'Password' }),
    ]);
    const text = [
      sheet('Component | Description | Also called', 'Mosquitto | x | Broker'),
      sheet('Threat Actor | Description | Also called', 'Operator | x | Admin'),
      sheet('Data Name | Description | Also called', 'Credentials | x | Password'),
    ].join('\n\n');
    expect(planFor(text, model).made.filter(({ id }) => !id.startsWith('placement:'))).toEqual([]);
    expect(pasted(text, model).get('component:c')).toMatchObject({ name: 'Broker', aliases: ['Mosquitto'] });
  });

  it('two tables of one paste: the first has the name, the second an other name for it', () => {
    const text = [
      'Zones\n' + sheet('Trust Zone | Description', 'Process | Runs it'),
      'Zones again\n' + sheet(HEAD, 'Broker Process | | Process'),
    ].join('\n\n');
    expect(zoneNames(pasted(text))).toEqual([['Process', 'Broker Process']]);
  });
});

describe('T10 other names in parentheses after the name', () => {
  it.each([
    'Broker Process (also called Process, Daemon) | x',
    'Broker Process (also known as: Process, Daemon) | x',
    'Broker Process (aka Process and Daemon) | x',
  ])('%s', (row) => {
    const text = sheet('Trust Zone | Description', row);
    expect(zoneNames(pasted(text))[0]?.[0]).toBe('Broker Process');
    expect(pasted(text).all('zone')[0]?.aliases).toContain('Process');
    expect(pasted(text, zones(['Process'])).get('zone:z0')).toMatchObject({ name: 'Process', summary: 'x' });
  });

  it('beside a column with more of them, and a mark that it is out of scope', () => {
    const text = sheet('Component | Description | Also called', 'Broker (aka Server)* | x | Daemon');
    expect(pasted(text).all('component')).toMatchObject([
      { name: 'Broker', aliases: ['Daemon', 'Server'], inScope: false },
    ]);
  });

  it('are part of the name of what has no other names, and of a name that is copied', () => {
    expect(pasted(sheet('Control | State', 'Limits (aka Quotas) | planned')).all('control')[0]?.name).toBe(
      'Limits (aka Quotas)',
    );
    const copied = tablesAs('TSV', [tableOf(zones(['Broker (aka Process)']), 'zones')]);
    expect(zoneNames(pasted(copied))).toEqual(['Broker (aka Process)']);
  });
});

describe('T10 nothing is guessed', () => {
  const near = (text: string, model: Model, at = 0) => {
    const row = rowsOf(planFor(text, model))[at];
    return {
      does: row?.does,
      near: row?.notes.map(({ code, near: all }) => [code, all?.map(({ id }) => id)]),
    };
  };

  it('two records have the other name: a new one, and both are shown', () => {
    const model = zones(['Server', 'Process'], ['Worker', 'Process']);
    const both = { does: 'add', near: [['near', ['zone:z0', 'zone:z1']]] };
    expect(near(broker, model)).toEqual(both);
    expect(near(sheet(HEAD, 'Process | x | '), model)).toEqual(both);
  });

  it('its other names mean two records', () => {
    const text = sheet(HEAD, 'Broker Process | x | Process, Host');
    expect(near(text, zones(['Process'], ['Host']))).toEqual({
      does: 'add',
      near: [['near', ['zone:z0', 'zone:z1']]],
    });
  });

  it('two rows claim one record by another name', () => {
    const text = sheet(HEAD, 'Broker Process | x | Process', 'Worker | y | Process');
    const one = { does: 'add', near: [['near', ['zone:z0']]] };
    expect([near(text, zones(['Process'])), near(text, zones(['Process']), 1)]).toEqual([one, one]);
  });

  it('the row of that name is the record, whichever row comes first', () => {
    const text = sheet(HEAD, 'Broker Process | x | Process', 'Process | y | ');
    const [first, second] = rowsOf(planFor(text, zones(['Process'])));
    expect([first?.does, second?.record]).toEqual(['add', 'zone:z0']);
    expect(first?.notes).toMatchObject([{ code: 'near', near: [{ id: 'zone:z0' }] }]);
    const leftOut: Choices = { tables: { 0: { rows: { 1: { leftOut: true } } } } };
    expect(rowsOf(planFor(text, zones(['Process']), leftOut))[0]?.record).toBe('zone:z0');
  });

  it('a row of one record that has the name of another among its other names says so', () => {
    const [row] = rowsOf(planFor(broker, zones(['Broker Process'], ['Process'])));
    expect(row).toMatchObject({ record: 'zone:z0', notes: [{ code: 'means another', said: 'Process' }] });
  });

  it('the reviewer says that it is a new one, or which it is; cells follow', () => {
    const text = `${broker}\n\n${sheet(FLOWS, 'Host | Broker Process | Settings')}`;
    const model = zones(['Server', 'Process'], ['Worker', 'Process'], ['Host']);
    const names = (means: Id | 'new'): Choices => ({
      names: { [keyOfName('zone', 'Broker Process')]: means },
    });
    expect(zoneNames(pasted(text, model, names('zone:z1')))).toEqual([
      'Host',
      ['Server', 'Process'],
      ['Worker', 'Broker Process', 'Process'],
    ]);
    const row: Choices = { tables: { 0: { rows: { 0: { record: 'zone:z1' } } } } };
    expect(pasted(text, model, row).all('connection')).toMatchObject([{ to: { zone: 'zone:z1' } }]);
    expect(zoneNames(pasted(text, zones(['Process'], ['Host']), names('new')))).toEqual([
      ['Broker Process', 'Process'],
      'Host',
      'Process',
    ]);
  });
});

describe('T10 other names are added, and none is taken away', () => {
  it('but a slip of the pen is none, though the reviewer says what it means', () => {
    const text = sheet(HEAD, 'Intrasnet | x | ');
    const names = { [keyOfName('zone', 'Intrasnet')]: 'zone:z0' as Id };
    expect(zoneNames(pasted(text, zones(['Intranet'])))).toEqual(['Intranet']);
    expect(zoneNames(pasted(text, zones(['Intranet']), { names }))).toEqual(['Intranet']);
  });

  it('to those that are there, each once however it is written', () => {
    const text = sheet(HEAD, 'Intranet | x | local networks, Office');
    const after = pasted(text, zones(['Intranet', 'Local Network', 'LAN']));
    expect(zoneNames(after)).toEqual([['Intranet', 'LAN', 'Local Network', 'Office']]);
  });

  it('also where two tables of a paste each have their own', () => {
    const text = ['Zones', 'Zones again']
      .map((caption, at) => `${caption}\n${sheet(HEAD, `Intranet | | ${at === 0 ? 'LAN' : 'Office'}`)}`)
      .join('\n\n');
    const after = pasted(text, nothing);
    expect(zoneNames(after)).toEqual([['Intranet', 'LAN', 'Office']]);
    expect(after.all('zone')[0]?.saidOtherwise).toBeUndefined();
  });

  it('shown in the review where the table has no such column', () => {
    const text = sheet('Trust Zone | Description', 'Broker Process | ');
    const record: Choices = { tables: { 0: { rows: { 0: { record: 'zone:z0' } } } } };
    expect(rowsOf(planFor(text, zones(['Process']), record))[0]).toMatchObject({
      does: 'change',
      changes: [{ column: 'aliases', from: '', to: 'Broker Process' }],
    });
  });
});
