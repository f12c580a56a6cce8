import { existsSync, readFileSync, rmSync } from 'node:fs';
import { buildIfNeeded } from './build.ts';
import { chromiumVariable, getChromium } from './chromium.ts';
import { inRoot } from './paths.ts';
import { check, type Step } from './steps.ts';
import { runTool } from './tools.ts';
import { judged, playwrightTotals, vitestTotals } from './totals.ts';

/** Finds or gets a Chromium, and names it for every later step. */
export const chromiumStep: Step = check('chromium', async () => {
  const chromium = await getChromium();
  if (chromium.kind === 'missing') {
    console.error(`trailmap: ${chromium.sentence}`);
    return 1;
  }
  process.env[chromiumVariable] = chromium.file;
  console.log(`${chromium.file} (from ${chromium.from})`);
  return 0;
});

export const buildStep: Step = check('build', async () => {
  await buildIfNeeded();
  return 0;
});

export const typesStep: Step = check('types', () => runTool('tsc', ['-b']));
export const lintStep: Step = check('lint', () => runTool('oxlint', ['--type-aware', '--deny-warnings']));
/** By content: a checkout gives every file a new time. */
const prettierCache = [
  '--cache',
  '--cache-strategy=content',
  `--cache-location=${inRoot('node_modules/.cache/prettier')}`,
];
export const formatStep: Step = check('format', () =>
  runTool('prettier', ['--check', '--log-level=warn', ...prettierCache, '.']),
);

/** One name for each project in vitest.config.ts. */
export type VitestProject = 'shared' | 'electron' | 'renderer' | 'faults';

/** Unit, property, integration and fault tests. `args` are the runner's own, e.g. a file to run alone. */
export function vitestStep(projects: readonly VitestProject[], args: readonly string[] = []): Step {
  const report = inRoot('test-results/vitest.json');
  const chosen = projects.map((name) => `--project=${name}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: 'unit tests',
    run: async () => {
      rmSync(report, { force: true });
      const code = await runTool('vitest', ['run', ...chosen, ...reporters, ...args]);
      return judged(vitestTotals(readReport(report)), code);
    },
  };
}

/** One name for each project in test/e2e/playwright.config.ts. */
export type BrowserProject = 'browser-host' | 'double';

/** The specs in a browser, on the hosts named; in short form the stand-in desktop runs what depends on it. */
export function playwrightStep(
  projects: readonly BrowserProject[],
  args: readonly string[] = [],
  form: 'whole' | 'short' = 'whole',
): Step {
  const report = inRoot('test-results/playwright.json');
  const chosen = projects.map((name) => `--project=${name}`);
  return {
    name: 'browser tests',
    run: async () => {
      rmSync(report, { force: true });
      const given = [
        'test',
        '-c',
        'test/e2e/playwright.config.ts',
        '--reporter=list,json',
        ...chosen,
        ...args,
      ];
      const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, TRAILMAP_E2E: form };
      const code = await runTool('playwright', given, { env });
      return judged(playwrightTotals(readReport(report)), code);
    },
  };
}

/** What a runner wrote; undefined when it wrote nothing or broke off. */
function readReport(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
