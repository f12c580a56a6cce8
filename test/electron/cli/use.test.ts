import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../electron/cli/commands.ts';
import { root, sample, shaped, trailmap } from './terminal.ts';

describe('trailmap', () => {
  it('lists its commands', async () => {
    const { code, out } = await trailmap(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: trailmap COMMAND …\n');
    for (const { name, summary } of commands) expect(out).toContain(`  ${name.padEnd(11)}${summary}\n`);
    expect(out).toContain('Exit codes: 0 fine, 1 the check failed, 2 wrong use or unreadable input.\n');
    expect(await trailmap(['help'])).toEqual({ code: 0, out, err: '' });
  });

  it('names its version', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await trailmap(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    ['info', 'Usage: trailmap info IN [--json]'],
    ['import', 'Usage: trailmap import IN [-o OUT] [--strict] [--force] [--json]'],
    ['export', 'Usage: trailmap export IN [--format F] [-o OUT] [--force] [--json]'],
    ['crossings', 'Usage: trailmap crossings IN [--as STATE] [--json]'],
    ['reach', 'Usage: trailmap reach IN [--actor A] [--by-answering] [--by-update] [--with-what-it-finds]'],
    ['paths', 'Usage: trailmap paths IN [--as STATE] [--json]'],
    ['gains', 'Usage: trailmap gains BEFORE AFTER [--by-answering] [--by-update] [--with-what-it-finds]'],
    ['cuts', 'Usage: trailmap cuts IN [--actor A] [--target T] [--by-answering] [--by-update]'],
    ['exposure', 'Usage: trailmap exposure IN [--by-answering] [--by-update] [--with-what-it-finds]'],
    ['check', 'Usage: trailmap check IN [--fail-on LEVEL] [--change REF] [--allow-open] [--json]'],
    ['diff', 'Usage: trailmap diff A B [--format F] [--json]'],
    ['change', 'Usage: trailmap change IN [--ref REF] [--title WORDS] [--responsible WHO] [--four-times-no]'],
    ['layout', 'Usage: trailmap layout IN [-o OUT] [--force] [--json]'],
    [
      'render',
      'Usage: trailmap render IN [-o OUT] [--theme THEME] [--view V] [--zone Z] [--title T] [--date D]',
    ],
    ['open', 'Usage: trailmap open IN [--json]'],
    ['serve', 'Usage: trailmap serve [IN] [--port N] [--folder DIR] [--sample] [--json]'],
  ])('%s --help says how, with an example', async (name, usage) => {
    const { code, out, err } = await trailmap([name, '--help']);
    expect({ code, err, first: out.split('\n')[0] }).toEqual({ code: 0, err: '', first: usage });
    expect(out).toMatch(new RegExp(`\nExamples?:\n  trailmap ${name} `));
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('has help for every command', () => {
    expect(commands.map(({ name }) => name)).toEqual([
      'info',
      'import',
      'export',
      'crossings',
      'reach',
      'paths',
      'gains',
      'cuts',
      'exposure',
      'check',
      'diff',
      'change',
      'layout',
      'render',
      'open',
      'serve',
    ]);
  });

  it.each([
    [[], 'A command is missing.'],
    [['frobnicate'], 'There is no frobnicate.'],
    [['__proto__'], 'There is no __proto__.'],
    [['info'], 'IN is missing.'],
    [['info', 'a', 'b'], 'There is one argument too many: b.'],
    [['info', '--colour', 'a'], "Unknown option '--colour'."],
    [['check', sample, '--fail-on'], "Option '--fail-on <value>' argument missing."],
    [
      ['check', sample, '--fail-on', 'everything'],
      '--fail-on takes integrity, error, warning, info, unguarded, not-stated, partly.',
    ],
    [['crossings', sample, '--as', 'hoped'], '--as takes designed, built, verified.'],
    [['export', sample], '--format is missing.'],
    [['export', sample, '--format', 'docx'], 'There is no format docx.'],
    [['export', sample, '--format', 'json', '--json'], 'needs -o.'],
    [['render', sample, '--theme', 'pink'], '--theme takes light, dark.'],
    [['render', sample, '--scale', '0'], '--scale takes a number from 0.1 to 10, not 0.'],
    [['render', sample, '--scale', 'big'], '--scale takes a number from 0.1 to 10, not big.'],
    [['render', sample, '--json'], 'needs -o.'],
    [['import', sample], 'import needs -o OUT.trail.'],
    [['serve', '--port', 'http'], '--port takes a number from 0 to 65535, not http.'],
    [['serve', sample, '--sample'], 'Either --open or --sample.'],
  ])('%j is wrong use', async (args, sentence) => {
    const { code, out, err } = await trailmap(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('bad-request');
    expect(err).toContain(sentence);
  });

  it('says wrong use to a program in the shape of a failure', async () => {
    const { code, err } = await trailmap(['info', '--json']);
    expect(code).toBe(2);
    expect(shaped('failure', err)).toMatchObject({ error: { code: 'bad-request' } });
  });

  it('stops quietly when nobody reads on', async () => {
    const command = `"${process.execPath}" electron/cli/main.ts export "${sample}" --format json | head -c 20`;
    const child = spawn('sh', ['-c', command], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    await new Promise((resolve) => child.once('close', resolve));
    expect(err).toBe('');
  });
});
