import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestSocket, cookieOf, openWindow, secretOf, startHost } from './fixture.ts';
import type { HostFixture } from './fixture.ts';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHost();
});
afterAll(() => fixture.remove());

const MEGABYTE = 1024 * 1024;

describe('who may open a socket', () => {
  it('is our own page', async () => {
    const socket = new TestSocket(fixture);
    expect(await socket.opened()).toBe(true);
    socket.socket.close();
  });

  it.each(['http://127.0.0.1:1', 'http://localhost', 'https://evil.example', 'null', ''])(
    'is no page from %j, whatever cookie its browser sends along',
    async (origin) => {
      const cookie = await cookieOf(fixture);
      expect(await new TestSocket(fixture, { origin, cookie }).opened()).toBe(false);
    },
  );

  it('is nobody who does not say where he comes from', async () => {
    expect(await new TestSocket(fixture, {}).opened()).toBe(false);
  });

  it('is no page that was reached by another name', async () => {
    const host = `evil.example:${fixture.host.port}`;
    expect(await new TestSocket(fixture, { host, origin: `http://${host}` }).opened()).toBe(false);
    expect(await new TestSocket(fixture, { host, origin: fixture.origin }).opened()).toBe(false);
  });

  it.each(['/', '/socket/', '/socket?secret=x', '/SOCKET', '//socket'])('is nobody at %s', async (target) => {
    expect(await new TestSocket(fixture, { origin: fixture.origin }, target).opened()).toBe(false);
  });

  it('is not more than a few that have not said who they are', async () => {
    const sockets = Array.from({ length: 40 }, () => new TestSocket(fixture));
    const opened = await Promise.all(sockets.map((socket) => socket.opened()));
    expect(opened.filter(Boolean).length).toBeLessThanOrEqual(32);
    for (const socket of sockets) socket.socket.terminate();
    await Promise.all(sockets.map((socket) => socket.closed));
  });
});

describe('a socket that has not said its secret', () => {
  it.each([
    ['a wrong secret', '{"hello":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}'],
    ['an empty secret', '{"hello":""}'],
    ['a request', '{"id":1,"name":"window.state","args":{}}'],
    ['a request beside the secret', '{"hello":"x","id":1}'],
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['nothing', 'null'],
  ])('is told that it is forbidden, and closed, after %s', async (_what, text) => {
    const socket = new TestSocket(fixture);
    await socket.opened();
    socket.socket.send(text);
    expect(await socket.event('failed')).toMatchObject({ failure: { code: 'forbidden' } });
    expect(await socket.closed).toBe(1008);
    expect(socket.heard).toHaveLength(1);
  });

  it('is closed after five seconds of silence', { timeout: 10_000 }, async () => {
    const socket = new TestSocket(fixture);
    await socket.opened();
    const before = performance.now();
    expect(await socket.closed).toBe(1008);
    expect(performance.now() - before).toBeGreaterThan(4_500);
  });

  it('cannot make the host hold a long message', async () => {
    const socket = new TestSocket(fixture);
    await socket.opened();
    socket.socket.send(JSON.stringify({ hello: 'x'.repeat(80 * MEGABYTE) }));
    expect(await socket.closed).toBe(1006);
    expect(socket.heard).toEqual([]);
  });

  it('hears nothing of what happens in the windows', async () => {
    const silent = new TestSocket(fixture);
    await silent.opened();
    const window = await openWindow(fixture);
    expect(await window.call('project.create', { name: 'Heard by one' })).toMatchObject({ ok: true });
    expect(silent.heard).toEqual([]);
    silent.socket.close();
  });
});

