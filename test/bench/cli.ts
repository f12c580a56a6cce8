import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildProgram } from '../../electron/launch/build.ts';
import { inRoot } from '../../electron/launch/paths.ts';
import { createFile } from '../../electron/project/create-file.ts';
import { readJson } from '../../shared/formats/json/read.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 15;

/**
 * `trailmap info` on the sample, as a project file and as JSON, from the built program, beside a Node that does
 * nothing; turn by turn, so that what else the machine does falls on both.
 */
export async function benchCli(report: (figure: Figure) => void): Promise<void> {
  const cache = inRoot('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'bench-cli-'));
  try {
    const built = path.join(folder, 'out/cli');
    await buildProgram('cli', built);
    const program = path.join(built, 'trailmap.cjs');
    const text = inRoot('resources/samples/harbor-parcel.json');
    const project = path.join(folder, 'sample.trail');
    makeProject(text, project);
    compare(report, 'trailmap info, the sample as a project file', [program, 'info', project]);
    compare(report, 'trailmap info, the sample as JSON', [program, 'info', text]);
    compare(report, 'trailmap crossings --json, the sample', [program, 'crossings', '--json', project]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeProject(text: string, file: string): void {
  const read = readJson(readFileSync(text, 'utf8'));
  if (!read.ok || read.value.lost.length > 0) throw new Error('the sample cannot be read');
  const made = createFile(file, read.value.records);
  if (!made.ok) throw new Error(made.error.code);
}

function compare(report: (figure: Figure) => void, name: string, args: readonly string[]): void {
  const times: number[] = [];
  const bare: number[] = [];
  run(args);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(run(args));
    bare.push(run(['-e', '0']));
  }
  const [value, comparison] = [median(times), median(bare)];
  report({
    name,
    value: round1(value),
    unit: 'ms',
    comparedWith: 'node -e 0',
    comparison: round1(comparison),
    ratio: round1(value / comparison),
    target: 'under 300 ms',
  });
}

/** Milliseconds from start to end of a process. */
function run(args: readonly string[]): number {
  const before = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - before;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
