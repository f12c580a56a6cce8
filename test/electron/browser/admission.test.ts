import { networkInterfaces } from 'node:os';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOKEN_LIFE } from '../../../electron/browser/token.ts';
import { pageHeaders } from '../../../shared/protocol/page-policy.ts';
import { ask, askSession, cookieOf, secretOf, startHost } from './fixture.ts';
import type { HostFixture } from './fixture.ts';

let fixture: HostFixture;
let now = Date.now();
beforeAll(async () => {
  fixture = await startHost({ now: () => now });
});
afterAll(() => fixture.remove());

describe('an address from the terminal', () => {
  it('is on 127.0.0.1, with a token that nobody guesses', () => {
    expect(fixture.host.address()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect(fixture.token()).not.toBe(fixture.token());
  });

  it('brings the page, with a cookie for this port that no script reads and no other site sends', async () => {
    const { status, body, headers } = await ask(fixture, `/?token=${fixture.token()}`);
    expect(status).toBe(200);
    expect(body).toContain('<title>Trailmap</title>');
    const cookie = new RegExp(
      `^trailmap-${fixture.host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`,
    );
    expect(headers['set-cookie']).toEqual([expect.stringMatching(cookie)]);
  });

  it('buys one window, once', async () => {
    const token = fixture.token();
    const first = await askSession(fixture, token);
    expect(first.status).toBe(200);
    expect(JSON.parse(first.body)).toEqual({ secret: expect.stringMatching(/^[\w-]{43}$/) });
    const second = await askSession(fixture, token);
    expect(second.status).toBe(403);
    expect(JSON.parse(second.body)).toMatchObject({ code: 'forbidden' });
  });

  it('is not spent by being fetched ahead, only by the page that asks for its window', async () => {
    const token = fixture.token();
    await ask(fixture, `/?token=${token}`);
    await ask(fixture, `/?token=${token}`);
    expect((await askSession(fixture, token)).status).toBe(200);
    const again = await ask(fixture, `/?token=${token}`);
    expect(again.status).toBe(403);
    expect(again.body).toContain('press <kbd>Enter</kbd>');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('is good for ten minutes', async () => {
    const [kept, late] = [fixture.token(), fixture.token()];
    now += TOKEN_LIFE - 1;
    expect((await askSession(fixture, kept)).status).toBe(200);
    now += 1;
    expect((await askSession(fixture, late)).status).toBe(403);
    expect((await ask(fixture, `/?token=${late}`)).status).toBe(403);
  });

  it('is forgotten when sixteen newer ones were printed', async () => {
    const token = fixture.token();
    for (let i = 0; i < 16; i += 1) fixture.token();
    expect((await askSession(fixture, token)).status).toBe(403);
  });

  it.each(['', 'x', '../', 'A'.repeat(43), 'A'.repeat(5_000)])(
    'with the token %j brings nothing',
    async (token) => {
      const { status, body } = await ask(fixture, `/?token=${token}`);
      expect(status).toBe(403);
      expect(body).not.toContain('<title>Trailmap</title>');
    },
  );
});

describe('the cookie', () => {
  it('admits to the files of the page', async () => {
    const cookie = await cookieOf(fixture);
    for (const target of ['/', '/index.html', '/assets/page.js']) {
      expect((await ask(fixture, target, { headers: { cookie } })).status).toBe(200);
    }
    const script = await ask(fixture, '/assets/page.js', {
      headers: { cookie: `other=1; ${cookie}; more=2` },
    });
    expect(script).toMatchObject({ status: 200, body: 'export {};' });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('is needed for each of them', async () => {
    for (const target of ['/', '/index.html', '/assets/page.js', '/secret.txt']) {
      const { status, body } = await ask(fixture, target);
      expect(status).toBe(403);
      expect(body).toContain('A new address is needed');
    }
  });

  it.each(['=', '=wrong', `=${'A'.repeat(43)}`])('with the value %j admits nobody', async (value) => {
    const cookie = `trailmap-${fixture.host.port}${value}`;
    expect((await ask(fixture, '/', { headers: { cookie } })).status).toBe(403);
  });

  it('buys no window: another port of this machine may have read it', async () => {
    const cookie = await cookieOf(fixture);
    const { status } = await askSession(fixture, cookie.split('=')[1] ?? '', {
      origin: fixture.origin,
      cookie,
    });
    expect(status).toBe(403);
  });
});

describe('a page of another origin', () => {
  it.each(['http://127.0.0.1:1', 'http://localhost', 'https://evil.example', 'null', ''])(
    'from %j gets no window, though its token is good',
    async (origin) => {
      const token = fixture.token();
      const answer = await askSession(fixture, token, { origin });
      expect(answer.status).toBe(403);
      expect(answer.body).not.toContain('secret');
      expect((await askSession(fixture, token)).status).toBe(200);
    },
  );

  it('gets no window by leaving its origin out', async () => {
    expect((await askSession(fixture, fixture.token(), {})).status).toBe(403);
  });

  it('gets no file of the page with the cookie that its browser sends along', async () => {
    const cookie = await cookieOf(fixture);
    const { status } = await ask(fixture, '/assets/page.js', {
      headers: { cookie, origin: 'http://127.0.0.1:1' },
    });
    expect(status).toBe(403);
  });

  it('is never told that it may read an answer', async () => {
    const preflight = await ask(fixture, '/session', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a name that somebody points at 127.0.0.1', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', '127.0.0.1.evil.example'])(
    'is another host: %s',
    async (name) => {
      const host = /:\d+$|^127\.0\.0\.1$/.test(name) ? name : `${name}:${fixture.host.port}`;
      const answer = await ask(fixture, `/?token=${fixture.token()}`, { headers: { host } });
      expect(answer.status).toBe(403);
      expect(answer.body).toBe('forbidden');
    },
  );

  it('buys no window with a good token', async () => {
    const host = `evil.example:${fixture.host.port}`;
    const answer = await askSession(fixture, fixture.token(), { host, origin: `http://${host}` });
    expect(answer.status).toBe(403);
  });

  it('is not let in beside the right one', async () => {
    const answer = await rawRequest(
      `GET / HTTP/1.1\r\nHost: ${fixture.authority}\r\nHost: evil.example\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 (400|403) /);
  });
});

describe('what is asked for', () => {
  it.each([
    '/secret.txt',
    '/files.json',
    '/../secret.txt',
    '/assets/../../home/recent.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/secret.txt',
    '/assets/page%2ejs',
    '/index.html%00',
    '/index.html/',
    '/assets',
    '/assets/',
    '/INDEX.HTML',
    '/C:/Windows/win.ini',
  ])('is not there when it is not on the list: %s', async (target) => {
    const cookie = await cookieOf(fixture);
    expect(await ask(fixture, target, { headers: { cookie } })).toMatchObject({
      status: 404,
      body: 'not found',
    });
  });

  it.each(['//evil.example/', 'http://evil.example/', '*'])('is a path of ours: not %s', async (target) => {
    const cookie = await cookieOf(fixture);
    const method = target === '*' ? 'OPTIONS' : 'GET';
    expect((await ask(fixture, target, { method, headers: { cookie } })).status).toBe(403);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])(
    'is only read: %s is refused',
    async (method) => {
      const cookie = await cookieOf(fixture);
      const { status, headers } = await ask(fixture, '/', { method, headers: { cookie } });
      expect(status).toBe(405);
      expect(headers['allow']).toBe('GET');
    },
  );
});

describe('asking for a window', () => {
  const post = (body: string, type = 'application/json') =>
    ask(fixture, '/session', {
      method: 'POST',
      headers: { origin: fixture.origin, 'content-type': type },
      body,
    });

  it.each(['', '{', '[]', '{}', '{"token":1}', '{"token":""}', '{"token":"x","more":1}', '"x"', 'null'])(
    'with %j is not understood',
    async (body) => {
      const answer = await post(body);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'bad-request' });
    },
  );

  it('is not understood as a form, which any site can send', async () => {
    expect((await post(JSON.stringify({ token: fixture.token() }), 'text/plain')).status).toBe(400);
  });

  it('is not listened to for longer than a token needs', async () => {
    const answer = await post(JSON.stringify({ token: 'x'.repeat(100_000) })).catch(() => ({ status: 400 }));
    expect(answer.status).toBe(400);
  });

  it('is a POST', async () => {
    expect((await ask(fixture, '/session')).status).toBe(405);
  });

  it('gives each window a secret of its own', async () => {
    expect(await secretOf(fixture)).not.toBe(await secretOf(fixture));
  });
});

describe('every answer', () => {
  it('has the headers of the page, whether or not there was something', async () => {
    const cookie = await cookieOf(fixture);
    const answers = await Promise.all([
      ask(fixture, '/', { headers: { cookie } }),
      ask(fixture, '/nothing', { headers: { cookie } }),
      ask(fixture, '/'),
      ask(fixture, '/', { method: 'POST', headers: { cookie } }),
      ask(fixture, '/', { headers: { host: 'evil.example' } }),
      ask(fixture, '/session', { method: 'POST' }),
      askSession(fixture, fixture.token()),
    ]);
    for (const { headers } of answers) expect(headers).toMatchObject(pageHeaders);
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 403, 405, 403, 403, 200]);
  });

  it('allows no foreign script, frame or connection', () => {
    const policy = pageHeaders['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('the host', () => {
  it('listens on loopback and on no other address of this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address }) => address !== '127.0.0.1')
      .map(({ address, scopeid }) =>
        scopeid === undefined || scopeid === 0 ? address : `${address}%${scopeid}`,
      );
    // 127.0.0.2 is loopback too, and listening on everything would answer there.
    for (const address of [...others, '127.0.0.2']) expect(await connects(address)).toBe(false);
    expect(await connects('127.0.0.1')).toBe(true);
  });
});

function connects(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: address, port: fixture.host.port, timeout: 2_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

function rawRequest(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(fixture.host.port, '127.0.0.1', () => socket.write(text));
    socket.once('data', (chunk) => {
      resolve(chunk.toString());
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
