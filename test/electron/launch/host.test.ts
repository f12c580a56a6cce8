import { describe, expect, it } from 'vitest';
import {
  addressIn,
  browserOpener,
  chooseHost,
  hostLine,
  neverStarted,
  opensBrowser,
} from '../../../electron/launch/host.ts';

const seated = { platform: 'linux', env: { DISPLAY: ':0' }, root: false } as const;

describe('which host npm start chooses', () => {
  it('the desktop where there is a display', () => {
    expect(chooseHost(seated)?.host).toBe('desktop');
    expect(chooseHost({ ...seated, env: { WAYLAND_DISPLAY: 'wayland-0' } })?.host).toBe('desktop');
    expect(chooseHost({ ...seated, platform: 'darwin', env: {} })?.host).toBe('desktop');
    expect(chooseHost({ ...seated, platform: 'win32', env: {} })?.host).toBe('desktop');
  });

  it('the browser host without one', () => {
    expect(chooseHost({ ...seated, env: {} })).toEqual({ host: 'browser', why: 'there is no display' });
    expect(chooseHost({ ...seated, env: { DISPLAY: '' } })?.host).toBe('browser');
  });

  it('the browser host for root, display or not', () => {
    expect(chooseHost({ ...seated, root: true })).toEqual({
      host: 'browser',
      why: 'Electron does not run as root',
    });
  });

  it.each(['desktop', 'browser'] as const)('%s where TRAILMAP_HOST says so, over all', (host) => {
    expect(chooseHost({ platform: 'linux', env: { TRAILMAP_HOST: host }, root: true })?.host).toBe(host);
    expect(chooseHost({ ...seated, env: { DISPLAY: ':0', TRAILMAP_HOST: host } })?.host).toBe(host);
  });

  it('none for a word that names no host', () => {
    expect(chooseHost({ ...seated, env: { TRAILMAP_HOST: 'electron' } })).toBeUndefined();
  });

  it('and says which and why in one line', () => {
    expect(hostLine({ host: 'browser', why: 'there is no display' })).toBe(
      'trailmap: starting the browser host, because there is no display',
    );
  });
});

describe("the person's browser", () => {
  it('is opened only where somebody sits before the machine', () => {
    expect(opensBrowser(seated)).toBe(true);
    expect(opensBrowser({ ...seated, env: {} })).toBe(false);
    expect(opensBrowser({ ...seated, root: true })).toBe(false);
  });

  it('gets the address as one argument', () => {
    const address = 'http://127.0.0.1:4711/?token=a&b=c';
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(browserOpener(platform, address).at(-1)).toBe(address);
    }
  });

  it('waits for the whole line', () => {
    expect(addressIn('Trailmap: http://127.0.0.1:47')).toBeUndefined();
    expect(addressIn('hello\nTrailmap: http://127.0.0.1:4711/?token=abc\n')).toBe(
      'http://127.0.0.1:4711/?token=abc',
    );
  });

  it('is shown no address but our own', () => {
    expect(addressIn('Trailmap: http://example.org/\n')).toBeUndefined();
  });
});

describe('an Electron that ended', () => {
  it('never started when it failed at once', () => {
    expect(neverStarted(1, 900)).toBe(true);
  });

  it('was closed by the person, or crashed later', () => {
    expect(neverStarted(0, 900)).toBe(false);
    expect(neverStarted(1, 60_000)).toBe(false);
  });
});
