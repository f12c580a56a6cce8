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

/** Rooms that a desktop user runs. The browser host listens on loopback: that is what it is for. */
const sources = ['electron/desktop', 'electron/project', 'electron/service', 'shared'].flatMap((room) =>
  globSync(`${room}/**/*.ts`, { cwd: root }),
);
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

  it.each([...sources, ...bundles])('%s opens none', (file) => {
    expect(violations(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
  });
});
