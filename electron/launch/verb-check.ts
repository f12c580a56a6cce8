import { report } from './steps.ts';
import { formatStep, lintStep, typesStep } from './test-steps.ts';

/** `npm run check`: what can be said without running anything. */
export function run(): Promise<number> {
  return report([typesStep, lintStep, formatStep]);
}
