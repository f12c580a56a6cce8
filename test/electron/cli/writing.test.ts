import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForReading } from '../../../electron/project/read-model.ts';
import { harbour, harbourText } from './models.ts';
import { makeFolder, shaped, trailmap } from './terminal.ts';

let files: ReturnType<typeof makeFolder>;
beforeEach(() => {
  files = makeFolder();
  writeFileSync(files.at('harbour.json'), harbourText());
});
afterEach(() => files.remove());

const run = (...args: readonly string[]) => trailmap(args, { cwd: files.folder });

describe('trailmap import and export', () => {
  it('bring a model into a project file and out again, byte for byte', async () => {
    const imported = await run('import', 'harbour.json', '-o', 'harbour.trail');
    expect(imported).toEqual({ code: 0, out: `harbour.trail: ${harbour.length} records\n`, err: '' });
    const exported = await run('export', 'harbour.trail', '--format', 'json');
    expect(exported).toEqual({ code: 0, out: harbourText(), err: '' });
  });

  it('say for programs what they wrote', async () => {
    const imported = await run('import', 'harbour.json', '-o', 'harbour.trail', '--json');
    expect(shaped('import', imported.out)).toMatchObject({
      out: 'harbour.trail',
      records: harbour.length,
      lost: [],
    });
    const exported = await run('export', 'harbour.trail', '--format', 'json', '-o', 'again.json', '--json');
    expect(shaped('export', exported.out)).toMatchObject({
      out: 'again.json',
      bytes: Buffer.byteLength(harbourText()),
    });
    expect(readFileSync(files.at('again.json'), 'utf8')).toBe(harbourText());
  });

  it('make a file that opens as a project, without a history', async () => {
    await run('import', 'harbour.json', '-o', 'harbour.trail');
    const read = openForReading(files.at('harbour.trail'));
    expect(read.ok && { size: read.value.model.size, history: read.value.history }).toEqual({
      size: harbour.length,
      history: [],
    });
  });

  it('name each record that cannot be read, and import the others', async () => {
    writeFileSync(
      files.at('torn.json'),
      JSON.stringify({ trailmap: 1, records: [...harbour, { id: 'zone:bad' }] }),
    );
    const { code, out, err } = await run('import', 'torn.json', '-o', 'torn.trail');
    expect({ code, out }).toEqual({ code: 0, out: `torn.trail: ${harbour.length} records\n` });
    expect(err).toMatch(/^trailmap: not read: zone:bad: records\[\d+\]: /);
  });

  it('--strict write nothing then, and end with 1', async () => {
    writeFileSync(
      files.at('torn.json'),
      JSON.stringify({ trailmap: 1, records: [...harbour, { id: 'zone:bad' }] }),
    );
    const { code, out } = await run('import', 'torn.json', '-o', 'torn.trail', '--strict', '--json');
    expect(code).toBe(1);
    expect(shaped('import', out)).toMatchObject({ out: null });
    expect(existsSync(files.at('torn.trail'))).toBe(false);
  });

  it('say when the records do not fit together', async () => {
    writeFileSync(files.at('dangling.json'), harbourText(['zone:out']));
    const { code, err } = await run('import', 'dangling.json', '-o', 'dangling.trail');
    expect(code).toBe(0);
    expect(err).toContain('mentions zone:out, which is not there');
  });
});

describe('where something is written', () => {
  const cases = [
    ['import', 'harbour.json', '-o', 'out.trail'],
    ['export', 'harbour.json', '--format', 'json', '-o', 'out.json'],
    ['layout', 'harbour.json', '-o', 'out.txt'],
  ];

  it.each(cases.map((args) => [args]))('another file is not replaced unasked: %j', async (args) => {
    const out = args.at(-1) ?? '';
    writeFileSync(files.at(out), 'precious');
    const refused = await run(...args);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/^trailmap: refused: .*--force replaces it/);
    expect(readFileSync(files.at(out), 'utf8')).toBe('precious');
    expect((await run(...args, '--force')).code).toBe(0);
    expect(readFileSync(files.at(out)).toString('latin1')).not.toBe('precious');
    expect(readdirSync(files.folder).toSorted()).toEqual(['harbour.json', out].toSorted());
  });

  it('is never the input, by no name', async () => {
    symlinkSync('harbour.json', files.at('soft.json'));
    linkSync(files.at('harbour.json'), files.at('hard.json'));
    for (const out of ['harbour.json', './harbour.json', 'soft.json', 'hard.json']) {
      const { code, err } = await run('export', 'harbour.json', '--format', 'json', '-o', out, '--force');
      expect(code).toBe(2);
      expect(err).toContain('OUT is IN');
    }
    expect(readFileSync(files.at('harbour.json'), 'utf8')).toBe(harbourText());
  });

  it('is a file in a folder that is there', async () => {
    mkdirSync(files.at('folder.trail'));
    expect((await run('import', 'harbour.json', '-o', 'folder.trail', '--force')).err).toContain('refused');
    expect((await run('import', 'harbour.json', '-o', 'nowhere/out.trail')).err).toContain('not-found');
  });

  it('is a project file only by its name', async () => {
    const { code, err } = await run('import', 'harbour.json', '-o', 'harbour.json', '--force');
    expect(code).toBe(2);
    expect(err).toContain('ends in .trail');
  });

  it('is standard output for -', async () => {
    expect((await run('export', 'harbour.json', '--format', 'json', '-o', '-')).out).toBe(harbourText());
  });

  it('is nothing where the input cannot be read', async () => {
    writeFileSync(files.at('torn.json'), '{');
    expect((await run('import', 'torn.json', '-o', 'torn.trail')).code).toBe(2);
    expect(readdirSync(files.folder).toSorted()).toEqual(['harbour.json', 'torn.json']);
  });
});
