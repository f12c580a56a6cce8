import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../electron/cli/commands.ts';
import { makeFolder, root, sample, trailmap } from './terminal.ts';

const run = promisify(execFile);
const here = makeFolder();

/** A folder as the examples have it, and `trailmap` on the path. */
beforeAll(async () => {
  const program = here.at('trailmap');
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'electron/cli/main.ts')}" "$@"\n`,
  );
  chmodSync(program, 0o755);
  for (const name of ['harbor.trail', 'before.trail', 'after.trail'])
    expect(await trailmap(['import', sample, '-o', here.at(name)])).toMatchObject({ code: 0 });
  expect(await trailmap(['export', sample, '--format', 'json', '-o', here.at('harbor.json')])).toMatchObject({
    code: 0,
  });
});

afterAll(() => here.remove());

async function examplesOf(name: string): Promise<string[]> {
  const { out } = await trailmap([name, '--help']);
  const [, given = ''] = out.split(/\nExamples?:\n/);
  return given
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('trailmap '));
}

/** What an example replaces has to be allowed for: it is typed here a second time. */
function again(line: string): string {
  return line.includes(' -o ') ? `${line} --force` : line;
}

// `open` and `serve` stay until they are ended: hosts.test.ts runs those.
describe.each(commands.map(({ name }) => name).filter((name) => name !== 'open' && name !== 'serve'))(
  'the examples of trailmap %s',
  (name) => {
    it('can be typed as they stand', async () => {
      const examples = await examplesOf(name);
      expect(examples.length).toBeGreaterThan(0);
      for (const line of examples) {
        // What comes after a pipe is another program, which need not be here.
        const typed = again(line.split(' | ')[0] ?? line);
        const env = { ...process.env, PATH: `${here.folder}:${process.env['PATH'] ?? ''}` };
        const answer = await run('sh', ['-c', typed], { cwd: here.folder, env }).catch(
          (error: unknown) => error as { code: number; stderr: string },
        );
        // `check` may find something; wrong use is 2.
        const code = 'code' in answer ? answer.code : 0;
        expect(code, `${typed}\n${answer.stderr}`).toBeLessThanOrEqual(name === 'check' ? 1 : 0);
      }
    });
  },
);
