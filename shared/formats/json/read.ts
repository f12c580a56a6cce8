import { isId, kindOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { AnyRecord } from '../../model/kinds.ts';
import { FORMAT, migrate } from '../../model/migrate.ts';
import { parseRecord } from '../../model/parse.ts';
import type { Unreadable } from '../../model/parse.ts';

/** Why a text is not the native interchange at all. */
export interface NotReadable {
  readonly reason: 'not JSON' | 'not Trailmap' | 'from the future';
  readonly message: string;
}

/** What was read, and what could not be: record by record, with the place in the list. */
export interface ReadJson {
  readonly records: readonly AnyRecord[];
  readonly lost: readonly Unreadable[];
}

/** Reads the native interchange. A record that cannot be read is lost alone, and said. */
export function readJson(text: string): Result<ReadJson, NotReadable> {
  const value = parse(text);
  if (!value.ok) return value;
  const file = value.value;
  if (typeof file !== 'object' || file === null || !('trailmap' in file) || !('records' in file)) {
    return refused('not Trailmap', 'It has no "trailmap" and no "records".');
  }
  const { trailmap: format, records } = file;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || !Array.isArray(records)) {
    return refused('not Trailmap', '"trailmap" is a format number and "records" a list.');
  }
  if (format > FORMAT) {
    return refused('from the future', `It is of format ${format}; this version reads up to ${FORMAT}.`);
  }
  return ok(readRecords(records, format));
}

function refused(reason: NotReadable['reason'], message: string): Result<never, NotReadable> {
  return err({ reason, message });
}

function parse(text: string): Result<unknown, NotReadable> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    return refused('not JSON', error instanceof Error ? error.message : 'It cannot be parsed.');
  }
}

function readRecords(values: readonly unknown[], format: number): ReadJson {
  const records = new Map<string, AnyRecord>();
  const lost: Unreadable[] = [];
  values.forEach((value, at) => {
    const read = parseRecord(current(value, format));
    if (!read.ok) lost.push({ ...read.error, why: `records[${at}]: ${read.error.why}` });
    else if (records.has(read.value.id))
      lost.push({ id: read.value.id, why: `records[${at}]: its id is there already` });
    else records.set(read.value.id, read.value);
  });
  return { records: [...records.values()], lost };
}

/** A record as this format has it; what is no record at all is left for the schema to refuse. */
function current(value: unknown, format: number): unknown {
  if (typeof value !== 'object' || value === null || !('id' in value)) return value;
  const { id } = value;
  return typeof id === 'string' && isId(id) ? migrate(kindOf(id), { ...value }, format) : value;
}
