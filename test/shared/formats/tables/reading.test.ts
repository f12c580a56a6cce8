import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../shared/formats/tables/text/read-tables.ts';
import { htmlAsText } from '../../../../shared/formats/tables/text/html.ts';
import { looksLikeTables } from '../../../../shared/formats/tables/looks.ts';
import { planFor, sheet } from './paste.ts';

/** What a text is taken for: the form, then each table with the roles of its columns. */
function taken(text: string) {
  const read = readTables(text);
  if (!read.ok) return read.error.reason;
  const plan = planFor(text);
  return [
    read.value.form,
    ...plan.tables.map(({ kind, columns }) => [kind, ...columns.map(({ role = '-' }) => role)].join(' ')),
  ];
}

const CONNECTIONS = 'connections fromZone toZone data transport method';

describe('T1 a paste is read in whatever form it is', () => {
  it('a spreadsheet, with a cell of several lines', () => {
    const text = 'Component\tDescription\nOrders\t"Takes orders,\nand keeps them"\nBilling\tBills\n';
    expect(taken(text)).toEqual(['tabs', 'components name summary']);
    expect(planFor(text).tables[0]?.rows.map(({ cells }) => cells[1])).toEqual([
      'Takes orders,\nand keeps them',
      'Bills',
    ]);
  });

  it('Markdown, with words around it', () => {
    const text =
      '# Report\n\nSome words.\n\n## Components\n\n| Component | Description |\n|---|---|\n| A\\|B | `x` |\n';
    expect(taken(text)).toEqual(['Markdown', 'components name summary']);
    const plan = planFor(text);
    expect(plan.tables[0]?.rows[0]?.cells).toEqual(['A|B', 'x']);
    expect(plan.tables[0]?.caption).toBe('Components');
    expect(plan.left.map((one) => one.text)).toEqual(['# Report', 'Some words.']);
  });

  it('commas, where a row of headings says so', () => {
    expect(taken('Actor,Description\nMallory,"Listens, and waits"\n')).toEqual([
      'commas',
      'actors name summary',
    ]);
  });

  it('columns of plain text, as a PDF gives them, with headings and cells wrapped over lines', () => {
    const text = [
      'Originating     Destination     Data             Connection    Authentication',
      'Zone            Zone            Description      Type          Type',
      '',
      'Internet        Backend         Orders of a      HTTPS         Password',
      '                                customer',
      'Backend         Storage         Rows             TCP           None',
    ].join('\n');
    expect(taken(text)).toEqual(['columns', CONNECTIONS]);
    expect(planFor(text).tables[0]?.rows[0]?.cells[2]).toBe('Orders of a customer');
  });

  it('details of findings, labelled line by line', () => {
    const text = [
      '1. No limit',
      'Severity: High    Difficulty: Low',
      'Target: Broker',
      '2. Open',
      'Severity: Low',
    ].join('\n');
    const plan = planFor(text);
    expect(plan.tables[0]?.kind).toBe('findings');
    expect(plan.tables[0]?.rows.map(({ name }) => name)).toEqual(['No limit', 'Open']);
  });

  it('a list of control categories, of which some are the report’s own', () => {
    const list = (title: string) =>
      `${title}\n• Networking\n• Cryptography\n• Secrets Management\n• Multi-tenancy\n`;
    expect(taken(list('Security control families'))).toEqual(['lines', 'categories name']);
    expect(planFor(list('Security control families')).tables[0]?.rows.map(({ name }) => name)).toEqual([
      'Networking',
      'Cryptography',
      'Secrets Management',
      'Multi-tenancy',
    ]);
    expect(taken(list('What we talked about'))).toBe('no table');
  });

  it('labels in the plural, and several on a line with one space between', () => {
    const text = [
      '1. No limit',
      'Severity: Low Difficulty: Undetermined Type: Cryptography',
      'Finding ID: TM-1',
      'Component(s): Broker, Listener',
      'Description: It says: Severity is in the eye of the beholder',
    ].join('\n');
    expect(taken(text)).toEqual([
      'labels',
      'findings number title severity difficulty type ref targets description',
    ]);
    expect(planFor(text).tables[0]?.rows[0]?.cells.slice(2)).toEqual([
      'Low',
      'Undetermined',
      'Cryptography',
      'TM-1',
      'Broker, Listener',
      'It says: Severity is in the eye of the beholder',
    ]);
  });

  it('several tables one below the other, each with what stands above it', () => {
    const text = sheet(
      'Trust zones',
      'Zone | Description',
      'Lobby | Open',
      '',
      'Threat actors',
      'Actor | Description',
      'Guest | -',
    );
    expect(taken(text)).toEqual(['tabs', 'zones name summary', 'actors name summary']);
  });

  it('says why there is nothing to read, and throws for no text', () => {
    expect(taken('  \n ')).toBe('nothing in it');
    expect(taken('x'.repeat(2_000_001))).toBe('too long');
    for (const text of ['"', '|', '|-|\n|-', '\t\t\n"\t', '\u0000\t\uFFFF', '"""\t"']) {
      expect(() => planFor.call(undefined, `Component\tDescription\n${text}`)).not.toThrow();
    }
  });
});

