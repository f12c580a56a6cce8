import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFile } from '../../../electron/project/create-file.ts';
import { openForReading } from '../../../electron/project/read-model.ts';
import { must } from '../../../shared/base/assert.ts';
import { create } from '../../../shared/model/create.ts';
import type { Answer, OfferedFile } from '../../../shared/protocol/requests.ts';
import { makeFolders, openWindow, secretOf, startHost } from './fixture.ts';
import type { HostFixture } from './fixture.ts';

let fixture: HostFixture | undefined;
afterEach(async () => {
  await fixture?.remove();
  fixture = undefined;
});

/** A host in a folder with one project file, called harbour.trail. */
async function hostWithProject(show: boolean): Promise<{ fixture: HostFixture; file: string }> {
  const folders = makeFolders();
  const file = path.join(folders.folder, 'harbour.trail');
  expect(createFile(file, [create('project', 'project:p', { name: 'Harbour' })]).ok).toBe(true);
  fixture = await startHost(show ? { show: { path: file } } : {}, folders);
  return { fixture, file };
}

const addZone = (name: string) =>
  ['project.run', { command: 'zone.create', args: { fields: { name } } }] as const;

function value<T>(answer: Answer<unknown>): T {
  expect(answer.ok).toBe(true);
  return (answer as { value: T }).value;
}

async function offered(window: Awaited<ReturnType<typeof openWindow>>): Promise<readonly OfferedFile[]> {
  return value<{ files: readonly OfferedFile[] }>(await window.call('files.list')).files;
}

describe('several windows on one project', () => {
  it('see what the others do, and share one history', async () => {
    const { fixture: host } = await hostWithProject(true);
    const [a, b] = [await openWindow(host), await openWindow(host)];
    expect(await a.call(...addZone('Backend'))).toMatchObject({ ok: true });
    const heard = await b.event('committed');
    expect(heard).toMatchObject({ command: 'zone.create' });
    expect(await b.call('project.undo')).toMatchObject({ ok: true });
    expect(await a.call('project.history', { limit: 10 })).toMatchObject({
      ok: true,
      value: { entries: [{ revision: 2 }, { revision: 1 }] },
    });
  });

  it('go on when one of them is closed', async () => {
    const { fixture: host } = await hostWithProject(true);
    const [a, b] = [await openWindow(host), await openWindow(host)];
    a.socket.close();
    await a.closed;
    expect(await b.call(...addZone('Backend'))).toMatchObject({ ok: true });
  });
});

describe('what a window shows first', () => {
  it('is the project that the host was started with', async () => {
    const { fixture: host } = await hostWithProject(true);
    const window = await openWindow(host);
    expect(await window.call('window.state')).toMatchObject({
      ok: true,
      value: { opened: { fileName: 'harbour.trail', revision: 0 } },
    });
  });

  it('is not shown again after the person closed it and reloads', async () => {
    const { fixture: host } = await hostWithProject(true);
    const secret = await secretOf(host);
    const window = await openWindow(host, secret);
    await window.call('project.close');
    const reloaded = await openWindow(host, secret);
    expect(value<object>(await reloaded.call('window.state'))).not.toHaveProperty('opened');
  });

  it('is a failure, and the start page, where there is no such file', async () => {
    fixture = await startHost({ show: { path: '/nowhere/at-all.trail' } });
    const window = await openWindow(fixture);
    expect(await window.event('failed')).toMatchObject({ failure: { code: 'not-found' } });
    expect(value<object>(await window.call('window.state'))).not.toHaveProperty('opened');
  });
});

