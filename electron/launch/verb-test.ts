import { report } from './steps.ts';
import {
  buildStep,
  chromiumStep,
  formatStep,
  lintStep,
  playwrightStep,
  typesStep,
  vitestStep,
} from './test-steps.ts';

/** `npm test`: everything that has to hold, the fault and browser tests in their short form. */
export function run(): Promise<number> {
  return report([
    chromiumStep,
    typesStep,
    lintStep,
    formatStep,
    buildStep,
    vitestStep(['shared', 'electron', 'renderer', 'faults']),
    playwrightStep(['browser-host', 'double'], [], 'short'),
  ]);
}
