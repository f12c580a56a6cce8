import { inRoot } from './paths.ts';
import { check, report } from './steps.ts';
import { runNode } from './run-child.ts';
import { buildStep, chromiumStep } from './test-steps.ts';

/** `npm run shots -- [scenes or walks, a theme, a width]`: the screenshots, into resources/screenshots/; all without words. */
export function run(args: readonly string[]): Promise<number> {
  const shots = check('screenshots', () => runNode(inRoot('test/support/shots.ts'), args));
  return report([chromiumStep, buildStep, shots]);
}
