interface Verb {
  /** Answers the exit code. `args` are what a person typed after the verb. */
  run(args: readonly string[]): Promise<number>;
}

/** Every `npm run` verb: what it is called, and the file that does it (read only when it is asked for). */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  start: () => import('./verb-start.ts'),
  test: () => import('./verb-test.ts'),
  check: () => import('./verb-check.ts'),
  e2e: () => import('./verb-e2e.ts'),
  faults: () => import('./verb-faults.ts'),
  bench: () => import('./verb-bench.ts'),
  shots: () => import('./verb-shots.ts'),
  dist: () => import('./verb-dist.ts'),
  dev: () => import('./verb-dev.ts'),
  x: () => import('./verb-x.ts'),
};

async function main([name = 'start', ...args]: readonly string[]): Promise<number> {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined) {
    console.error(`There is no "${name}". Choose one of: ${Object.keys(verbs).join(', ')}.`);
    return 2;
  }
  const { run } = await verb();
  return run(args);
}

process.exitCode = await main(process.argv.slice(2));

// Without an import or export this file would be no module, and could not wait at its top.
export {};
