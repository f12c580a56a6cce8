import { defineConfig } from 'vitest/config';

const long = process.env['TRAILMAP_FAULTS'] === 'long';

// Once more for runs by hand: the launcher sets it too. Without it, asking for Electron would begin a download.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= `${import.meta.dirname}/test/support/electron-double`;

// Tests start hundreds of small Node programs from their sources: what one has compiled, the next need not.
process.env['NODE_COMPILE_CACHE'] ??= `${import.meta.dirname}/node_modules/.cache/node-compile`;

// Nothing takes this long; a machine that is busy with other things must not make a test fail.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Most of them wait for a process; one core would be idle meanwhile.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...patient,
          name: 'shared',
          include: ['test/shared/**/*.test.ts'],
          // Pure functions: one file cannot see what another did, so a worker need not be started anew for each.
          isolate: false,
        },
      },
      {
        test: {
          ...patient,
          name: 'electron',
          include: ['test/*.test.ts', 'test/electron/**/*.test.ts', 'test/support/**/*.test.ts'],
        },
      },
      {
        // What the automatic runtime needs of a page's engine; browser behaviour is shown in test/e2e.
        oxc: { jsx: { runtime: 'automatic' } },
        test: { ...patient, name: 'renderer', include: ['test/renderer/**/*.test.{ts,tsx}'] },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          // They fill disks and kill processes: side by side they would judge one another, so they come last, alone.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...patient,
          testTimeout: long ? 60 * 60_000 : 10 * 60_000,
        },
      },
    ],
  },
});
