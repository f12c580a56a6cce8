import { buildIfNeeded } from './build.ts';
import { runTool } from './tools.ts';

/** `npm run dist -- [electron-builder's arguments]`: packages for this system, into dist/. Publishes nothing. */
export async function run(args: readonly string[]): Promise<number> {
  await buildIfNeeded();
  return runTool('electron-builder', ['--publish', 'never', ...args]);
}
