import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readOptions } from '../../../electron/browser/options.ts';
import { createFile } from '../../../electron/project/create-file.ts';
import { openForReading } from '../../../electron/project/read-model.ts';
import { create } from '../../../shared/model/create.ts';
import { eventually } from '../../support/eventually.ts';
import { childrenOf, isRunning } from '../../support/processes.ts';
import { askSession, makeFolders, openWindow } from './fixture.ts';
import type { HostFixture } from './fixture.ts';

const program = path.join(import.meta.dirname, 'run-host.ts');

/** The host as a person has it: a program in a terminal. */
class Terminal {
  readonly child: ChildProcess;
  printed = '';
  readonly ended: Promise<number | null>;
  readonly root: string;
  #looking: (() => void)[] = [];

  constructor(args: readonly string[], folders: ReturnType<typeof makeFolders>) {
    this.root = folders.root;
    running.push(this);
    this.child = spawn(process.execPath, [program, folders.page, ...args], {
      cwd: folders.folder,
      env: { ...process.env, TRAILMAP_HOME: folders.home },
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own, as a terminal gives it: Ctrl+C reaches the project's process too.
      detached: true,
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.printed += chunk.toString();
        for (const look of this.#looking) look();
      });
    }
    this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
  }

  addresses(): string[] {
    return [...this.printed.matchAll(/^Trailmap: (\S+)$/gm)].map(([, address]) => address ?? '');
  }

  async until(fits: () => boolean): Promise<void> {
    while (!fits()) await new Promise<void>((resolve) => this.#looking.push(resolve));
  }

  /** As Ctrl+C. */
  interrupt(signal: NodeJS.Signals = 'SIGINT'): void {
    process.kill(-(this.child.pid ?? 0), signal);
  }
}

let running: Terminal[] = [];
afterEach(async () => {
  for (const terminal of running) {
    if (terminal.child.exitCode === null && terminal.child.signalCode === null) terminal.interrupt('SIGKILL');
    await terminal.ended;
    rmSync(terminal.root, { recursive: true, force: true, maxRetries: 5 });
  }
  running = [];
});

async function start(args: readonly string[], folders = makeFolders()): Promise<Terminal> {
  const terminal = new Terminal(args, folders);
  await terminal.until(() => terminal.addresses().length > 0);
  return terminal;
}

/** What the fixture's helpers need of a host that is another process. */
function fixtureOf({ addresses }: { addresses: readonly string[] }): HostFixture {
  const { host: authority, port, origin, searchParams } = new URL(addresses.at(-1) ?? '');
  const none = () => Promise.resolve();
  const address = () => addresses.at(-1) ?? '';
  const host = { port: Number(port), address, close: none };
  const token = () => searchParams.get('token') ?? '';
  return { host, authority, origin, home: '', folder: '', token, remove: none };
}

describe('the host in a terminal', () => {
  it('prints an address, and another that works on every Enter', async () => {
    const terminal = await start([]);
    terminal.child.stdin?.write('\n');
    await terminal.until(() => terminal.addresses().length === 2);
    const addresses = terminal.addresses();
    expect(new Set(addresses).size).toBe(2);
    for (const address of addresses) {
      const fixture = fixtureOf({ addresses: [address] });
      expect((await askSession(fixture, fixture.token())).status).toBe(200);
    }
  });

  it.each(['SIGINT', 'SIGKILL'] as const)('leaves no process behind when it ends by %s', async (signal) => {
    const folders = makeFolders();
    createFile(path.join(folders.folder, 'harbour.trail'), [
      create('project', 'project:p', { name: 'Harbour' }),
    ]);
    const started = await start(['--open', 'harbour.trail'], folders);
    await (await openWindow(fixtureOf({ addresses: started.addresses() }))).call('window.state');
    const children = childrenOf(started.child.pid).map(({ pid }) => pid);
    expect(children).not.toEqual([]);
    // To the host alone: nobody tells the project's process but the host, or its absence.
    started.child.kill(signal);
    await started.ended;
    await eventually(() => children.filter(isRunning)).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'publishes and ends with 0 on %s to all its processes',
    async (signal) => {
      const folders = makeFolders();
      const file = path.join(folders.folder, 'harbour.trail');
      createFile(file, [create('project', 'project:p', { name: 'Harbour' })]);
      const started = await start(['--open', 'harbour.trail'], folders);
      const window = await openWindow(fixtureOf({ addresses: started.addresses() }));
      await window.call('project.run', { command: 'zone.create', args: { fields: { name: 'Backend' } } });
      started.interrupt(signal);
      expect(await started.ended).toBe(0);
      const read = openForReading(file);
      expect(read.ok && read.value.model.all('zone').map(({ name }) => name)).toEqual(['Backend']);
    },
  );

  it('publishes too when the signal comes twice, as from a parent that passes it on', async () => {
    const folders = makeFolders();
    const file = path.join(folders.folder, 'harbour.trail');
    createFile(file, [create('project', 'project:p', { name: 'Harbour' })]);
    const started = await start(['--open', 'harbour.trail'], folders);
    const window = await openWindow(fixtureOf({ addresses: started.addresses() }));
    await window.call('project.run', { command: 'zone.create', args: { fields: { name: 'Backend' } } });
    started.interrupt('SIGTERM');
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    const read = openForReading(file);
    expect(read.ok && read.value.model.count('zone')).toBe(1);
  });

  it('goes on when its input ends', async () => {
    const started = await start([]);
    started.child.stdin?.end();
    const window = await openWindow(fixtureOf({ addresses: started.addresses() }));
    expect(await window.call('window.state')).toMatchObject({ ok: true });
  });

  it('takes the port that it is given, and says when that is in use', async () => {
    const started = await start([]);
    const { port } = new URL(started.addresses()[0] ?? '');
    const second = new Terminal(['--port', port], makeFolders());
    expect(await second.ended).toBe(2);
    expect(second.printed).toBe(
      'trailmap: the port is in use; choose another with --port, or none for a free one.\n',
    );
  });

  it('says how it is called', async () => {
    const wrong = new Terminal(['--colour'], makeFolders());
    expect(await wrong.ended).toBe(2);
    expect(wrong.printed).toContain('Usage: ');
  });
});

describe('the arguments of the host', () => {
  it.each([
    [[], { port: 0 }],
    [['--port', '8123'], { port: 8123 }],
    [['--open', 'a.trail', '--folder', 'b'], { port: 0, folder: 'b', show: { path: 'a.trail' } }],
    [['--sample'], { port: 0, show: 'sample' }],
  ])('%j are understood', (args, options) => {
    expect(readOptions(args)).toEqual({ ok: true, value: options });
  });

  it.each([
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '0x50'],
    ['--port', ''],
    ['--port'],
    ['x'],
    ['--sample', '--open', 'a'],
  ])('%s %s are not', (...args) => {
    expect(readOptions(args.filter((arg) => arg !== undefined)).ok).toBe(false);
  });
});
