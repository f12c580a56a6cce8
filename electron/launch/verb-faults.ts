import { report } from './steps.ts';
import { buildStep, vitestStep } from './test-steps.ts';

/** `npm run faults`: the fault tests in their long form. */
export function run(args: readonly string[]): Promise<number> {
  process.env['TRAILMAP_FAULTS'] = 'long';
  return report([buildStep, vitestStep(['faults'], args)]);
}
