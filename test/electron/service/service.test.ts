import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { explain } from '../../../shared/protocol/failures.ts';
import type {
  Answer,
  HostEvent,
  RequestAnswer,
  RequestArgs,
  RequestName,
} from '../../../shared/protocol/requests.ts';
import { writeJson } from '../../../shared/formats/json/write.ts';
import { openForReading } from '../../../electron/project/read-model.ts';
import { makeSample } from '../../../electron/project/sample.ts';
import { forkProjectProcess } from '../../../electron/service/fork-process.ts';
import type { HostPorts, ProjectProcess, Service } from '../../../electron/service/ports.ts';
import { createService } from '../../../electron/service/service.ts';
import type { Timing } from '../../../electron/service/projects.ts';
import { Desk, must, system } from '../support/projects.ts';

const entry = path.resolve(import.meta.dirname, '../../../electron/project/process.ts');
const running: Service[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.close()));
});

/** A host with windows, as a page knows it. */
class Host {
  readonly desk = new Desk();
  readonly processes: ProjectProcess[] = [];
  readonly remembered: string[] = [];
  readonly service: Service;

  constructor(ports: Partial<HostPorts> = {}, timing: Partial<Timing> = {}) {
    const all: HostPorts = {
      host: 'browser',
      home: this.desk.home,
      author: 'Ada',
      startProjectProcess: () => {
        const started = forkProjectProcess(entry);
        this.processes.push(started);
        return started;
      },
      offered: () => Promise.resolve([{ path: this.desk.file(), name: 'Orders.trail', where: 'folder' }]),
      remember: (file) => {
        this.remembered.push(file);
        return Promise.resolve();
      },
      noteFreshness: () => Promise.resolve(),
      samplePath: () => makeSample(this.desk.home, writeJson(system())),
      templateText: () => Promise.resolve(writeJson(system())),
      ...ports,
    };
    this.service = createService(all, { quietMs: 100_000, graceMs: 50, ...timing });
    running.push(this.service);
  }

  window(id: string): Window {
    return new Window(this, id);
  }
}

class Window {
  readonly events: HostEvent[] = [];
  readonly detach: () => void;
  readonly #host: Host;
  readonly #id: string;

  constructor(host: Host, id: string) {
    this.#host = host;
    this.#id = id;
    this.detach = host.service.attach(id, (event) => this.events.push(event));
  }

  ask<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<Answer<RequestAnswer<N>>> {
    return this.#host.service.call(this.#id, name, args) as Promise<Answer<RequestAnswer<N>>>;
  }

  async openFirst() {
    const { files } = must(await this.ask('files.list', {}));
    return must(await this.ask('files.open', { file: files[0]?.file ?? '' }));
  }

  rename(name: string) {
    return this.ask('project.run', {
      command: 'component.change',
      args: { id: 'component:c0', fields: { name } },
    });
  }

  saw(event: HostEvent['event']): number {
    return this.events.filter((each) => each.event === event).length;
  }
}

const firstName = (records: readonly unknown[]) =>
  (records as readonly AnyRecord[]).find(({ id }) => id === 'component:c0');

