import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile } from '../../../electron/project/create-file.ts';
import { create } from '../../../shared/model/create.ts';
import { harbour, harbourText } from './models.ts';
import { makeFolder, shaped, trailmap } from './terminal.ts';

let files: ReturnType<typeof makeFolder>;
beforeEach(() => {
  files = makeFolder();
  writeFileSync(files.at('harbour.json'), harbourText());
});
afterEach(() => files.remove());

const run = (...args: readonly string[]) => trailmap(['render', ...args], { cwd: files.folder });
const written = (name: string) => readFileSync(files.at(name), 'utf8');

/** Of a PNG, in pixels. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('trailmap render', () => {
  it('draws a project file and its JSON alike, the same bytes every time', async () => {
    expect(createFile(files.at('harbour.trail'), harbour).ok).toBe(true);
    const ended = await run('harbour.trail', '-o', 'harbour.svg');
    expect(ended).toEqual({ code: 0, out: expect.stringMatching(/^harbour\.svg: \d+ bytes\n$/), err: '' });
    expect(written('harbour.svg')).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^]*<\/svg>\n$/);
    expect((await run('harbour.json')).out).toBe(written('harbour.svg'));
  });

  it('shows the names, and how many crossings there are of each verdict', async () => {
    const { out } = await run('harbour.json');
    for (const said of ['Internet', 'Backend', 'Vault', 'Browser', 'API', 'Keys', 'unguarded 2', 'partly 1'])
      expect(out).toContain(`>${said}</text>`);
  });

  it('draws it where people put it, unless all is to be laid out anew', async () => {
    const view = create('view', 'view:v', {
      name: 'Map',
      shows: { what: 'whole model' },
      positions: { 'zone:out': { x: 0, y: 0 }, 'zone:in': { x: 2000, y: 0 } },
    });
    writeFileSync(files.at('placed.json'), harbourText([], [view]));
    const width = (svg: string) => Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
    expect(width((await run('placed.json')).out)).toBeGreaterThan(2000);
    expect((await run('placed.json', '--anew')).out).toBe((await run('harbour.json')).out);
  });

  it('draws one zone in the dark, under a title, without a legend, twice as large', async () => {
    const args = ['--zone', 'vault', '--theme', 'dark', '--title', 'Keys <only>', '--no-legend'];
    const { out } = await run('harbour.json', ...args, '--scale', '2');
    expect(out).toContain('>Keys &lt;only&gt;</text>');
    expect(out).toContain('data-id="zone:vault"');
    expect(out).not.toContain('unguarded 2');
    expect(out).toContain('fill="#14171c"');
    const [, width, box] = / width="([\d.]+)" .*viewBox="0 0 ([\d.]+)/.exec(out) ?? [];
    expect(Number(width)).toBe(Number(box) * 2);
  });

  it('V9 V11 draws a view: what it shows, collapses, hides and switches on', async () => {
    const positions = { 'zone:in': { x: 0, y: 0, collapsed: true as const } };
    const drawnView = create('view', 'view:b', {
      name: 'For the board',
      hidden: ['zone:out'],
      layers: ['actors'],
      positions,
    });
    const whole = create('view', 'view:a', { name: 'Map' });
    writeFileSync(files.at('views.json'), harbourText([], [whole, drawnView]));
    const { out, err } = await run('views.json', '--view', 'for the board');
    expect(err).toBe('');
    expect(out).toMatch(/>[^<]*: For the board<\/text>/);
    expect(out).toContain('class="collapsed" data-id="zone:in"');
    expect(out).not.toContain('data-id="zone:out"');
    expect(out).not.toContain('class="gate"');
    expect((await run('views.json')).out).toContain('data-id="zone:out"');
    expect((await run('views.json', '--view', 'nobody')).err).toMatch(/bad-request/);
    expect((await run('views.json', '--view', 'Map', '--zone', 'vault')).err).toMatch(/do not go together/);
  });

  it('says for programs what it wrote', async () => {
    const { code, out } = await run('harbour.json', '-o', 'map.svg', '--theme', 'dark', '--json');
    expect(code).toBe(0);
    expect(shaped('render', out)).toEqual({
      command: 'render',
      version: 1,
      in: 'harbour.json',
      out: 'map.svg',
      theme: 'dark',
      scale: 1,
      bytes: Buffer.byteLength(written('map.svg')),
      lost: [],
    });
  });

  it('replaces nothing unasked, and writes no third format', async () => {
    writeFileSync(files.at('map.svg'), 'precious');
    expect((await run('harbour.json', '-o', 'map.svg')).err).toMatch(/^trailmap: refused: .*--force/);
    expect(written('map.svg')).toBe('precious');
    const gif = await run('harbour.json', '-o', 'map.gif');
    expect({ code: gif.code, out: gif.out }).toEqual({ code: 2, out: '' });
    expect(gif.err).toMatch(/^trailmap: bad-request: .*OUT ends in \.svg or \.png, which map\.gif does not/);
    expect((await run('harbour.json', '-o', 'map.svg', '--force')).code).toBe(0);
    expect(readdirSync(files.folder).toSorted()).toEqual(['harbour.json', 'map.svg']);
  });

  it('draws a PNG of the same size as the SVG, the same bytes every time', async () => {
    const scaled = ['--scale', '1.5', '--theme', 'dark'];
    expect((await run('harbour.json', '-o', 'map.svg', ...scaled)).code).toBe(0);
    const { out } = await run('harbour.json', '-o', 'map.png', ...scaled, '--json');
    const png = readFileSync(files.at('map.png'));
    expect(shaped('render', out)).toMatchObject({ out: 'map.png', scale: 1.5, bytes: png.length });
    const [, w, h] = / width="([\d.]+)" height="([\d.]+)"/.exec(written('map.svg')) ?? [];
    expect(sizeOf(png)).toEqual([Math.ceil(Number(w)), Math.ceil(Number(h))]);
    await run('harbour.json', '-o', 'again.png', ...scaled);
    expect(readFileSync(files.at('again.png')).equals(png)).toBe(true);
  });

  it('has the names in a PNG, in Greek too: other words of the same length are another picture', async () => {
    const named = async (title: string) => {
      await run('harbour.json', '-o', 'map.png', '--force', '--title', title);
      return readFileSync(files.at('map.png'));
    };
    const [latin, greek, other] = [await named('Harbour'), await named('Λιμάνι'), await named('Κύματα')];
    expect(greek.equals(latin)).toBe(false);
    expect(greek.equals(other)).toBe(false);
  });

  it('says how large a PNG can be at most, and leaves no file', async () => {
    const view = create('view', 'view:v', {
      name: 'Map',
      shows: { what: 'whole model' },
      positions: { 'zone:out': { x: 0, y: 0 }, 'zone:in': { x: 9_000, y: 9_000 } },
    });
    writeFileSync(files.at('wide.json'), harbourText([], [view]));
    const { code, err } = await run('wide.json', '-o', 'map.png', '--scale', '3');
    expect(code).toBe(2);
    expect(err).toMatch(/^trailmap: refused: .*no larger than --scale 1\.\d; an SVG can/);
    expect(readdirSync(files.folder).toSorted()).toEqual(['harbour.json', 'wide.json']);
  });

  it('says of which day it is, where that was said', async () => {
    expect((await run('harbour.json', '--date', '2026-03-14')).out).toContain('>2026-03-14</text>');
  });

  it('names the zones that there are where there is no such', async () => {
    const { code, err } = await run('harbour.json', '--zone', 'Cellar');
    expect(code).toBe(2);
    expect(err).toContain('There is no trust zone Cellar.');
  });

  it('draws what it can of records that do not fit together', async () => {
    writeFileSync(files.at('torn.json'), harbourText(['zone:in', 'component:keys']));
    const { code, out } = await run('torn.json');
    expect(code).toBe(0);
    expect(out).toContain('>missing component</text>');
  });
});
