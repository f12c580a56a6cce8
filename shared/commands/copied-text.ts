import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { AnyRecord } from '../model/kinds.ts';
import { nameOf } from '../model/kinds.ts';
import { connectionName } from '../model/lookups.ts';
import type { Model } from '../model/model.ts';
import { firstIssue } from '../model/parse.ts';
import { copiedSchema } from './copied.ts';
import type { Copied } from './copied.ts';

/** What a copy is in the clipboard: lines that a person can read anywhere, and one line that Trailmap reads. */
const MARK = 'trailmap-copy:1 ';
/** A clipboard can hold anything. */
const LONGEST = 50_000_000;

export function copiedText(model: Model, copied: Copied): string {
  const lines = (copied.records as readonly AnyRecord[]).flatMap((record) => lineOf(model, record) ?? []);
  return [...lines, '', `${MARK}${JSON.stringify(copied)}`].join('\n');
}

function lineOf(model: Model, record: AnyRecord): string | undefined {
  // A component is read where it is placed.
  if (record.kind === 'component') return undefined;
  if (record.kind === 'connection') return connectionName(model, record);
  if (record.kind === 'zone') return `${record.external ? 'external zone' : 'zone'} ${record.name}`;
  if (record.kind !== 'placement') return nameOf(record);
  const zone = record.zone && model.get(record.zone)?.name;
  const name = model.get(record.component)?.name ?? '';
  return zone === undefined ? name : `${name} in ${zone}`;
}

export function holdsCopy(text: string): boolean {
  return text.startsWith(MARK) || text.includes(`\n${MARK}`);
}

/** What was copied; its records are still to be read, which the command that takes it does. */
export function readCopy(text: string): Result<Copied, string> {
  const at = text.startsWith(MARK) ? 0 : text.indexOf(`\n${MARK}`) + 1;
  if (!holdsCopy(text) || text.length > LONGEST) return err('This is not a copy from Trailmap.');
  const line = text.slice(at + MARK.length).split(/[\r\n]/)[0] ?? '';
  const read = copiedSchema.safeParse(parsed(line));
  return read.success ? ok(read.data) : err(`The copy is not whole: ${firstIssue(read.error)}`);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
