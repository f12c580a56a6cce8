import { globSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.ts';
import { runNode } from './run-child.ts';
import { buildStep, chromiumStep } from './test-steps.ts';
import { runSteps } from './steps.ts';

/**
 * `npm run bench -- [part of a name]…`: runs test/bench/*.bench.ts, each a program that prints one JSON line a figure.
 * One after the other, since figures taken side by side are worth nothing.
 */
export async function run(names: readonly string[]): Promise<number> {
  const ready = await runSteps([chromiumStep, buildStep]);
  if (ready.some(({ totals }) => totals.failed > 0)) return 1;
  const files = chooseBenches(globSync('test/bench/*.bench.ts', { cwd: root }), names);
  if (files.length === 0) {
    console.error(`trailmap: no bench is called ${names.join(' or ')}`);
    return 2;
  }
  let worst = 0;
  for (const file of files) worst = Math.max(worst, await runNode(inRoot(file), []));
  return worst;
}

/** Those whose file name has one of the given parts, in the order of their names; all when none is given. */
export function chooseBenches(files: readonly string[], names: readonly string[]): readonly string[] {
  const chosen = (file: string): boolean =>
    names.some((name) => path.basename(file, '.bench.ts').includes(name));
  return files.filter((file) => names.length === 0 || chosen(file)).toSorted();
}
