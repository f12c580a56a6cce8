import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

export const root = path.resolve(import.meta.dirname, '../../..');
const program = path.join(root, 'electron/cli/main.ts');

export const sample = path.join(root, 'resources/samples/harbor-parcel.json');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly file?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs `trailmap` as a person does, in a folder. What is written to its standard input is `input`. */
export function trailmap(
  args: readonly string[],
  { cwd = root, input = '', file = program, env = {} }: Surroundings = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  // It may end without having read all of it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

/** A folder of its own. */
export function makeFolder(): { readonly folder: string; at(name: string): string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trailmap-cli-'));
  return {
    folder,
    at: (name) => path.join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** The JSON that was printed, after it was held against its schema in `resources/cli/`. */
export function shaped<T>(name: string, text: string): T {
  const file = path.join(root, `resources/cli/${name}.schema.json`);
  const value: unknown = JSON.parse(text);
  const fits =
    ajv.getSchema(file) ??
    ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object, file).getSchema(file);
  fits?.(value);
  expect(fits?.errors ?? []).toEqual([]);
  return value as T;
}
