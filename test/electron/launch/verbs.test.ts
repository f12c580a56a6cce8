import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../electron/launch/paths.ts';
import { binIn } from '../../../electron/launch/tools.ts';
import { chooseBenches } from '../../../electron/launch/verb-bench.ts';

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

function verb(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('electron/launch/verbs.ts'), ...args],
    {
      encoding: 'utf8',
    },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('the verbs', () => {
  it('that package.json offers are those that there are', () => {
    const { code, err } = verb('no-such-verb');
    expect(code).toBe(2);
    const offered = Object.keys(manifest.scripts);
    expect(/one of: (.*)\./.exec(err)?.[1]?.split(', ').toSorted()).toEqual(offered.toSorted());
  });

  it('do not take a name that every object has', () => {
    expect(verb('constructor').code).toBe(2);
  });

  it('`x` runs any program with its arguments and answers its exit code', () => {
    expect(verb('x', 'node', '-e', 'console.log(process.argv[1]); process.exit(7)', 'a b')).toMatchObject({
      code: 7,
      out: 'a b\n',
    });
    expect(verb('x').code).toBe(2);
  });

  it('`bench` takes parts of names', () => {
    const files = ['open', 'layout', 'commit'].map((name) => path.join('test/bench', `${name}.bench.ts`));
    expect(chooseBenches(files, [])).toEqual(files.toSorted());
    expect(chooseBenches(files, ['lay']).map((file) => path.basename(file))).toEqual(['layout.bench.ts']);
    expect(chooseBenches(files, ['bench'])).toEqual([]);
  });
});

describe('Electron', () => {
  it('is the double for every verb but those that need the real one, so that nothing else can fetch it', () => {
    const asked = 'console.log(require("electron"))';
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: undefined };
    const { stdout } = spawnSync(
      process.execPath,
      [inRoot('electron/launch/run.mjs'), 'x', 'node', '-e', asked],
      { encoding: 'utf8', env, cwd: inRoot('.') },
    );
    expect(stdout.trim()).toBe(inRoot('test/support/electron-double/electron'));
    const launcher = readFileSync(inRoot('electron/launch/run.mjs'), 'utf8');
    expect(/realElectronVerbs = (\[.*\])/.exec(launcher)?.[1]).toBe("['start', 'dist']");
  });
});

describe('the program of a package', () => {
  it('is its one `bin`, or the one of that name', () => {
    expect(binIn({ bin: 'cli.js' }, 'tool')).toBe('cli.js');
    expect(binIn({ bin: { tool: 'a.js', other: 'b.js' } }, 'tool')).toBe('a.js');
    expect(binIn({}, 'tool')).toBeUndefined();
  });
});
