import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../electron/cli/commands.ts';
import { createFile } from '../../../electron/project/create-file.ts';
import { readJson } from '../../../shared/formats/json/read.ts';
import { answers } from './answering.ts';
import { makeFolder, root, sample } from './terminal.ts';

let files: ReturnType<typeof makeFolder>;
beforeEach(() => {
  files = makeFolder();
  const read = readJson(readFileSync(sample, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  for (const name of ['harbor', 'main', 'branch']) {
    expect(createFile(files.at(`${name}.trail`), read.value.records).ok).toBe(true);
  }
  copyFileSync(sample, files.at('harbor.json'));
  mkdirSync(files.at('bin'));
  const program = path.join(root, 'electron/cli/main.ts');
  writeFileSync(files.at('bin/trailmap'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
});
afterEach(() => files.remove());

/** Types a line into a shell in the folder, with `trailmap` on its path; answers its exit code and what was said. */
function type(
  line: string,
  input = '',
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; said: string }> {
  const child = spawn('sh', ['-ec', line], {
    cwd: files.folder,
    env: {
      ...process.env,
      PATH: `${files.at('bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
      TRAILMAP_HOME: files.at('home'),
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

/** They stay in the terminal, or start the application: hosts.test.ts tries them. */
const STAY = new Set(['open', 'serve']);
/** What is answered where an example asks: the title, who, four times no, and nothing that it relies on. */
const ANSWERS = ['A change', '', ...answers({}), 'land'].map((line) => `${line}\n`).join('');

describe('the examples of --help', () => {
  it.each(commands.map(({ name }) => name).filter((name) => !STAY.has(name)))(
    '%s: each of them works as it stands',
    async (name) => {
      const command = await commands.find((entry) => entry.name === name)?.load();
      const examples = command?.examples ?? [];
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        if (name === 'import' || name === 'export')
          await type(`rm harbor.${name === 'import' ? 'trail' : 'json'}`);
        // What comes after a pipe is another program, which need not be here.
        const { code, said } = await type(example.split(' | ')[0] ?? example, ANSWERS);
        // The sample has what a check finds, and no such change.
        expect({ example, said, code }).toEqual({
          example,
          said,
          code: name === 'check' && example.includes('--') ? 1 : 0,
        });
      }
    },
  );
});

describe('the command line section of the README', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('## The command line'), readme.indexOf('## How durable'));

  it('names every command', () => {
    for (const { name } of commands) expect(section).toContain(`trailmap ${name} `);
  });

  it('has a step of a pipeline that fails until the change is answered, and says what changed', async () => {
    const step = /- run: \|\n([^]*?)```/.exec(section)?.[1] ?? '';
    const lines = step
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .join('\n');
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', ...args], {
        cwd: files.folder,
      })
        .toString()
        .trim();
    git('init', '-q');
    git('add', 'harbor.trail');
    git('commit', '-q', '-m', 'The model');
    const env = {
      BASE: git('rev-parse', 'HEAD'),
      MODEL: 'harbor.trail',
      REFERENCE: 'PR #7',
      GITHUB_STEP_SUMMARY: files.at('summary.md'),
    };
    const without = await type(lines, '', env);
    expect(without.code).toBe(1);
    expect(without.said).toContain('change PR #7: it is not in the model');
    expect(readFileSync(files.at('summary.md'), 'utf8')).toContain('No change to the threat model.');
    await type('trailmap change harbor.trail --ref "PR #7" --four-times-no --because "Only wording."');
    const answered = await type(lines.replace('--fail-on error ', ''), '', env);
    expect({ said: answered.said, code: answered.code }).toEqual({ said: answered.said, code: 0 });
    // The sample has a control that failed: that is for somebody to mend, whatever the change.
    expect((await type(lines, '', env)).said).toContain('control-failed');
  });
});