describe('a window', () => {
  it('asks and is answered', async () => {
    const window = await openWindow(fixture);
    expect(await window.call('window.state')).toMatchObject({ ok: true, value: { host: 'browser' } });
    expect(await window.call('project.undo')).toMatchObject({ ok: false, error: { code: 'no-project' } });
  });

  it('may leave the arguments out where a request has none', async () => {
    const window = await openWindow(fixture);
    window.socket.send('{"id":7,"name":"files.list"}');
    const answer = await window.first(
      (message): message is { id: 7; ok: boolean } => 'id' in message && message.id === 7,
    );
    expect(answer.ok).toBe(true);
  });

  it('with wrong arguments is told so, and stays', async () => {
    const window = await openWindow(fixture);
    expect(await window.call('project.create', { name: 7 })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(await window.call('window.state')).toMatchObject({ ok: true });
  });

  it('that asks for something unknown is told so, and closed', async () => {
    const window = await openWindow(fixture);
    expect(await window.call('project.format-disk')).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(await window.closed).toBe(1008);
  });

  it.each([
    'x',
    '{',
    '[]',
    'null',
    '{}',
    '{"id":"1","name":"window.state"}',
    '{"id":-1,"name":"window.state"}',
    '{"id":1.5,"name":"window.state"}',
    '{"id":1,"name":7}',
    '{"id":1,"name":"window.state","more":1}',
    '{"hello":"again"}',
    '['.repeat(100_000),
  ])('that sends %j is told so, and closed', async (text) => {
    const window = await openWindow(fixture);
    window.socket.send(text);
    expect(await window.event('failed')).toMatchObject({ failure: { code: 'bad-request' } });
    expect(await window.closed).toBe(1008);
  });

  it('that sends bytes instead of text is told so, and closed', async () => {
    const window = await openWindow(fixture);
    window.socket.send(Buffer.from('{"id":1,"name":"window.state"}'));
    expect(await window.event('failed')).toMatchObject({ failure: { code: 'bad-request' } });
    expect(await window.closed).toBe(1003);
  });

  it.each([101, 200_000])('that nests its arguments %d deep is told so, and closed', async (levels) => {
    const window = await openWindow(fixture);
    const args = `${'['.repeat(levels)}${']'.repeat(levels)}`;
    window.socket.send(`{"id":1,"name":"project.run","args":{"command":"zone.create","args":${args}}}`);
    expect(await window.event('failed')).toMatchObject({ failure: { code: 'bad-request' } });
    expect(await window.closed).toBe(1008);
  });
});

describe('a message that is too long', () => {
  it('is answered as too large, and ends the connection', async () => {
    const window = await openWindow(fixture);
    const answer = await window.call('project.create', { name: 'x'.repeat(17 * MEGABYTE) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(await window.closed).toBe(1009);
  });

  it('may be a file, up to the largest that Trailmap opens', async () => {
    const window = await openWindow(fixture);
    const bytes = Buffer.alloc(20 * MEGABYTE, 'no project').toString('base64');
    expect(await window.call('files.upload', { name: 'a.trail', bytes })).toMatchObject({
      ok: false,
      error: { code: 'not-a-project' },
    });
    expect(await window.call('window.state')).toMatchObject({ ok: true });
  });

  it('is not even taken in beyond that', async () => {
    const window = await openWindow(fixture);
    window.socket.send(`{"id":1,"name":"files.upload","args":{"bytes":"${'A'.repeat(92_000_000)}"}}`);
    expect(await window.closed).toBe(1009);
  });
});

describe('a secret', () => {
  it('speaks for one window: a reload takes it over, and the old page hears no more', async () => {
    const secret = await secretOf(fixture);
    const before = await openWindow(fixture, secret);
    await before.call('project.create', { name: 'Reloaded' });
    const after = await openWindow(fixture, secret);
    expect(await before.closed).toBe(4001);
    const state = await after.call('window.state');
    expect(state).toMatchObject({ ok: true, value: { opened: { revision: expect.any(Number) } } });
    const heard = before.heard.length;
    await after.call('project.run', { command: 'zone.create', args: { fields: { name: 'Backend' } } });
    expect(before.heard).toHaveLength(heard);
  });

  it('of one window shows nothing of what another has open', async () => {
    const [a, b] = [await openWindow(fixture), await openWindow(fixture)];
    await a.call('project.create', { name: 'Only here' });
    expect(await b.call('window.state')).toEqual({ id: 1, ok: true, value: { host: 'browser' } });
    await a.call('project.run', { command: 'zone.create', args: { fields: { name: 'Backend' } } });
    expect(b.heard.filter((message) => 'event' in message)).toEqual([]);
  });

  it('of one host is worth nothing at another, nor is its cookie', async () => {
    const other = await startHost();
    try {
      const cookie = await cookieOf(fixture);
      const socket = new TestSocket(other, { origin: other.origin, cookie });
      await socket.opened();
      socket.socket.send(JSON.stringify({ hello: await secretOf(fixture) }));
      expect(await socket.closed).toBe(1008);
    } finally {
      await other.remove();
    }
  });
});
