import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFile } from '../../../electron/project/create-file.ts';
import { FILE_FORMAT } from '../../../electron/project/format.ts';
import { create } from '../../../shared/model/create.ts';
import { harbour, harbourText } from './models.ts';
import { makeFolder, root, sample, shaped, trailmap } from './terminal.ts';

const files = makeFolder();
beforeAll(() => {
  writeFileSync(files.at('harbour.json'), harbourText());
  expect(createFile(files.at('harbour.trail'), harbour).ok).toBe(true);
});
afterAll(() => files.remove());

interface Row {
  readonly connection: { readonly name: string };
  readonly [field: string]: unknown;
}
interface Crossings {
  readonly crossings: readonly Row[];
  readonly inside: number;
}

describe('trailmap info', () => {
  it('says what a project holds', async () => {
    const { code, out, err } = await trailmap(['info', files.at('harbour.trail')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`Harbour
  File      harbour.trail, a project file of format ${FILE_FORMAT}
  Revision  0

  trust zones         3
  components          3
  placements          3
  connections         6
  control categories  1
  controls            1

5 crossings: 2 unguarded, 1 not stated, 1 partly, 1 guarded
1 connection inside a zone
`);
  });

  it('is in the shape of its schema for both forms, and the same but for the form', async () => {
    const [trail, json] = await Promise.all(
      ['harbour.trail', 'harbour.json'].map((name) => trailmap(['info', '--json', files.at(name)])),
    );
    const a = shaped<Record<string, unknown>>('info', trail?.out ?? '');
    const b = shaped<Record<string, unknown>>('info', json?.out ?? '');
    expect(a).toMatchObject({
      form: 'trail',
      revision: 0,
      project: { name: 'Harbour' },
      records: { connection: 6 },
    });
    expect(b).toMatchObject({ form: 'json', revision: null, crossings: { total: 5, alarms: 3, inside: 1 } });
    expect({ ...a, form: 0, in: 0, bytes: 0, revision: 0 }).toEqual({
      ...b,
      form: 0,
      in: 0,
      bytes: 0,
      revision: 0,
    });
  });

  it('fits the sample', async () => {
    const { code, out } = await trailmap(['info', '--json', sample]);
    expect(code).toBe(0);
    expect(shaped<{ lost: unknown[]; problems: number }>('info', out)).toMatchObject({
      lost: [],
      problems: 0,
    });
  });
});

describe('what can be read', () => {
  it('is told by what is in it, not by its name', async () => {
    writeFileSync(files.at('strange.trail'), `\uFEFF\n  ${harbourText()}`);
    expect((await trailmap(['info', files.at('strange.trail')])).code).toBe(0);
  });

  it.each(['harbour.trail', 'harbour.json'])('comes from standard input too: %s', async (name) => {
    const input = execFileSync('cat', [files.at(name)]);
    const { code, out } = await trailmap(['info', '--json', '-'], { input });
    expect(code).toBe(0);
    expect(shaped('info', out)).toMatchObject({ in: '(standard input)', project: { name: 'Harbour' } });
  });

  it('comes from a pipe by its name', () => {
    // A shell's pipe: Node would give the program a socket, which has no name.
    const command = `cat "${files.at('harbour.trail')}" | "${process.execPath}" electron/cli/main.ts info /dev/stdin`;
    expect(execFileSync('sh', ['-c', command], { cwd: root }).toString()).toMatch(
      /^Harbour\n {2}File +stdin, a project file/,
    );
  });

  it('is read beside what is lost, which is said', async () => {
    const text = JSON.stringify({
      trailmap: 1,
      records: [...harbour, { id: 'zone:bad', kind: 'zone', name: 7 }],
    });
    const { code, out } = await trailmap(['info', '--json', '-'], { input: text });
    expect(code).toBe(0);
    expect(shaped<{ lost: string[] }>('info', out).lost).toEqual([
      expect.stringMatching(/^zone:bad: records\[18\]: name/),
    ]);
    const crossings = await trailmap(['crossings', '-'], { input: text });
    expect(crossings.err).toMatch(/^trailmap: not read: zone:bad/);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a file that is not there', 'nothing.trail', 'not-found'],
    ['a folder', 'folder', 'not-a-project'],
    ['an empty file', 'empty', 'not-a-project'],
    ['a picture', 'picture.png', 'not-a-project'],
    ['JSON of something else', 'other.json', 'bad-import'],
    ['JSON that breaks off', 'half.json', 'bad-import'],
    ['a project that breaks off', 'half.trail', 'damaged'],
    ['JSON of a newer Trailmap', 'newer.json', 'from-the-future'],
    ['a file that is too large', 'huge', 'too-large'],
  ])('is said with its code: %s', async (_what, name, code) => {
    mkdirSync(files.at('folder'), { recursive: true });
    writeFileSync(files.at('empty'), '');
    writeFileSync(files.at('picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]));
    writeFileSync(files.at('other.json'), '{"name":"x"}');
    writeFileSync(files.at('half.json'), harbourText().slice(0, 500));
    writeFileSync(files.at('half.trail'), execFileSync('head', ['-c', '5000', files.at('harbour.trail')]));
    writeFileSync(files.at('newer.json'), '{"trailmap":999,"records":[]}');
    execFileSync('truncate', ['-s', '65M', files.at('huge')]);
    const text = await trailmap(['info', files.at(name)]);
    expect({ code: text.code, out: text.out }).toEqual({ code: 2, out: '' });
    expect(text.err).toMatch(new RegExp(`^trailmap: ${code}: .*${name}`));
    expect(text.err.split('\n').length).toBeGreaterThanOrEqual(3);
    const json = await trailmap(['info', '--json', files.at(name)]);
    expect({ code: json.code, out: json.out }).toEqual({ code: 2, out: '' });
    expect(shaped('failure', json.err)).toMatchObject({ error: { code } });
  });

  it('does not fill the memory: an endless file', async () => {
    const { code, err } = await trailmap(['info', '/dev/zero']);
    expect({ code, err: err.split(':')[1] }).toEqual({ code: 2, err: ' too-large' });
  });
});

describe('trailmap crossings', () => {
  it('lists every crossing with its guards, the worst first', async () => {
    const { code, out } = await trailmap(['crossings', files.at('harbour.trail')]);
    expect(code).toBe(0);
    expect(out).toBe(`VERDICT     CONNECTION  FROM      TO       CALLER    WIRE  NOTE
unguarded   open        Internet  Backend  none      all   intended as open
unguarded   unguarded   Internet  Backend  none      all
not stated  not-stated  Internet  Vault    not said  all
partly      partly      Backend   Vault    some      all
guarded     guarded     Backend   Vault    all       all   only designed

5 crossings: 2 unguarded, 1 not stated, 1 partly, 1 guarded
`);
  });

  it('names zones, boundaries, guards and controls for programs', async () => {
    const { out } = await trailmap(['crossings', '--json', files.at('harbour.trail')]);
    const { crossings, inside } = shaped<Crossings>('crossings', out);
    expect(inside).toBe(1);
    const row = (name: string) => crossings.find(({ connection }) => connection.name === name);
    expect(row('not-stated')).toMatchObject({
      connection: { id: 'connection:not-stated', name: 'not-stated', listed: true },
      from: {
        zone: 'zone:out',
        name: 'Internet',
        placements: [{ id: 'placement:browser', name: 'Browser' }],
      },
      to: { zone: 'zone:vault', name: 'Vault' },
      boundaries: {
        exits: [{ id: 'zone:out', name: 'Internet' }],
        enters: [
          { id: 'zone:in', name: 'Backend' },
          { id: 'zone:vault', name: 'Vault' },
        ],
      },
      gate: { zone: 'zone:vault', how: 'enters' },
      caller: 'not said',
      wire: 'all',
      verdict: 'not stated',
      alarm: true,
      intendedAsOpen: null,
    });
    expect(row('open')).toMatchObject({
      alarm: false,
      intendedAsOpen: { why: 'Public pages', until: '2999-12-31' },
    });
    expect(row('guarded')).toMatchObject({
      hollow: true,
      controls: [{ id: 'control:mtls', name: 'Mutual TLS', state: 'designed' }],
    });
  });

  it('asked as built believes no control that is only designed', async () => {
    const { out } = await trailmap(['crossings', '--as', 'built', '--json', files.at('harbour.trail')]);
    const { crossings } = shaped<Crossings>('crossings', out);
    expect(crossings.find(({ connection }) => connection.name === 'guarded')).toMatchObject({
      verdict: 'unguarded',
    });
  });

  it('does nothing that a name tells the terminal to do', async () => {
    const evil = create('zone', 'zone:in', { name: '\u001b[2J\u001b]0;owned\u0007Back\u202eend\nunguarded' });
    const { out } = await trailmap(['crossings', '-'], { input: harbourText(['zone:in'], [evil]) });
    // oxlint-disable-next-line no-control-regex -- control characters are what this is about
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(out.split('\n').filter((line) => line.startsWith('unguarded'))).toHaveLength(2);
  });

  it('is shaped so for a model of nothing', async () => {
    const { code, out } = await trailmap(['crossings', '--json', '-'], {
      input: '{"trailmap":1,"records":[]}',
    });
    expect(code).toBe(0);
    expect(shaped<Crossings>('crossings', out).crossings).toEqual([]);
  });

  it('lists what zone instances inherit apart', async () => {
    const instance = create('zone', 'zone:in2', { name: 'Backend 2', instanceOf: 'zone:in' });
    const { out } = await trailmap(['crossings', '--json', '-'], { input: harbourText([], [instance]) });
    const { inherited } = shaped<{ inherited: { inheritedBy: string }[] }>('crossings', out);
    expect(inherited.length).toBeGreaterThan(0);
    expect(inherited.every(({ inheritedBy }) => inheritedBy === 'zone:in2')).toBe(true);
  });
});

describe('trailmap layout', () => {
  it('places every box inside its zone, the same each time', async () => {
    const [one, other] = await Promise.all(
      ['harbour.trail', 'harbour.json'].map((name) => trailmap(['layout', '--json', files.at(name)])),
    );
    interface Box {
      readonly id: string;
      readonly parent: string | null;
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
    }
    const drawn = shaped<{ boxes: Box[]; lines: unknown[] }>('layout', one?.out ?? '');
    expect(drawn.boxes).toEqual(shaped<{ boxes: Box[] }>('layout', other?.out ?? '').boxes);
    expect(drawn.boxes).toHaveLength(6);
    expect(drawn.lines).toHaveLength(6);
    for (const box of drawn.boxes.filter(({ parent }) => parent !== null)) {
      const parent = drawn.boxes.find(({ id }) => id === box.parent);
      expect(parent).toBeDefined();
      if (!parent) continue;
      expect(box.x).toBeGreaterThanOrEqual(parent.x);
      expect(box.y).toBeGreaterThanOrEqual(parent.y);
      expect(box.x + box.w).toBeLessThanOrEqual(parent.x + parent.w);
      expect(box.y + box.h).toBeLessThanOrEqual(parent.y + parent.h);
    }
  });

  it('is a table for people', async () => {
    const { out } = await trailmap(['layout', files.at('harbour.json')]);
    expect(out).toMatch(/^KIND +NAME +X +Y +W +H +ID\nzone +Backend +\d/);
    expect(out).toMatch(/\n6 boxes, 6 lines, \d+ × \d+ pixels\n$/);
  });
});
