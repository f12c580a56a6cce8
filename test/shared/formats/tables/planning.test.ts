import { describe, expect, it } from 'vitest';
import { SECTION } from '../../../../shared/formats/tables/plan/left.ts';
import { keyOfName } from '../../../../shared/formats/tables/plan/types.ts';
import { create } from '../../../../shared/model/create.ts';
import type { Id } from '../../../../shared/base/ids.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { Model } from '../../../../shared/model/model.ts';
import { done, refused } from '../../commands/run.ts';
import { nothing, pasted, planFor, rowsOf, sheet } from './paste.ts';

const shop = Model.of([
  create('project', 'project:p0', { name: 'Shop' }),
  create('zone', 'zone:internet', { name: 'Internet', external: true }),
  create('zone', 'zone:backend', { name: 'Backend' }),
  create('component', 'component:orders', { name: 'Orders API' }),
  create('placement', 'placement:orders', { component: 'component:orders', zone: 'zone:backend' }),
]);

const codes = (text: string, model = shop): string[] =>
  planFor(text, model).tables.flatMap(({ rows }) =>
    rows.flatMap(({ notes }) => notes.map(({ code }) => code)),
  );
const named = (model: Model, name: string): AnyRecord | undefined =>
  [...model.records()].find((record) => 'name' in record && record.name === name);

describe('T3 each name is matched to what is there', () => {
  it('one that is written otherwise is the same', () => {
    expect(codes(sheet('Component | Description', 'The orders-API | Takes orders'))).toEqual([]);
    const after = pasted(sheet('Component | Description', 'The orders-API | Takes orders'), shop);
    expect(after.get('component:orders')).toMatchObject({ name: 'Orders API', summary: 'Takes orders' });
  });

  it('a letter off is taken for it, and said; further off it is new, and what is near is shown', () => {
    const plan = planFor(sheet('Component | Description', 'Order APY | x', 'Orders | y'), shop);
    const [typo, short] = rowsOf(plan);
    expect(typo?.notes).toMatchObject([{ code: 'taken as', taken: 'component:orders' }]);
    expect(short?.notes).toMatchObject([
      { code: 'near', near: [{ id: 'component:orders', name: 'Orders API' }] },
    ]);
    expect([typo?.does, short?.does]).toEqual(['change', 'add']);
  });

  it('the reviewer says which is meant, or that it is new', () => {
    const text = sheet('Component | Description', 'Orders | y');
    const names = { [keyOfName('component', 'Orders')]: 'component:orders' as Id };
    expect(pasted(text, shop, { names }).get('component:orders')).toMatchObject({ summary: 'y' });
    const typo = sheet('Component | Description', 'Order APY | x');
    const anew = pasted(typo, shop, { names: { [keyOfName('component', 'Order APY')]: 'new' } });
    expect(named(anew, 'Order APY')).toMatchObject({ kind: 'component', summary: 'x' });
    const twice = sheet(
      'Zone | Description | Included Components',
      'A | a | Ordres API',
      'B | b | Ordres API',
    );
    const once = pasted(twice, shop, { names: { [keyOfName('component', 'Ordres API')]: 'new' } });
    expect(once.all('component').filter(({ name }) => name === 'Ordres API')).toHaveLength(1);
  });

  it('what is only mentioned becomes a record that no table lists', () => {
    const text = sheet(
      'Originating Zone | Destination Zone | Data Description',
      'Internet | Vault | Secrets',
    );
    const plan = planFor(text, shop);
    expect(plan.mentioned).toMatchObject([{ name: 'Vault', table: 0, row: 0 }]);
    expect(named(pasted(text, shop), 'Vault')).toMatchObject({ kind: 'zone', listed: false });
  });
});

describe('T3 what was only mentioned is listed', () => {
  const mentioned = pasted(
    sheet('Originating Zone | Destination Zone | Data Description', 'Internet | Vault | Secrets'),
    shop,
  );

  it('by a table of a later paste, which shows it as a change', () => {
    const text = sheet('Trust Zone | Description', 'Vault | ');
    expect(named(pasted(text, mentioned), 'Vault')).toMatchObject({ listed: true });
    expect(rowsOf(planFor(text, mentioned))[0]?.changes).toEqual([{ column: 'listed', from: 'no', to: '' }]);
  });

  it('unless the table says that it is not', () => {
    const text = sheet('Trust Zone | Description | Listed', 'Vault | Of gold | no');
    expect(named(pasted(text, mentioned), 'Vault')).toMatchObject({ listed: false, summary: 'Of gold' });
  });
});

