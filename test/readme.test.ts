import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const folder = mkdtempSync(path.join(os.tmpdir(), 'trailmap-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function text(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The pages that people read, without those of what is installed. */
const pages = globSync('**/*.md', {
  cwd: root,
  exclude: (name) => ['node_modules', 'out', 'test-results'].some((part) => String(name).includes(part)),
});

describe('what the pages name', () => {
  it.each(pages)('%s leads only to what is there', (page) => {
    const links = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to.split('#')[0] ?? '');
    const here = links.filter((to) => to !== '' && !/^[a-z]+:/.test(to));
    const missing = here.filter((to) => !existsSync(path.join(root, path.dirname(page), to)));
    expect(missing).toEqual([]);
  });

  it('shows pictures that a reader need not wait for', () => {
    const pictures = [...text('README.md').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, to = '']) => to);
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(statSync(path.join(root, picture)).size).toBeLessThan(400_000);
  });

  it('beside every promise of security is a test that exists', () => {
    const rows = text('SECURITY.md')
      .split('\n')
      .filter((line) => /^\| [A-Z]/.test(line));
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) {
      const tests = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);
      expect(tests, row).not.toEqual([]);
      expect(tests.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    }
  });
});

describe('the README', () => {
  const readme = text('README.md');

  it('lists every verb, and none that there is not', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const told = [...readme.matchAll(/^\| `npm (?:run )?([a-z0-9]+)/gm)].map(([, verb = '']) => verb);
    expect(told.toSorted()).toEqual(Object.keys(scripts).toSorted());
  });

  it('has a command line that can be typed as it stands', async () => {
    const lines = [...readme.matchAll(/^trailmap .*$/gm)].map(([line]) => line);
    expect(lines.length).toBeGreaterThan(5);
    symlinkSync(path.join(root, 'resources'), path.join(folder, 'resources'));
    const program = path.join(folder, 'trailmap');
    const source = path.join(root, 'electron/cli/main.ts');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${source}" "$@"\n`);
    chmodSync(program, 0o755);
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    for (const line of lines) await run('sh', ['-c', line], { cwd: folder, env });
    const gate = run('sh', ['-c', 'trailmap check --fail-on unguarded harbor.trail'], { cwd: folder, env });
    await expect(gate).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Tracking page requests'),
    });
  });
});
