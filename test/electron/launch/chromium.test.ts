import { describe, expect, it } from 'vitest';
import {
  chooseChromium,
  commandToType,
  isDebian,
  type ChromiumSurroundings,
} from '../../../electron/launch/chromium.ts';

const playwrightFile = '/home/ada/.cache/ms-playwright/chromium/chrome';

function on(files: readonly string[], env: Record<string, string> = {}): ChromiumSurroundings {
  return { platform: 'linux', env, playwrightFile, works: (file) => files.includes(file) };
}

describe('the Chromium for the browser tests', () => {
  it('is the one that is named', () => {
    const around = on(['/opt/chrome', '/usr/bin/chromium'], { TRAILMAP_CHROMIUM: '/opt/chrome' });
    expect(chooseChromium(around)).toEqual({ kind: 'found', file: '/opt/chrome', from: 'TRAILMAP_CHROMIUM' });
  });

  it('is not silently another than the one that is named', () => {
    const around = on(['/usr/bin/chromium'], { TRAILMAP_CHROMIUM: '/opt/gone' });
    expect(chooseChromium(around)).toMatchObject({
      kind: 'missing',
      sentence: expect.stringContaining('/opt/gone'),
    });
  });

  it("is the system's before Playwright's", () => {
    expect(chooseChromium(on(['/usr/bin/google-chrome', playwrightFile]))).toMatchObject({
      file: '/usr/bin/google-chrome',
    });
    expect(chooseChromium(on([playwrightFile]))).toMatchObject({ file: playwrightFile, from: 'Playwright' });
  });

  it('is looked for where each system keeps it', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(chooseChromium({ ...on([mac]), platform: 'darwin' })).toMatchObject({ file: mac });
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { ProgramFiles: 'C:\\Program Files' };
    expect(chooseChromium({ ...on([windows], env), platform: 'win32' })).toMatchObject({ file: windows });
  });

  it('is nowhere', () => {
    expect(chooseChromium(on([]))).toBeUndefined();
    expect(chooseChromium(on([], { TRAILMAP_CHROMIUM: '' }))).toBeUndefined();
  });
});

describe('what to type where none could be fetched', () => {
  const debian = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n';
  const ubuntu = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n';

  it("is Debian's own package on Debian alone: Ubuntu's is a stub for a snap", () => {
    expect(isDebian(debian)).toBe(true);
    expect(isDebian(ubuntu)).toBe(false);
    expect(commandToType('linux', debian)).toBe('sudo apt-get install chromium');
    expect(commandToType('linux', ubuntu)).toContain('playwright-core install');
    expect(commandToType('darwin', '')).toContain('playwright-core install');
  });
});
