import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { runBounded, runDownload } from '../../../electron/launch/bounded.ts';

const node = process.execPath;
const hang = 'setInterval(() => {}, 1000)';

/** A killed process that nobody has reaped yet is a zombie, and counts as ended. */
function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  if (existsSync('/proc/self'))
    return existsSync(status) && !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a program that may hang', () => {
  it('is ended when it falls silent, with the programs it started', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'trailmap-bounded-')), 'pid');
    const script = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hang)}]);
      require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid));
      ${hang}`;
    expect(await runBounded(node, ['-e', script], { silence: 800 })).toEqual({ kind: 'silent' });
    const pid = Number(readFileSync(file, 'utf8'));
    rmSync(path.dirname(file), { recursive: true });
    await eventually(() => isRunning(pid)).toBe(false);
  });

  it('may take its time while it talks', async () => {
    const script =
      "let n = 0; setInterval(() => { process.stderr.write(' '); if (++n === 8) process.exit(3) }, 100)";
    expect(await runBounded(node, ['-e', script], { silence: 500 })).toEqual({ kind: 'ended', code: 3 });
  });

  it('may be silent while its temporary file grows', async () => {
    const script = `
      const file = require('node:path').join(require('node:os').tmpdir(), 'part');
      let n = 0;
      setInterval(() => { require('node:fs').appendFileSync(file, 'x'); if (++n === 15) process.exit(0) }, 100)`;
    expect(await runDownload(node, ['-e', script], { silence: 700 })).toEqual({ kind: 'ended', code: 0 });
  });

  it('is no program at all', async () => {
    expect(await runBounded('/nowhere/program', [], { silence: 1_000 })).toEqual({ kind: 'ended', code: 1 });
  });
});