describe('a window', () => {
  it('starts without a project, opens an offered file, edits it and finds it again after a reload', async () => {
    const host = new Host();
    host.desk.withFile();
    const window = host.window('w1');
    expect(must(await window.ask('window.state', {}))).toEqual({ host: 'browser' });
    const opened = await window.openFirst();
    expect(opened).toMatchObject({ fileName: 'Orders.trail', revision: 0, recovered: false });
    expect(must(await window.rename('Orders API'))).toMatchObject({ revision: 1 });
    expect(window.events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['committed', 'publication']),
    );
    window.detach();
    const reloaded = host.window('w1');
    const state = must(await reloaded.ask('window.state', {}));
    expect(firstName(state.opened?.records ?? [])).toMatchObject({ name: 'Orders API' });
    expect(host.processes).toHaveLength(1);
  });

  it('that nobody looks at any more publishes its project, and opens it again when it wakes', async () => {
    const host = new Host();
    const file = host.desk.withFile();
    const window = host.window('w1');
    await window.openFirst();
    await window.rename('Orders API');
    window.detach();
    await vi.waitFor(() => expect(must(openForReading(file)).revision).toBe(1));
    const back = host.window('w1');
    const state = must(await back.ask('window.state', {}));
    expect(state.opened).toMatchObject({ fileName: 'Orders.trail', revision: 1 });
  });

  it('shares its project with another window: one process, both hear every commit', async () => {
    const host = new Host();
    host.desk.withFile();
    const [one, two] = [host.window('w1'), host.window('w2')];
    const first = await one.openFirst();
    const second = await two.openFirst();
    expect(second.project).toBe(first.project);
    await two.rename('From two');
    expect([one.saw('committed'), two.saw('committed')]).toEqual([1, 1]);
    must(await one.ask('project.undo', {}));
    expect([one.saw('committed'), two.saw('committed')]).toEqual([2, 2]);
    must(await one.ask('project.close', {}));
    expect(one.saw('closed')).toBe(1);
    must(await two.rename('Still open'));
    expect(host.processes).toHaveLength(1);
  });
});

