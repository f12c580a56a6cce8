import { report } from './steps.ts';
import { buildStep, chromiumStep, playwrightStep } from './test-steps.ts';

/** `npm run e2e -- [Playwright's arguments]`: the browser tests alone, on both hosts. */
export function run(args: readonly string[]): Promise<number> {
  return report([chromiumStep, buildStep, playwrightStep(['browser-host', 'double'], args)]);
}
