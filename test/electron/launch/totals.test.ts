import { describe, expect, it } from 'vitest';
import { check, report, runSteps, summary } from '../../../electron/launch/steps.ts';
import { judged, playwrightTotals, sum, totalsLine, vitestTotals } from '../../../electron/launch/totals.ts';

const green = { passed: 3, failed: 0, skipped: 1 };
const red = { passed: 2, failed: 1, skipped: 0 };

describe('the totals', () => {
  it('are one line', () => {
    expect(totalsLine(sum([green, red]))).toBe('tests: 5 passed, 1 failed, 1 skipped');
  });

  it('are read from a report of vitest', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(vitestTotals(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it('are read from a report of Playwright; what passed only when retried has failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 4 };
    expect(playwrightTotals({ stats })).toEqual({ passed: 5, failed: 3, skipped: 4 });
  });

  it.each([undefined, null, 'text', {}, { stats: {} }])('are not read from %j', (report) => {
    expect(vitestTotals(report)).toBeUndefined();
    expect(playwrightTotals(report)).toBeUndefined();
  });

  it('count a runner that failed without a failed test as one failure', () => {
    expect(judged(green, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
    expect(judged(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(judged(red, 1)).toEqual(red);
    expect(judged(green, 0)).toEqual(green);
  });
});

describe('the steps', () => {
  const tests = (totals: typeof green) => ({ name: 'tests', run: () => Promise.resolve(totals) });
  const broken = check('types', () => Promise.resolve(1));
  const thrown = check('build', () => Promise.reject(new Error('planted')));

  it('all run: one that fails or throws does not hide the later ones', async () => {
    const reports = await runSteps([broken, thrown, tests(green)]);
    expect(reports.map(({ totals }) => totals.failed)).toEqual([1, 1, 0]);
    expect(summary(reports).split('\n').at(-1)).toBe('tests: 3 passed, 2 failed, 1 skipped');
  });

  it('say how long each took', async () => {
    let clock = 0;
    const reports = await runSteps([tests(green)], () => (clock += 1_500));
    expect(summary(reports)).toContain('✓ tests    1.5 s');
  });

  it('decide the exit code', async () => {
    expect(await report([tests(green)])).toBe(0);
    expect(await report([tests(green), tests(red)])).toBe(1);
    expect(await report([broken])).toBe(1);
  });
});