describe('the files that are offered', () => {
  it('are those of the folder, by name and opaque id', async () => {
    const { fixture: host, file } = await hostWithProject(false);
    const window = await openWindow(host);
    const files = await offered(window);
    const harbour = must(
      files.find(({ name }) => name === 'harbour.trail'),
      'it is offered',
    );
    expect(harbour).toMatchObject({ where: 'folder', at: statSync(file).mtime.toISOString() });
    expect(await window.call('files.open', { file: harbour.file })).toMatchObject({
      ok: true,
      value: { fileName: 'harbour.trail' },
    });
  });

  it('are recent ones once they were opened, also after a new start', async () => {
    const { fixture: host } = await hostWithProject(true);
    const window = await openWindow(host);
    await window.call('window.state');
    expect(await offered(window)).toContainEqual(
      expect.objectContaining({ name: 'harbour.trail', where: 'recent' }),
    );
    expect(JSON.parse(readFileSync(path.join(host.home, 'recent.json'), 'utf8'))).toHaveLength(1);
    expect(statSync(path.join(host.home, 'recent.json')).mode & 0o077).toBe(0);
  });

  it('are offered with how fresh they were when they were left', async () => {
    const { fixture: host } = await hostWithProject(true);
    const window = await openWindow(host);
    await window.call('window.state');
    const fresh = { due: 3, looked: '2026-11-12' };
    expect(await window.call('project.fresh', fresh)).toMatchObject({ ok: true });
    expect(await offered(window)).toContainEqual(expect.objectContaining({ name: 'harbour.trail', fresh }));
    expect(await window.call('project.fresh', { due: 'many' })).toMatchObject({ ok: false });
  });

  it('are opened by their id only: a path is not an id', async () => {
    const { fixture: host, file } = await hostWithProject(false);
    const window = await openWindow(host);
    for (const guess of [file, 'harbour.trail', '../folder/harbour.trail', '/etc/passwd']) {
      expect(await window.call('files.open', { file: guess })).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    }
  });

  it('never show a path to the page, nor does anything else', async () => {
    const { fixture: host } = await hostWithProject(true);
    const window = await openWindow(host);
    await offered(window);
    await window.call(...addZone('Backend'));
    await window.call('project.publish', {});
    await window.call('files.copy', { format: 'json' });
    await window.call('files.choose');
    const heard = JSON.stringify(window.heard);
    for (const folder of [host.folder, host.home]) expect(heard).not.toContain(folder);
  });
});

describe('bytes', () => {
  it('come up as a new project and go down as a copy', async () => {
    const { fixture: host, file } = await hostWithProject(false);
    const window = await openWindow(host);
    const bytes = readFileSync(file).toString('base64');
    expect(await window.call('files.upload', { name: 'mine.trail', bytes })).toMatchObject({ ok: true });
    await window.call(...addZone('Backend'));
    const copy = value<{ name: string; bytes: string }>(await window.call('files.copy', { format: 'trail' }));
    const read = openForReading(Buffer.from(copy.bytes, 'base64'));
    expect(read.ok && read.value.model.all('zone').map(({ name }) => name)).toEqual(['Backend']);
    expect(copy.name).toMatch(/\.trail$/);
    // What was given stays as it was.
    expect(readFileSync(file).toString('base64')).toBe(bytes);
  });

  it('that are no project are refused', async () => {
    fixture = await startHost();
    const window = await openWindow(fixture);
    const bytes = Buffer.from('PNG, I promise').toString('base64');
    expect(await window.call('files.upload', { name: 'a.png', bytes })).toMatchObject({
      ok: false,
      error: { code: 'not-a-project' },
    });
  });
});

describe('closing the host', () => {
  it('publishes first, then ends the windows', async () => {
    const { fixture: host, file } = await hostWithProject(true);
    const window = await openWindow(host);
    await window.call(...addZone('Backend'));
    await host.host.close();
    expect(await window.closed).toBe(1001);
    const read = openForReading(file);
    expect(read.ok && read.value.model.all('zone').map(({ name }) => name)).toEqual(['Backend']);
    await expect(fetch(`${host.origin}/`)).rejects.toThrow();
    expect(existsSync(file)).toBe(true);
    fixture = undefined;
  });
});
