import { mkdtempSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settings } from '../../../electron/desktop/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'trailmap-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings', () => {
  it('start with nothing, and survive a restart', () => {
    const first = new Settings(path.join(folder, 'not/yet/there'));
    expect([first.theme, first.recent, first.lastFolder]).toEqual(['system', [], undefined]);
    first.theme = 'dark';
    first.remember('/models/shop.trail', '2026-01-02T03:04:05.000Z');
    const second = new Settings(path.join(folder, 'not/yet/there'));
    expect(second.theme).toBe('dark');
    expect(second.recent).toEqual([
      { file: '/models/shop.trail', name: 'shop', at: '2026-01-02T03:04:05.000Z' },
    ]);
    expect(second.lastFolder).toBe('/models');
  });

  it('keep how fresh each file was, also when it is opened again', () => {
    const settings = new Settings(folder);
    settings.remember('/m/shop.trail', '2026-01-01T00:00:00.000Z');
    settings.noteFreshness('/m/shop.trail', { due: 3, looked: '2026-01-01' });
    settings.noteFreshness('/m/never-opened.trail', { due: 1 });
    settings.remember('/m/shop.trail', '2026-01-02T00:00:00.000Z');
    expect(new Settings(folder).recent).toEqual([
      {
        file: '/m/shop.trail',
        name: 'shop',
        at: '2026-01-02T00:00:00.000Z',
        fresh: { due: 3, looked: '2026-01-01' },
      },
    ]);
  });

  it('name each file once, the newest first, twelve at most', () => {
    const settings = new Settings(folder);
    for (let index = 0; index < 20; index += 1)
      settings.remember(`/m/${index}.trail`, '2026-01-01T00:00:00.000Z');
    settings.remember('/m/15.trail', '2026-01-02T00:00:00.000Z');
    expect(settings.recent.map(({ name }) => name)).toEqual([
      '15',
      '19',
      '18',
      '17',
      '16',
      '14',
      '13',
      '12',
      '11',
      '10',
      '9',
      '8',
    ]);
    settings.forget('/m/15.trail');
    expect(settings.recent[0]?.name).toBe('19');
    settings.clearRecent();
    expect(new Settings(folder).recent).toEqual([]);
  });

  it.each(['', '{', '[]', '{"theme":"dark"', '{"theme":"dark","recent":[],"more":1}'])(
    'forget a damaged file %j',
    (text) => {
      writeFileSync(path.join(folder, 'settings.json'), text);
      expect(new Settings(folder).theme).toBe('system');
    },
  );

  it('keep what is sound beside what is not', () => {
    writeFileSync(path.join(folder, 'settings.json'), '{"theme":"dark","recent":[{"file":7}]}');
    const settings = new Settings(folder);
    expect([settings.theme, settings.recent]).toEqual(['dark', []]);
  });

  it('are read by their owner only', () => {
    new Settings(folder).theme = 'light';
    expect(statSync(path.join(folder, 'settings.json')).mode & 0o077).toBe(0);
  });

  it('work on when they cannot be written', () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    mkdirSync(path.join(folder, 'settings.json.new'));
    const settings = new Settings(folder);
    settings.theme = 'dark';
    expect(settings.theme).toBe('dark');
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    expect(new Settings(folder).theme).toBe('system');
  });
});
