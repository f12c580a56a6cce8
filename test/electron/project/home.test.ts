import { statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadlinesFrom } from '../../../electron/project/client.ts';
import { folderOf, homeFolder } from '../../../electron/project/home.ts';
import { Desk, rename } from '../support/projects.ts';

describe('the recovery folder', () => {
  it('is where each system keeps such things, and where TRAILMAP_HOME says over all', () => {
    expect(homeFolder({}, 'linux', '/home/ada')).toBe(path.join('/home/ada', '.local', 'state', 'trailmap'));
    expect(homeFolder({ XDG_STATE_HOME: '/state' }, 'linux', '/home/ada')).toBe(
      path.join('/state', 'trailmap'),
    );
    expect(homeFolder({}, 'darwin', '/Users/ada')).toBe(
      path.join('/Users/ada', 'Library', 'Application Support', 'Trailmap'),
    );
    expect(homeFolder({ LOCALAPPDATA: 'L' }, 'win32', 'U')).toBe(path.join('L', 'Trailmap'));
    for (const platform of ['linux', 'darwin', 'win32']) {
      expect(homeFolder({ TRAILMAP_HOME: '/mine' }, platform, '/home/ada')).toBe('/mine');
    }
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', () => {
    const desk = new Desk();
    const file = desk.withFile();
    const project = desk.open();
    rename(project, 'component:c0', 'Confidential');
    const { folder, meta } = folderOf(desk.home, file);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(meta).mode & 0o077).toBe(0);
    project.close();
  });
});

describe('deadlines', () => {
  it('are 15 and 30 seconds unless the environment says otherwise in numbers', () => {
    expect(deadlinesFrom({})).toEqual({ call: 15_000, open: 30_000 });
    const said = { TRAILMAP_DEADLINE_MS: '200', TRAILMAP_OPEN_DEADLINE_MS: 'soon' };
    expect(deadlinesFrom(said)).toEqual({ call: 200, open: 30_000 });
  });
});
