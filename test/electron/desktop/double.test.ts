import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ElectronApplication, Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../../shared/protocol/page-policy.ts';
import { buildDesktopFixture, type DesktopFixture } from '../../support/desktop-fixture.ts';
import { eventually } from '../../support/eventually.ts';
import { launchDesktop, type Desktop } from '../../support/launch-desktop.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let fixture: DesktopFixture;
let desktop: Desktop;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  fixture = await buildDesktopFixture();
  desktop = await launchDesktop({ folder: fixture.folder });
  ({ app, page } = desktop);
  await page.getByText('Trailmap on desktop').waitFor();
}, 60_000);

afterAll(async () => {
  await desktop.close();
  await fixture.remove();
});

/** Fetches from inside the page, as a script of the page could. */
async function fetched(address: string, method = 'GET'): Promise<{ status: number; policy: string | null }> {
  return await page.evaluate(
    async ([url, how]) => {
      const answer = await fetch(url, { method: how });
      return { status: answer.status, policy: answer.headers.get('content-security-policy') };
    },
    [address, method] as const,
  );
}

describe('the page', () => {
  it('comes over app:// with the policy as a header, isolated, and breaks no rule of it', async () => {
    expect(await fetched('index.html')).toEqual({ status: 200, policy: contentSecurityPolicy });
    expect(await page.evaluate('crossOriginIsolated')).toBe(true);
    expect(await page.evaluate('violations')).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.querySelector("main")).color')).toBe(
      'rgb(1, 2, 3)',
    );
  });

  it.each(['secret.txt', 'files.json', '..%2f..%2fpackage.json', '%2e%2e/package.json', 'index.html%00', ''])(
    'finds nothing at %j, with the policy on the answer too',
    async (name) => {
      expect(await fetched(`/${name}`)).toEqual({ status: 404, policy: contentSecurityPolicy });
    },
  );

  it('answers nothing but GET', async () => {
    expect((await fetched('index.html', 'POST')).status).toBe(404);
  });

  it('cannot reach the network or run text as script', async () => {
    await expect(fetched('https://example.org/')).rejects.toThrow('Failed to fetch');
    const refused = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true });
      const script = document.createElement('script');
      try { script.text = 'globalThis.ran = true'; document.body.append(script); } catch (error) { resolve(error.name); }
    })`);
    expect(refused).toMatch(/TypeError|require-trusted-types-for|script-src/);
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
  });
});

describe('windows and sessions', () => {
  it('are made with every safe preference written out', async () => {
    const made = await app.evaluate(({ BrowserWindow }) => {
      const { webPreferences, ...rest } = Reflect.get(BrowserWindow.getAllWindows()[0] ?? {}, 'options');
      const { session, preload, ...flags } = webPreferences;
      return { flags, rest, preload, partition: session.partition };
    });
    expect(made.flags).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: true,
    });
    expect(made.rest).toMatchObject({ name: 'main', windowStatePersistence: true, show: false });
    expect(made.partition).toBe('trailmap');
  });

  it.each(['', 'trailmap', 'made by mistake'])(
    'of the partition %j let nothing be downloaded',
    async (partition) => {
      const stopped = await app.evaluate(({ session }, name) => {
        const ses = name === '' ? session.defaultSession : session.fromPartition(name);
        let prevented = false;
        // The listener alone decides; the double's engine has no download of its own.
        Reflect.get(ses, 'emit').call(ses, 'will-download', { preventDefault: () => (prevented = true) });
        return prevented;
      }, partition);
      expect(stopped).toBe(true);
    },
  );

  it.each(['', 'trailmap', 'made by mistake'])(
    'of the partition %j deny all but two permissions',
    async (partition) => {
      const answers = await app.evaluate(({ session }, name) => {
        const ses = name === '' ? session.defaultSession : session.fromPartition(name);
        const recorded = Reflect.get(ses, 'recorded');
        const check = (permission: string, origin: string): boolean =>
          recorded.permissionCheck(null, permission, origin);
        const request = (permission: string, requestingUrl: string, isMainFrame: boolean): boolean => {
          let granted = true;
          recorded.permissionRequest(null, permission, (yes: boolean) => (granted = yes), {
            requestingUrl,
            isMainFrame,
          });
          return granted;
        };
        return {
          copy: check('clipboard-sanitized-write', 'app://bundle/'),
          copyElsewhere: check('clipboard-sanitized-write', 'https://bundle/'),
          camera: check('media', 'app://bundle/'),
          fullScreen: request('fullscreen', 'app://bundle/index.html', true),
          fullScreenOfFrame: request('fullscreen', 'app://bundle/index.html', false),
          read: request('clipboard-read', 'app://bundle/index.html', true),
          device: recorded.devicePermission({}),
          spelling: [recorded.spellChecker, recorded.spellCheckerLanguages],
          proxy: recorded.proxy.proxyRules,
          proxied: recorded.proxy.proxyBypassRules,
        };
      }, partition);
      expect(answers).toEqual({
        copy: true,
        copyElsewhere: false,
        camera: false,
        fullScreen: true,
        fullScreenOfFrame: false,
        read: false,
        device: false,
        spelling: [false, []],
        proxy: 'socks5://127.0.0.1:9',
        proxied: '<-loopback>',
      });
    },
  );

  it('refuse certificates and screens, and let WebRTC have no address', async () => {
    const answers = await app.evaluate(({ session, webContents }) => {
      const recorded = Reflect.get(session.fromPartition('trailmap'), 'recorded');
      const seen: unknown[] = [];
      recorded.certificateVerify({}, (verdict: number) => seen.push(verdict));
      recorded.displayMedia({}, (streams: unknown) => seen.push(streams));
      const contents = webContents.getAllWebContents()[0] ?? {};
      return [...seen, Reflect.get(contents, 'recorded').webRTC];
    });
    expect(answers).toEqual([-2, null, 'disable_non_proxied_udp']);
  });

  it('start an engine that resolves no name', async () => {
    const switches = await app.evaluate(({ app: running }) =>
      ['host-resolver-rules', 'disable-background-networking', 'dns-prefetch-disable', 'no-pings'].map(
        (name) =>
          running.commandLine.getSwitchValue(name) === ''
            ? running.commandLine.hasSwitch(name)
            : running.commandLine.getSwitchValue(name),
      ),
    );
    expect(switches).toEqual(['MAP * ~NOTFOUND', true, true, true]);
  });
});

describe('a page that wants out', () => {
  it.each(['https://example.org/', 'https://other.app.double.invalid/index.html', 'http://127.0.0.1:9/'])(
    'does not get to %s',
    async (address) => {
      const before = page.url();
      await page
        .evaluate((to) => void Reflect.set(globalThis, 'location', to), address)
        .catch(() => undefined);
      await page.waitForTimeout(150);
      expect(page.url()).toBe(before);
      expect(await page.getByText('Trailmap on desktop').isVisible()).toBe(true);
    },
  );

  it('opens no second window', async () => {
    await page.evaluate(`{
      window.open('https://example.org/');
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    }`);
    await page.waitForTimeout(300);
    await eventually(() => app.windows().length).toBe(1);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

describe('the bridge', () => {
  it('is one frozen object with two functions', async () => {
    expect(await page.evaluate('[Object.keys(trailmap), trailmap.host, Object.isFrozen(trailmap)]')).toEqual([
      ['host', 'call', 'on'],
      'desktop',
      true,
    ]);
  });

  it('answers an unknown request with a failure, and never throws', async () => {
    const answer = await page.evaluate(`trailmap.call('no.such.request', {})`);
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(await page.evaluate(`trailmap.call({ name: 'not text' }, {})`)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });

  it('is not in a frame, and a frame that finds the channel is refused', async () => {
    await page.evaluate(
      `{ const frame = document.createElement('iframe'); frame.id = 'inner'; document.body.append(frame); }`,
    );
    const inner = page.frames().find((frame) => frame !== page.mainFrame());
    expect(await inner?.evaluate('typeof trailmap')).toBe('undefined');
    const answer = await inner?.evaluate(
      `__double_ipc('trailmap:call', [{ name: 'window.state', args: {} }])`,
    );
    expect(answer).toEqual({ ok: false, error: { code: 'forbidden' } });
    await page.evaluate(`document.querySelector('#inner').remove()`);
  });
});

describe('the menu', () => {
  const told = [
    'file.open',
    'file.saveCopy',
    'file.nameVersion',
    'file.close',
    'edit.undo',
    'edit.redo',
    'view.layout',
    'view.fit',
    'view.palette',
  ];

  it.each(told)('tells the page %s', async (id) => {
    await page.evaluate('heard.splice(0)');
    await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
    await eventually(() => page.evaluate('heard')).toEqual([{ event: 'menu', id }]);
  });

  it('keeps as roles what macOS needs as roles, and leaves undo to the page', async () => {
    const roles = await app.evaluate(({ Menu }) =>
      ['edit.cut', 'edit.copy', 'edit.paste', 'edit.selectAll', 'edit.undo', 'edit.redo'].map(
        (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.role ?? null,
      ),
    );
    expect(roles).toEqual(['cut', 'copy', 'paste', 'selectAll', null, null]);
  });

  it.each(['dark', 'light'] as const)('makes the page %s', async (theme) => {
    await app.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
      `view.theme.${theme}`,
    );
    await eventually(() => page.evaluate(`matchMedia('(prefers-color-scheme: ${theme})').matches`)).toBe(
      true,
    );
  });

  it('opens a second window, which is not remembered and hears nothing that is meant for the first', async () => {
    await page.evaluate('heard.splice(0)');
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file.new')?.click());
    await eventually(() => app.windows().length).toBe(2);
    const second = app.windows().find((window) => window !== page);
    await second?.getByText('Trailmap on desktop').waitFor();
    const names = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => String(Reflect.get(window, 'name') ?? 'no name')),
    );
    expect(names.toSorted()).toEqual(['main', 'no name']);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.click());
    await eventually(() => second?.evaluate('heard')).toEqual([{ event: 'menu', id: 'edit.undo' }]);
    expect(await page.evaluate('heard')).toEqual([]);
    await second?.close();
    await eventually(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});
