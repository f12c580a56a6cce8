import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect } from '@playwright/test';
import { readJson } from '../../shared/formats/json/read.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { idsAside } from '../support/model/ids-aside.ts';
import type { Except } from '../support/model/ids-aside.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../electron/cli/main.ts');

function trailmap(...args: readonly string[]): string {
  return execFileSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
}

/** A project file beside the JSON of its records, made by `trailmap import`; answers its path. */
export function importRecords(json: string): string {
  const file = json.replace(/\.json$/, '.trail');
  trailmap('import', json, '-o', file);
  return file;
}

/** The records of a published project file, as `trailmap export` writes them. */
export function recordsIn(file: string): readonly AnyRecord[] {
  const read = readJson(trailmap('export', file, '--format', 'json'));
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.lost).toEqual([]);
  return read.value.records;
}

/**
 * What SPEC R5 says that no analysis reads, and where things stand on the map: two people who model the same system
 * agree in the rest.
 */
export const NOT_MEANT: Except = {
  kinds: ['view'],
  fields: ['source', 'remarks', 'fields', 'saidOtherwise'],
};

/** Both say the same, ids aside. A failure lists what only one of them says. */
export function expectSameRecords(
  actual: Iterable<AnyRecord>,
  expected: Iterable<AnyRecord>,
  except: Except = NOT_MEANT,
): void {
  const [is, should] = [idsAside(actual, except), idsAside(expected, except)];
  const only = (here: readonly string[], there: readonly string[]) => {
    const others = new Set(there);
    return here.filter((one) => !others.has(one));
  };
  expect({ missing: only(should, is), extra: only(is, should) }).toEqual({ missing: [], extra: [] });
  expect(is).toHaveLength(should.length);
}
