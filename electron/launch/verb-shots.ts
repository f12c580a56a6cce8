import { inRoot } from './paths.ts';
import { check, report } from './steps.ts';
import { runNode } from './run-child.ts';
import { buildStep, chromiumStep } from './test-steps.ts';

/** `npm run shots -- [the last scene]`: the screenshots in both themes and two sizes, into resources/screenshots/. */
export function run(args: readonly string[]): Promise<number> {
  const shots = check('screenshots', () => runNode(inRoot('test/support/shots.ts'), args));
  return report([chromiumStep, buildStep, shots]);
}
