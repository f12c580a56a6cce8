import { nothing, oneFailure, sum, totalsLine, type Totals } from './totals.ts';

/** One part of a verb: its name as it is printed, and what it does. */
export interface Step {
  readonly name: string;
  run(): Promise<Totals>;
}

/** A step that is right or wrong as a whole, by its exit code. */
export function check(name: string, work: () => Promise<number>): Step {
  return { name, run: async () => ((await work()) === 0 ? nothing : oneFailure) };
}

export interface StepReport {
  readonly name: string;
  readonly seconds: number;
  readonly totals: Totals;
}

/** Runs the steps one after the other, all of them: one that fails does not hide what the later ones would say. */
export async function runSteps(steps: readonly Step[], now: () => number = Date.now): Promise<StepReport[]> {
  const reports: StepReport[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const begun = now();
    const totals = await outcome(step);
    reports.push({ name: step.name, seconds: (now() - begun) / 1000, totals });
  }
  return reports;
}

async function outcome(step: Step): Promise<Totals> {
  try {
    return await step.run();
  } catch (error) {
    console.error(error);
    return oneFailure;
  }
}

/** One line a step, then the totals. */
export function summary(reports: readonly StepReport[]): string {
  const width = Math.max(0, ...reports.map(({ name }) => name.length));
  const lines = reports.map(
    ({ name, seconds, totals }) =>
      `${totals.failed === 0 ? '✓' : '✗'} ${name.padEnd(width)} ${seconds.toFixed(1).padStart(6)} s`,
  );
  return [...lines, totalsLine(sum(reports.map(({ totals }) => totals)))].join('\n');
}

/** Runs the steps, prints what came out, and answers the exit code. */
export async function report(steps: readonly Step[]): Promise<number> {
  const reports = await runSteps(steps);
  console.log(`\n${summary(reports)}`);
  return reports.every(({ totals }) => totals.failed === 0) ? 0 : 1;
}