describe('T4 cells with several values, and cells merged over rows', () => {
  it('components that a zone includes, nested, conditional, several', () => {
    const cell = '"• Gateway (when a proxy is used)\n• Server\n  • Queue (optional; at least two)"';
    const after = pasted(`Zone\tDescription\tIncluded Components\nDMZ\t-\t${cell}\n`);
    const at = (name: string) => {
      const component = named(after, name);
      return after.all('placement').find((one) => one.component === component?.id);
    };
    expect(at('Gateway')).toMatchObject({ zone: named(after, 'DMZ')?.id, condition: 'when a proxy is used' });
    expect(at('Queue')).toMatchObject({ parent: at('Server')?.id, optional: true, howMany: 'at least two' });
  });

  it('bullets below a line without one are its parts, whatever else is indented', () => {
    const after = pasted(
      'Zone\tDescription\tIncluded Components\nDMZ\t-\t"Server\n- Queue\n- Store\n  - Disk"\n',
    );
    const parentOf = (name: string) => {
      const of = (id?: Id) => after.all('placement').find((one) => one.id === id || one.component === id);
      const parent = of(of(named(after, name)?.id)?.parent);
      return parent && after.get(parent.component)?.name;
    };
    expect(['Server', 'Queue', 'Store', 'Disk'].map(parentOf)).toEqual([
      undefined,
      'Server',
      'Server',
      'Store',
    ]);
  });

  it('two names of one zone are that zone', () => {
    const lan = Model.of([
      ...shop.records(),
      create('zone', 'zone:lan', { name: 'Intranet', aliases: ['Local Network'] }),
    ]);
    const text = sheet(
      'Originating Zone | Destination Zone | Data Description',
      'Intranet / Local Network | Backend | Orders',
      'Internet | Intranet / Local Network / Backend | Bills',
    );
    expect(codes(text, lan)).toEqual([]);
    expect(pasted(text, lan).all('connection')).toMatchObject([
      { from: { zone: 'zone:lan' }, to: { zone: 'zone:backend' } },
      { from: { zone: 'zone:internet' }, to: { zone: 'zone:lan' } },
      { from: { zone: 'zone:internet' }, to: { zone: 'zone:backend' } },
    ]);
  });

  it('what is out of scope is so by a star or in words, wherever it is named', () => {
    const text = [
      sheet('Zone | Description | Included Components', 'DMZ | - | Proxy (out of scope), Cache*, Till'),
      sheet('Component | Description', 'Cache | x', 'Redis (not in scope) | y', 'Till | z'),
    ].join('\n\n');
    const scope = pasted(text)
      .all('component')
      .map(({ name, inScope }) => [name, inScope]);
    expect(Object.fromEntries(scope)).toEqual({ Proxy: false, Cache: false, Redis: false, Till: true });
  });

  it('a transport that only the answerer proves itself on is encrypted', () => {
    const text = sheet(
      'Originating Zone | Destination Zone | Data Description | Connection Type',
      'Internet | Backend | Orders | one-way TLS, then mTLS',
    );
    expect(codes(text)).toEqual([]);
    const [connection] = pasted(text, shop).all('connection');
    expect(connection?.protections.map(({ encryption, when }) => [encryption?.is, when])).toEqual([
      ['yes', 'first'],
      ['yes', 'then'],
    ]);
  });

  it('an empty zone cell says what the one above says, and the row says so', () => {
    const text = sheet(
      'Originating Zone | Destination Zone | Data Description',
      'Internet | Backend | Orders',
      ' |  | Bills',
    );
    expect(codes(text)).toEqual(['carried down', 'carried down']);
    expect(pasted(text, shop).all('connection')).toMatchObject([
      { from: { zone: 'zone:internet' }, to: { zone: 'zone:backend' } },
      { from: { zone: 'zone:internet' }, to: { zone: 'zone:backend' } },
    ]);
  });

  it('alternatives of transports and of methods each answer their own question', () => {
    const text = sheet(
      'Originating Zone | Destination Zone | Data Description | Connection Type | Authentication Type',
      'Internet | Backend | Orders | HTTPS, plain TCP | Password / PSK',
    );
    const [connection] = pasted(text, shop).all('connection');
    expect(connection?.protections.map(({ encryption, caller }) => [encryption?.is, caller?.is])).toEqual([
      ['yes', undefined],
      ['no', undefined],
      [undefined, 'yes'],
      [undefined, 'yes'],
    ]);
  });
});

describe('T5 everything is the reviewer’s to change', () => {
  const text = sheet('Thing | Words', 'Orders desk | takes them', 'Till | counts');

  it('what a table is, and what its columns are', () => {
    expect(planFor(text).tables[0]?.kind).toBeUndefined();
    const tables = { 0: { kind: 'actors', headings: true, columns: { 0: 'name', 1: 'summary' } } } as const;
    expect(pasted(text, nothing, { tables }).all('actor')).toMatchObject([
      { name: 'Orders desk', summary: 'takes them' },
      { name: 'Till', summary: 'counts' },
    ]);
  });

  it('a row that is left out, a cell that is said otherwise, two rows that are one', () => {
    const headed = sheet(
      'Actor | Description',
      'Guest | Looks',
      'around | it',
      'Clerk | Sells',
      'Spy | Hides',
    );
    const rows = { 1: { joinedToAbove: true }, 2: { cells: { 0: 'Seller' } }, 3: { leftOut: true } };
    const after = pasted(headed, nothing, { tables: { 0: { rows } } });
    expect(after.all('actor').map(({ name, summary }) => [name, summary])).toEqual([
      ['Guest around', 'Looks it'],
      ['Seller', 'Sells'],
    ]);
  });
});

