import { MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import { markdownTable } from './markdown-cell.ts';

/*
 * Spreadsheets and word processors put a second form on the clipboard, HTML, in which a cell of several lines stays one
 * cell. Only its tables are read, tag by tag: nothing of it ever becomes a document, so there is nothing to sanitise.
 */

/** Tags with what stands between them; comments and declarations say nothing. */
const PIECES = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-z][a-z0-9:]*)([^>]*)>|[^<]+|</gi;
/** What is no text, though it stands between tags. */
const UNREAD = new Set(['style', 'script', 'head', 'title', 'xml', 'template', 'noscript']);
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The tables of HTML as Markdown, with the words between them; undefined where it has none. */
export function htmlAsText(html: string): string | undefined {
  if (!/<table[\s>]/i.test(html)) return undefined;
  const reader = new HtmlTables();
  for (const [piece, slash, name, attributes = ''] of html.matchAll(PIECES)) {
    if (name !== undefined) reader.tag(name.toLowerCase(), slash === '/', attributes);
    else if (!piece.startsWith('<!') && !piece.startsWith('<?')) reader.text(piece);
  }
  return reader.done();
}

/** How many rows or columns a cell takes. */
function span(attributes: string, of: 'row' | 'col'): number {
  const said = new RegExp(`\\b${of}span\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1];
  return Math.max(1, Math.min(Number(said ?? 1), of === 'row' ? MOST_ROWS : MOST_COLUMNS));
}

class HtmlTables {
  #out = '';
  /** Text outside of tables: what a table is called stands there. */
  #words = '';
  #cell: string | undefined;
  #row: string[] | undefined;
  #rows: string[][] = [];
  #unread: string | undefined;
  #depth = 0;
  #lists = 0;
  /** Of each column: how many rows more a cell from above takes. */
  #taken: number[] = [];
  #spans = { rows: 1, columns: 1 };

  tag(name: string, isEnd: boolean, attributes: string): void {
    if (this.#unread !== undefined) {
      if (isEnd && name === this.#unread) this.#unread = undefined;
    } else if (UNREAD.has(name)) this.#unread = isEnd ? undefined : name;
    else if (name === 'table') this.#table(isEnd);
    else if (name === 'tr' && this.#depth === 1) this.#newRow(isEnd);
    else if ((name === 'td' || name === 'th') && this.#depth === 1) this.#newCell(isEnd, attributes);
    else this.#mark(name, isEnd);
  }

  text(piece: string): void {
    if (this.#unread !== undefined) return;
    this.#say(decoded(piece).replaceAll(/\s+/g, ' '));
  }

  done(): string {
    this.#endRow();
    this.#endTable();
    this.#endWords();
    return this.#out;
  }

  #say(text: string): void {
    if (this.#cell === undefined) this.#words += text;
    else this.#cell += text;
  }

  /** A table within a cell is words of that cell. */
  #table(isEnd: boolean): void {
    if (isEnd) {
      if (this.#depth === 1) {
        this.#endRow();
        this.#endTable();
      }
      this.#depth = Math.max(0, this.#depth - 1);
      return;
    }
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.#endWords();
    this.#taken = [];
  }

  #endWords(): void {
    const words = tidied(this.#words);
    if (words !== '') this.#out += `${words}\n\n`;
    this.#words = '';
  }

  #endTable(): void {
    const [headings = [], ...rest] = this.#rows;
    if (headings.length > 0) this.#out += `${markdownTable([headings, ...rest])}\n`;
    this.#rows = [];
  }

  #newRow(isEnd: boolean): void {
    this.#endRow();
    if (!isEnd) this.#row = [];
  }

  #endRow(): void {
    this.#endCell();
    const row = this.#row;
    this.#row = undefined;
    if (!row) return;
    this.#skipTaken(row);
    if (row.length > 0) this.#rows.push(row);
  }

  #newCell(isEnd: boolean, attributes: string): void {
    this.#endCell();
    if (isEnd) return;
    this.#row ??= [];
    this.#skipTaken(this.#row);
    this.#cell = '';
    this.#spans = { rows: span(attributes, 'row'), columns: span(attributes, 'col') };
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    this.#lists = 0;
    if (cell === undefined || !this.#row) return;
    const { rows, columns } = this.#spans;
    for (let at = 0; at < columns && this.#row.length < MOST_COLUMNS; at += 1) {
      this.#taken[this.#row.length] = rows - 1;
      this.#row.push(at === 0 ? tidied(cell) : '');
    }
  }

  /** Below a merged cell there is nothing: what it says is said above. */
  #skipTaken(row: string[]): void {
    for (let left = this.#taken[row.length] ?? 0; left > 0; left = this.#taken[row.length] ?? 0) {
      this.#taken[row.length] = left - 1;
      row.push('');
    }
  }

  /** Lines and bullets; all other tags are looks. */
  #mark(name: string, isEnd: boolean): void {
    if (name === 'br') this.#say('\n');
    else if (name === 'li' && !isEnd) this.#say(`\n${'  '.repeat(Math.max(0, this.#lists - 1))}• `);
    else if (BLOCKS.has(name)) {
      if (name === 'ul' || name === 'ol') this.#lists = Math.max(0, this.#lists + (isEnd ? -1 : 1));
      // The paragraph of a bullet begins on its line.
      if (isEnd || !this.#endsWithBullet()) this.#say('\n');
    }
  }

  #endsWithBullet(): boolean {
    return /•\s*$/.test(this.#cell ?? this.#words);
  }
}

/** Without empty lines and without the spaces around each; what indents a bullet stays. */
function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^\s*•/.test(line) ? line.trimEnd() : line.trim()))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  bull: '•',
  middot: '·',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rarr: '→',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  });
}
