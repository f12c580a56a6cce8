import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Ways by which the Node side could speak to another machine, or report to somebody. */
const forbidden: readonly RegExp[] = [
  /(\bfrom|\bimport|\brequire\(|\bimport\(|\bgetBuiltinModule\()\s*['"`](node:)?(https?|http2|net|dns|dns\/promises|tls|dgram|inspector)['"`]/,
  /(?<![\w.'"-])fetch\(/,
  /\bnew (WebSocket|EventSource|XMLHttpRequest)\b/,
  /\b(crashReporter|autoUpdater)\b/,
  /\bshell\.openExternal\b/,
];

function violations(text: string): string[] {
  return forbidden.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

const filesOf = (...rooms: string[]): string[] =>
  rooms.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }));

/** What a person runs, but for the one room whose work is to listen. */
const sources = filesOf('electron/desktop', 'electron/project', 'electron/service', 'electron/cli', 'shared');
/** The browser host listens, on loopback; it calls nobody. */
const calls =
  /\b(https?|http2|net|tls|dgram)\.(request|get|connect|createConnection|createSocket)\(|(?<![\w.'"-])fetch\(|\bnew WebSocket\(|['"]node:(net|dns|tls|dgram|http2|https)['"]/;
/** Where the page may keep something beyond its window: the theme, and the secret of a window. */
const stores =
  /\b(localStorage|sessionStorage|indexedDB|caches|cookieStore|document\.cookie|serviceWorker)\b/;
const bundles = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/project/index.cjs'].filter((file) =>
  existsSync(path.join(root, file)),
);

describe('no connections', () => {
  it('would be noticed', () => {
    expect(violations("import net from 'node:net'")).toHaveLength(1);
    expect(violations("require('https')")).toHaveLength(1);
    expect(violations('await import("dns/promises")')).toHaveLength(1);
    expect(violations("const protocols = ['https', 'net']")).toEqual([]);
    expect(violations('await fetch(address)')).toHaveLength(1);
    expect(violations('electron.crashReporter.start()')).toHaveLength(1);
    expect(violations('session.prefetch(x)')).toEqual([]);
  });

  it('has sources to look at', () => {
    expect(sources).toEqual(expect.arrayContaining([path.join('electron/desktop/main.ts')]));
  });

  it('are opened by the browser host, which only listens', () => {
    expect(calls.test("http.request('x')")).toBe(true);
    expect(calls.test('http.createServer()')).toBe(false);
    const files = filesOf('electron/browser');
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => calls.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it.each([...sources, ...bundles])('%s opens none', (file) => {
    expect(violations(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
  });
});

describe('the page', () => {
  it('keeps nothing beyond its window but how it looks and in which language, whether the tour was taken, and, for the page that comes, the place and the secret of a browser window', () => {
    const keeping = filesOf('renderer').filter((file) =>
      stores.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(keeping.toSorted()).toEqual([
      'renderer/client/browser-bridge.ts',
      'renderer/shell/hand-over.ts',
      'renderer/shell/tour/tour-state.ts',
      'renderer/state/line-style.ts',
      'renderer/state/theme.ts',
      'renderer/words/language.ts',
    ]);
  });
});