describe('T2 what a table is: by its headings, whatever they are called and in whatever order', () => {
  it.each([
    ['Trust Zone Name | Description | Included Components', 'zones name summary included'],
    ['Zone | Description | Included Components', 'zones name summary included'],
    [
      'Originating Zone | Destination Zone | Data Description | Connection Type | Authentication Type',
      CONNECTIONS,
    ],
    ['Actor | Description', 'actors name summary'],
    ['Actor | Originating Zone | Destination Zone | Description', 'paths actor from to description'],
    ['Originating Zone | Destination Zone | Actor | Description', 'paths from to actor description'],
    ['Category | Summary | Result', 'categories name maturitySummary rating'],
    ['# | Title | Type | Severity', 'findings number title type severity'],
    ['ID | Title | Type | Severity', 'findings ref title type severity'],
    [
      'Originating Trust Zone | Destination Trust Zone | Data Description | Connection Type | Authentication Type',
      CONNECTIONS,
    ],
    ['Source | Destination | Data Description | Connection Type | Authentication Type', CONNECTIONS],
    [
      'Data Flow | Source | Destination | Protocol | Authentication and Authorization',
      'connections name fromZone toZone transport method',
    ],
    ['Originating Zone | Destination Zone | Source', 'connections fromZone toZone source'],
    [
      'Originating Components | Destination Components | Source',
      'connections fromComponents toComponents source',
    ],
    ['Source | Destination | Actor | Description', 'paths from to actor description'],
    ['Zone | Components | Description', 'zones name included summary'],
    ['Asset | Description | Trust Zone', 'assets name summary -'],
    ['# | Component | Description', 'components ref name summary'],
    ['No. | Zone | Description', 'zones ref name summary'],
    ['Assumption | Rationale', 'assumptions text evidence'],
    ['Threat ID | Threat | Target | Severity', 'findings ref title targets severity'],
  ])('%s', (headings, roles) => {
    const width = headings.split('|').length;
    const text = sheet(headings, Array.from({ length: width }, (_none, at) => `v${at}`).join(' | '));
    expect(taken(text)).toEqual(['tabs', roles]);
  });

  it('without headings, by what stands in the cells', () => {
    const zones = sheet('Zone | Description', 'Internet | Everybody', 'Backend | Ours');
    const rows = sheet(
      'Internet | Backend | Orders that a customer sends | HTTPS | Password',
      'Backend | Internet | What was ordered before | HTTPS | -',
    );
    expect(taken(`${zones}\n\nTrust zone connections\n${rows}`)).toEqual([
      'tabs',
      'zones name summary',
      CONNECTIONS,
    ]);
  });

  it('a table that is none of a model is said to be none', () => {
    const plan = planFor(sheet('Week | Consultant days', '1 | 5', '2 | 5'));
    expect(plan.tables[0]?.kind).toBeUndefined();
    expect(plan.left.map(({ why, kept }) => [why, kept])).toEqual([['not a table of a model', true]]);
  });
});

describe('T1 tables that a spreadsheet or a word processor puts on the clipboard as HTML', () => {
  it('cells of several lines, bullets, merged cells, what stands above', () => {
    const html = `<html><head><style>td{color:red}</style></head><body><!--StartFragment--><h2>Trust zone connections</h2>
      <table><tr><th>Originating Zone</th><th>Destination Zone</th><th>Data&nbsp;Description</th></tr>
      <tr><td rowspan="2">Internet</td><td>Back&#101;nd</td><td><ul><li>Orders</li><li><p>Bills &amp; more</p></li></ul></td></tr>
      <tr><td>Storage</td><td>Rows<br>of it</td></tr></table><p>The end.</p></body></html>`;
    const plan = planFor(htmlAsText(html) ?? '');
    expect(plan.tables[0]?.caption).toBe('Trust zone connections');
    expect(plan.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['Internet', 'Backend', '• Orders\n• Bills & more'],
      ['Internet', 'Storage', 'Rows\nof it'],
    ]);
    expect(plan.left.map(({ text }) => text)).toEqual(['The end.']);
  });

  it('two tables are two; what is no table is none; nothing in it is run or kept as markup', () => {
    const table = (name: string) =>
      `<table><tr><td>${name}</td><td>Description</td></tr><tr><td>A</td><td>b</td></tr></table>`;
    expect(taken(htmlAsText(`${table('Zone')}${table('Actor')}`) ?? '')).toEqual([
      'Markdown',
      'zones name summary',
      'actors name summary',
    ]);
    expect(htmlAsText('<p>A | b</p>')).toBeUndefined();
    const hostile =
      '<table><tr><td><script>alert(1)</script><img src=x onerror=alert(1)>A</td><td>&lt;b&gt;</td></tr>';
    expect(htmlAsText(hostile)).toBe('| A | \\<b> |\n| --- | --- |\n\n');
  });
});

describe('T1 whether a text is meant as tables', () => {
  it.each([
    ['Component\tDescription\nTill\tCounts', true],
    ['| Zone | Description |\n|---|---|\n| Lobby | Open |', true],
    ['Orders API in Backend\nBrowser -> Orders API : orders, HTTPS', false],
    ['Till', false],
    ['Dear all,\n\nthe components are described below.\nThanks, A.', false],
    ['1\t2\n3\t4', false],
  ])('%j: %s', (text, expected) => {
    expect(looksLikeTables(text)).toBe(expected);
  });
});
