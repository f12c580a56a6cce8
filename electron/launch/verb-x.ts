import { run as runProgram } from './run-child.ts';

/** `npm run x -- vitest …`: any installed program, by hand, on the project's own Node. */
export function run([program, ...args]: readonly string[]): Promise<number> {
  if (program === undefined) {
    console.error('trailmap: say what to run, as in `npm run x -- vitest run test/shared`');
    return Promise.resolve(2);
  }
  return runProgram(program, args);
}