describe('requests', () => {
  it('are read through the table: unknown names, wrong and surplus arguments are refused', async () => {
    const host = new Host();
    const window = host.window('w1');
    const call = (name: string, args: unknown) => host.service.call('w1', name, args);
    for (const name of ['nonsense', 'constructor', '__proto__', 'toString']) {
      expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    }
    expect(await call('files.open', { file: 7 })).toMatchObject({ error: { code: 'bad-request' } });
    expect(await call('project.undo', { extra: true })).toMatchObject({ error: { code: 'bad-request' } });
    expect(await call('project.run', null)).toMatchObject({ error: { code: 'bad-request' } });
    expect(await window.ask('files.open', { file: host.desk.file() })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await window.rename('Nobody')).toMatchObject({ error: { code: 'no-project' } });
    expect(await window.ask('files.choose', {})).toMatchObject({ error: { code: 'not-offered' } });
    const bytes = 'not base64!';
    expect(await window.ask('files.upload', { name: 'x', bytes })).toMatchObject({
      error: { code: 'bad-request' },
    });
  });

  it('of the model answer with what the command said', async () => {
    const host = new Host();
    host.desk.withFile();
    const window = host.window('w1');
    await window.openFirst();
    const refused = await window.ask('project.run', {
      command: 'component.delete',
      args: { id: 'component:c0' },
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await window.ask('project.run', { command: 'no.such', args: {} })).toMatchObject({
      error: { code: 'refused' },
    });
    await window.rename('One');
    expect(must(await window.ask('project.history', { limit: 10 })).entries).toHaveLength(1);
    expect(Object.keys(must(await window.ask('project.changed', {})).last)).toEqual(['component:c0']);
    must(await window.ask('versions.name', { name: 'Review' }));
    expect(must(await window.ask('versions.list', {})).versions).toMatchObject([
      { name: 'Review', revision: 1 },
    ]);
    must(await window.ask('project.redo', {}).then(() => window.ask('project.undo', {})));
    expect(must(await window.ask('project.publish', {}))).toEqual({ publication: { state: 'published' } });
  });

  it('never answer with a path', async () => {
    const host = new Host();
    const file = host.desk.withFile();
    const window = host.window('w1');
    const answers: unknown[] = [await window.ask('files.list', {}), await window.openFirst()];
    await window.rename('One');
    rmSync(host.desk.folder, { recursive: true });
    answers.push(await window.ask('project.publish', {}), await window.ask('window.state', {}));
    writeFileSync(path.join(host.desk.root, 'bad.trail'), 'x');
    answers.push(await host.service.openPath('w1', path.join(host.desk.root, 'bad.trail')), window.events);
    const text = JSON.stringify(answers);
    expect(text).not.toContain(host.desk.root);
    expect(text).not.toContain(path.dirname(file));
    expect(text).toContain('bad.trail');
  });
});

describe('files without a dialog', () => {
  it('are uploaded as new projects and copied as bytes', async () => {
    const host = new Host();
    host.desk.withFile();
    const window = host.window('w1');
    const bytes = host.desk.bytes();
    const opened = must(
      await window.ask('files.upload', { name: 'C:\\mine\\Orders.trail', bytes: bytes.toString('base64') }),
    );
    expect(opened.fileName).toBeUndefined();
    await window.rename('Uploaded');
    const copy = must(await window.ask('files.copy', { format: 'trail' }));
    expect(copy.name).toBe('Orders.trail');
    const read = must(openForReading(Buffer.from(copy.bytes ?? '', 'base64')));
    expect(read.model.get('component:c0')?.name).toBe('Uploaded');
    const json = must(await window.ask('files.copy', { format: 'json' }));
    expect(json.name).toBe('Orders.json');
    const again = must(await window.ask('files.upload', { name: 'Orders.json', bytes: json.bytes ?? '' }));
    expect(again.records).toHaveLength(system().length);
    expect(host.desk.bytes().equals(bytes)).toBe(true);
    // Work without a file is offered again.
    const { files } = must(await window.ask('files.list', {}));
    expect(files.map(({ name }) => name)).toContain('Orders');
  });

  it('damaged: refused with its name, then salvaged with a report', async () => {
    const host = new Host();
    host.desk.withFile(system(40));
    const bytes = host.desk.bytes();
    bytes.fill(0xff, bytes.length - 4_000);
    writeFileSync(host.desk.file(), bytes);
    const window = host.window('w1');
    const { files } = must(await window.ask('files.list', {}));
    const file = files[0]?.file ?? '';
    expect(await window.ask('files.open', { file })).toMatchObject({ error: { code: 'damaged' } });
    const salvaged = must(await window.ask('files.open', { file, salvage: true }));
    expect(salvaged.records.length).toBeGreaterThan(10);
    expect(salvaged.lost.length).toBeGreaterThan(0);
    expect(salvaged.fileName).toBeUndefined();
    expect(host.desk.bytes().equals(bytes)).toBe(true);
  });

  it('a project can be made new, and from the sample under another name', async () => {
    const host = new Host();
    const window = host.window('w1');
    const blank = must(await window.ask('project.create', { name: 'Shop' }));
    expect(blank.records).toContainEqual(expect.objectContaining({ kind: 'project', name: 'Shop' }));
    expect(blank.records).toContainEqual(expect.objectContaining({ kind: 'view' }));
    expect(blank.problems).toEqual([]);
    must(await window.ask('project.close', {}));
    // Made, looked at and left: nothing to keep.
    expect(readdirSync(path.join(host.desk.home, 'projects'))).toEqual([]);
    const sample = must(await window.ask('project.create', { name: 'Mine', from: 'sample' }));
    expect(sample.records).toContainEqual(expect.objectContaining({ kind: 'project', name: 'Mine' }));
  });

  it('a project that begins as a template has its own name and ids', async () => {
    const window = new Host().window('w1');
    const own = must(await window.ask('project.create', { name: 'Our shop', from: 'web-shop' }));
    const ids = own.records.map((record) => String((record as { id: unknown }).id));
    expect(own.records).toContainEqual(expect.objectContaining({ kind: 'project', name: 'Our shop' }));
    expect(own.problems).toEqual([]);
    expect(ids).toHaveLength(system().length);
    expect(system().filter(({ id }) => ids.includes(id))).toEqual([]);
  });
});

describe('files with dialogs', () => {
  it('what has no file yet is saved where the person says, and lives there', async () => {
    const folder = new Desk();
    const host = new Host({
      host: 'desktop',
      chooseSave: (_window, name) => Promise.resolve(folder.file(name)),
    });
    const window = host.window('w1');
    must(await window.ask('project.create', { name: 'Shop' }));
    expect(must(await window.ask('project.publish', {}))).toEqual({ publication: { state: 'published' } });
    expect(window.events.findLast(({ event }) => event === 'opened')).toMatchObject({
      opened: { fileName: 'Shop.trail' },
    });
    expect(host.remembered).toContain(folder.file('Shop.trail'));
    expect(must(await window.ask('files.copy', { format: 'json' }))).toEqual({ name: 'Shop.json' });
    expect(folder.files()).toEqual(['Shop.json', 'Shop.trail']);
  });

  it('a picture is written where the person says; a host without dialogs says that it has none', async () => {
    const folder = new Desk();
    const picture = { name: 'Shop.svg', bytes: Buffer.from('<svg/>').toString('base64') };
    const desktop = new Host({
      host: 'desktop',
      chooseSave: (_window, name) => Promise.resolve(folder.file(name)),
    }).window('w1');
    expect(must(await desktop.ask('files.save', picture))).toEqual({ name: 'Shop.svg' });
    expect(readFileSync(folder.file('Shop.svg'), 'utf8')).toBe('<svg/>');
    expect(folder.files()).toEqual(['Shop.svg']);
    expect(await new Host().window('w1').ask('files.save', picture)).toMatchObject({
      error: { code: 'not-offered' },
    });
  });

  it('thinking better of it changes nothing', async () => {
    const host = new Host({
      chooseOpen: () => Promise.resolve(undefined),
      chooseSave: () => Promise.resolve(undefined),
    });
    const window = host.window('w1');
    expect(await window.ask('files.choose', {})).toMatchObject({ error: { code: 'cancelled' } });
    must(await window.ask('project.create', { name: 'Shop' }));
    expect(await window.ask('files.copy', { format: 'trail' })).toMatchObject({
      error: { code: 'cancelled' },
    });
  });

  it('changed on disk and kept both: every window learns the new name', async () => {
    const host = new Host();
    host.desk.withFile();
    const window = host.window('w1');
    await window.openFirst();
    await window.rename('Ours');
    host.desk.withFile(system(5));
    expect(must(await window.ask('project.publish', {}))).toMatchObject({
      publication: { failure: { code: 'changed-on-disk' } },
    });
    expect(must(await window.ask('project.publish', { changedOnDisk: 'keep both' }))).toEqual({
      publication: { state: 'published' },
    });
    expect(window.events.findLast(({ event }) => event === 'opened')).toMatchObject({
      opened: { fileName: 'Orders (2).trail' },
    });
  });
});

describe('a process that dies', () => {
  it('is replaced: the window is told, and everything acknowledged is there', async () => {
    const host = new Host();
    host.desk.withFile();
    const window = host.window('w1');
    await window.openFirst();
    await window.rename('Acknowledged');
    host.processes[0]?.kill();
    await vi.waitFor(() => expect(window.saw('opened')).toBe(1), 5_000);
    const failed = window.events.find(({ event }) => event === 'failed');
    expect(failed).toMatchObject({ failure: { code: 'stopped' } });
    expect(explain({ code: 'stopped' }).kept).toBe('Everything that was acknowledged is safe.');
    const state = must(await window.ask('window.state', {}));
    expect(firstName(state.opened?.records ?? [])).toMatchObject({ name: 'Acknowledged' });
    expect(state.opened?.recovered).toBe(true);
    must(await window.rename('And on'));
    must(await window.ask('project.undo', {}));
    expect(host.processes).toHaveLength(2);
  });

  it('and cannot open its project again: the window is told that it has none', async () => {
    const host = new Host();
    host.desk.withFile();
    const window = host.window('w1');
    await window.openFirst();
    rmSync(host.desk.folder, { recursive: true });
    rmSync(host.desk.home, { recursive: true });
    host.processes[0]?.kill();
    await vi.waitFor(() => expect(window.saw('closed')).toBe(1), 5_000);
    expect(await window.rename('Nobody')).toMatchObject({ error: { code: 'no-project' } });
  });
});

describe('closing the service', () => {
  it('publishes every project and leaves no working copy of what is in its file', async () => {
    const host = new Host();
    const file = host.desk.withFile();
    const window = host.window('w1');
    await window.openFirst();
    await window.rename('Last words');
    await host.service.close();
    expect(must(openForReading(file)).model.get('component:c0')?.name).toBe('Last words');
    expect(
      existsSync(path.join(host.desk.home, 'projects')) && readdirSync(path.join(host.desk.home, 'projects')),
    ).toEqual([]);
  });
});