describe('T6 nothing that was pasted is dropped', () => {
  it('a column that no field has goes into the remarks, under its heading', () => {
    const after = pasted(sheet('Component | Description | Owner', 'Till | Counts | Sales'));
    expect(named(after, 'Till')?.remarks).toContain('- Owner: Sales');
  });

  it('a value that a field cannot hold is kept beside it', () => {
    const after = pasted(sheet('Trust Zone | Description | External', 'DMZ | x | perhaps'));
    expect(named(after, 'DMZ')?.remarks).toContain('- External: perhaps');
  });

  it('rows and tables that are none of a model are kept in the project, once', () => {
    const text = sheet('Week | Consultant days', '1 | 5', '2 | 5');
    const once = pasted(text);
    const [project] = once.all('project');
    expect(project?.sections).toMatchObject([{ title: SECTION }]);
    expect(project?.sections[0]?.text).toContain('| 1 | 5 |');
    expect(planFor(text, once)).toMatchObject({ made: [], changed: [] });
  });

  it('words outside of the tables are listed, and kept where the reviewer wants it', () => {
    const text = `As agreed.\n\n${sheet('Component | Description', 'Till | Counts')}`;
    expect(planFor(text).left).toMatchObject([{ why: 'outside of the tables', kept: false }]);
    expect(pasted(text, nothing, { keepText: true }).all('project')[0]?.sections[0]?.text).toBe('As agreed.');
  });

  it('what two tables say differently is kept with both', () => {
    const text = sheet(
      'Component | Description',
      'Till | Counts',
      '',
      'Components again',
      'Component | Description',
      'Till | Adds up',
    );
    const till = named(pasted(text), 'Till');
    expect(till).toMatchObject({
      summary: 'Counts',
      saidOtherwise: [{ field: 'summary', value: 'Adds up' }],
    });
  });
});

describe('T7 one command enters it, and one undo takes it back', () => {
  const text = sheet('Zone | Description | Included Components', 'Backend | Ours | Orders API, Stock');

  it('gives every new record an id of its own, and speaks of it by that', () => {
    const after = pasted(text, shop);
    const stock = named(after, 'Stock');
    expect(stock?.id).not.toContain('pasted');
    expect(after.all('placement').find((one) => one.component === stock?.id)).toMatchObject({
      zone: 'zone:backend',
    });
  });

  it('refuses what is no record, what is there already, and the same new id twice', () => {
    const label = 'Paste';
    const zone = { id: 'zone:a', fields: { name: 'A' } };
    const enter = (args: object) =>
      refused(shop, 'tables.enter', { label, made: [], changed: [], ...args }).reason;
    expect(enter({ made: [zone, zone] })).toBe('wrong arguments');
    expect(enter({ made: [{ id: 'zone:backend', fields: { name: 'B' } }] })).toBe('already there');
    expect(enter({ made: [{ id: 'zone:a', fields: { colour: 'red' } }] })).toBe('wrong arguments');
    expect(enter({ changed: [zone] })).toBe('not there');
    expect(enter({ made: [{ id: 'placement:a', fields: { component: 'component:gone' } }] })).toBe(
      'would break integrity',
    );
  });

  it('takes out what cannot hold together, and says so', () => {
    const circle = sheet('Trust Zone | Description | Within', 'Inner | x | Outer', 'Outer | y | Inner');
    const after = pasted(circle);
    const both = [named(after, 'Inner'), named(after, 'Outer')];
    expect(both.filter((zone) => zone !== undefined && 'parent' in zone)).toHaveLength(1);
    expect(both.some((zone) => zone?.remarks?.includes('- parent: '))).toBe(true);
    expect(rowsOf(planFor(circle)).flatMap(({ notes }) => notes.map(({ code }) => code))).toContain(
      'not placed',
    );
  });

  it('a name of a row that is left out is the name of nothing', () => {
    const zones = sheet('Zone | Description', 'Lobby | Open', 'Vault | Shut');
    const both = `${zones}\n\n${sheet('Originating Zone | Destination Zone | Data Description', 'Lobby | Vault | Coins')}`;
    const after = pasted(both, nothing, { tables: { 0: { rows: { 1: { leftOut: true } } } } });
    expect(named(after, 'Vault')).toMatchObject({ listed: false, summary: '' });
  });

  it('is one entry, with words for the history', () => {
    const outcome = done(shop, 'tables.enter', {
      label: 'Paste 1 trust zone',
      made: [{ id: 'zone:a', fields: { name: 'A' } }],
      changed: [{ id: 'zone:backend', fields: { summary: 'Ours' } }],
    });
    expect(outcome.label).toBe('Paste 1 trust zone');
    expect(outcome.after.get('zone:backend')).toMatchObject({ summary: 'Ours' });
  });
});
