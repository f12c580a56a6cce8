import { LIMITS } from './format.ts';
import type { RawRow } from './scan.ts';

/*
 * Rows straight from the pages of a damaged file, without SQLite and without its trees: one bad root would else
 * take every row with it. All tables are WITHOUT ROWID, so every row is a cell of an index page with its columns in
 * the order of the table, key first. (File format: sqlite.org/fileformat2.html, sections 1.6 and 2.1.)
 */

/** The page size of every file that Trailmap writes. */
const PAGE = 4096;
const INTERIOR = 0x02;
const LEAF = 0x0a;
/** The most and the least of a cell that lies in the page itself, for index pages of this size. */
const MOST_LOCAL = Math.floor(((PAGE - 12) * 64) / 255) - 23;
const LEAST_LOCAL = Math.floor(((PAGE - 12) * 32) / 255) - 23;

export type Value = string | number | null | Buffer;

/** The rows of a damaged file, by the number of their columns, and how much of it could not be read. */
export interface RawContent {
  readonly rows: readonly (readonly Value[])[];
  readonly pages: number;
  readonly badPages: number;
  readonly badRows: number;
}

export function rawRows(bytes: Buffer): RawContent {
  const pages = Math.floor(bytes.length / PAGE);
  const read = new RawReader(bytes, pages);
  for (let page = 2; page <= pages; page++) read.page(page);
  return { rows: read.rows, pages, badPages: read.badPages(), badRows: read.badRows };
}

class RawReader {
  readonly rows: Value[][] = [];
  badRows = 0;
  readonly #bytes: Buffer;
  readonly #pages: number;
  readonly #used = new Set<number>([1]);

  constructor(bytes: Buffer, pages: number) {
    this.#bytes = bytes;
    this.#pages = pages;
  }

  badPages(): number {
    return this.#pages - this.#used.size;
  }

  page(number: number): void {
    const start = (number - 1) * PAGE;
    const kind = this.#bytes[start];
    if (kind !== INTERIOR && kind !== LEAF) return;
    const cells = this.#bytes.readUInt16BE(start + 3);
    const pointers = start + (kind === LEAF ? 8 : 12);
    if (pointers + 2 * cells > start + PAGE) return;
    this.#used.add(number);
    for (let cell = 0; cell < cells; cell++) {
      const at = this.#bytes.readUInt16BE(pointers + 2 * cell);
      const row = this.#cell(start, at + (kind === LEAF ? 0 : 4));
      if (row) this.rows.push(row);
      else this.badRows++;
    }
  }

  #cell(start: number, offset: number): Value[] | undefined {
    const [size, at] = varint(this.#bytes, start + offset, start + PAGE);
    if (size < 2 || size > 2 * LIMITS.body) return undefined;
    const local = localSize(size);
    if (at + local > start + PAGE) return undefined;
    const here = this.#bytes.subarray(at, at + local);
    if (local === size) return columnsOf(here);
    const rest =
      at + local + 4 <= start + PAGE
        ? this.#overflow(this.#bytes.readUInt32BE(at + local), size - local)
        : [];
    return rest.length > 0 ? columnsOf(Buffer.concat([here, ...rest])) : undefined;
  }

  /** The parts of a long cell on its further pages; none when the chain is broken. */
  #overflow(first: number, size: number): Buffer[] {
    const parts: Buffer[] = [];
    const chain: number[] = [];
    for (let [page, left] = [first, size]; left > 0;) {
      if (page < 2 || page > this.#pages || chain.length > this.#pages) return [];
      const start = (page - 1) * PAGE;
      const part = this.#bytes.subarray(start + 4, start + 4 + Math.min(left, PAGE - 4));
      chain.push(page);
      parts.push(part);
      left -= part.length;
      page = this.#bytes.readUInt32BE(start);
    }
    for (const page of chain) this.#used.add(page);
    return parts;
  }
}

function localSize(size: number): number {
  if (size <= MOST_LOCAL) return size;
  const local = LEAST_LOCAL + ((size - LEAST_LOCAL) % (PAGE - 4));
  return local <= MOST_LOCAL ? local : LEAST_LOCAL;
}

/** A number of one to nine bytes, and where the next one begins; -1 where it does not fit. */
function varint(bytes: Buffer, at: number, end: number): readonly [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = at + index < end ? bytes[at + index] : undefined;
    if (byte === undefined) return [-1, at];
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + index + 1];
  }
  return [-1, at];
}

/** A cell's payload as its columns; nothing where its own header does not add up. */
function columnsOf(payload: Buffer): Value[] | undefined {
  const [headerSize, first] = varint(payload, 0, payload.length);
  if (headerSize < 2 || headerSize > Math.min(payload.length, 64)) return undefined;
  const row: Value[] = [];
  for (let [at, body] = [first, headerSize]; at < headerSize;) {
    const [type, next] = varint(payload, at, headerSize);
    const size = sizeOf(type);
    if (size === undefined || body + size > payload.length) return undefined;
    row.push(valueOf(type, payload.subarray(body, body + size)));
    at = next;
    body += size;
  }
  return row;
}

const SIZES: readonly (number | undefined)[] = [0, 1, 2, 3, 4, 6, 8, undefined, 0, 0];

function sizeOf(type: number): number | undefined {
  if (type >= 12) return (type - (type % 2 === 0 ? 12 : 13)) / 2;
  return SIZES[type];
}

function valueOf(type: number, bytes: Buffer): Value {
  if (type >= 12) return type % 2 === 1 ? textOf(bytes) : bytes;
  if (type === 0) return null;
  if (type >= 8) return type - 8;
  return bytes.length === 8 ? Number(bytes.readBigInt64BE()) : bytes.readIntBE(0, bytes.length);
}

/** Text that is whole; bytes that are no UTF-8 stay bytes, which no column of ours holds. */
function textOf(bytes: Buffer): string | Buffer {
  const text = bytes.toString('utf8');
  return Buffer.byteLength(text) === bytes.length && !text.includes('\uFFFD') ? text : bytes;
}

/** Rows with the columns of the tables that they must be from, as `parse-rows.ts` takes them. */
export function tablesOf(
  rows: readonly (readonly Value[])[],
): Readonly<Record<'records' | 'positions' | 'journal', RawRow[]>> {
  const records = new Map<string, RawRow>();
  const positions = new Map<string, RawRow>();
  const journal = new Map<number, RawRow>();
  for (const row of rows) {
    const [a, b, c] = row;
    if (row.length === 3 && typeof a === 'string' && typeof b === 'string') {
      const sized = { body: c, size: typeof c === 'string' ? Buffer.byteLength(c) : -1 };
      if (b.includes(':')) positions.set(`${a} ${b}`, { view: a, subject: b, ...sized });
      else records.set(a, { id: a, kind: b, ...sized });
    } else if (row.length === 9 && typeof a === 'number') {
      const [revision, time, author, label, command, diff, undoes, gesture, format] = row;
      const size = typeof diff === 'string' ? Buffer.byteLength(diff) : -1;
      journal.set(a, { revision, time, author, label, command, diff, undoes, gesture, format, size });
    }
  }
  const inOrder = [...journal].toSorted(([a], [b]) => a - b).map(([, row]) => row);
  return { records: [...records.values()], positions: [...positions.values()], journal: inOrder };
}
