/** How many tests there were, by how they came out. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Totals = { passed: 0, failed: 0, skipped: 0 };

/** A check that is no list of tests (types, lint, …) and failed counts as one, so that the last line cannot look green. */
export const oneFailure: Totals = { passed: 0, failed: 1, skipped: 0 };

export function sum(all: readonly Totals[]): Totals {
  return all.reduce(
    (left, right) => ({
      passed: left.passed + right.passed,
      failed: left.failed + right.failed,
      skipped: left.skipped + right.skipped,
    }),
    nothing,
  );
}

/** The last line of `npm test`. */
export function totalsLine({ passed, failed, skipped }: Totals): string {
  return `tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * What a runner's report says, held against its exit code: a runner that failed without a failed test (a file that
 * does not load, an error outside of any test, no report at all) counts as one failure.
 */
export function judged(report: Totals | undefined, code: number): Totals {
  const counted = report ?? nothing;
  const silentFailure = (code !== 0 || report === undefined) && counted.failed === 0;
  return silentFailure ? sum([counted, oneFailure]) : counted;
}

/** The totals in a report of `vitest --reporter=json`; undefined when it is none. */
export function vitestTotals(report: unknown): Totals | undefined {
  const passed = numberAt(report, 'numPassedTests');
  const failed = numberAt(report, 'numFailedTests');
  const pending = numberAt(report, 'numPendingTests');
  if (passed === undefined || failed === undefined || pending === undefined) return undefined;
  return { passed, failed, skipped: pending + (numberAt(report, 'numTodoTests') ?? 0) };
}

/** The totals in a report of Playwright's json reporter. A test that passed only when retried counts as failed. */
export function playwrightTotals(report: unknown): Totals | undefined {
  const stats = at(report, 'stats');
  const expected = numberAt(stats, 'expected');
  const unexpected = numberAt(stats, 'unexpected');
  const skipped = numberAt(stats, 'skipped');
  if (expected === undefined || unexpected === undefined || skipped === undefined) return undefined;
  return { passed: expected, failed: unexpected + (numberAt(stats, 'flaky') ?? 0), skipped };
}

function numberAt(value: unknown, key: string): number | undefined {
  const found = at(value, key);
  return typeof found === 'number' ? found : undefined;
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
