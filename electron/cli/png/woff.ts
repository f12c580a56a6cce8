import { inflateSync } from 'node:zlib';

/*
 * WOFF is an OpenType font with each table packed by itself. What draws the PNG reads only the font as it is unpacked.
 */

/** The sizes of WOFF's header and of an entry of its directory, and of OpenType's. */
const WOFF = { header: 44, entry: 20 };
const FONT = { header: 12, entry: 16 };

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Buffer;
}

/** The font in a WOFF file. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is no WOFF font');
  const flavour = woff.readUInt32BE(4);
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, WOFF.header + at * WOFF.entry));
  return fontOf(flavour, tables);
}

function tableAt(woff: Buffer, entry: number): Table {
  const [tag = 0, offset = 0, packed = 0, length = 0, checksum = 0] = [0, 4, 8, 12, 16].map((at) =>
    woff.readUInt32BE(entry + at),
  );
  const bytes = woff.subarray(offset, offset + packed);
  return { tag, checksum, bytes: packed < length ? inflateSync(bytes) : bytes };
}

function fontOf(flavour: number, tables: readonly Table[]): Buffer {
  const directory = Buffer.alloc(FONT.header + tables.length * FONT.entry);
  const powers = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(flavour, 0);
  for (const [at, value] of [
    tables.length,
    2 ** powers * 16,
    powers,
    (tables.length - 2 ** powers) * 16,
  ].entries())
    directory.writeUInt16BE(value, 4 + at * 2);
  let offset = directory.length;
  const bodies = tables.map(({ tag, checksum, bytes }, at) => {
    const entry = FONT.header + at * FONT.entry;
    for (const [word, value] of [tag, checksum, offset, bytes.length].entries())
      directory.writeUInt32BE(value, entry + word * 4);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([directory, ...bodies]);
}
