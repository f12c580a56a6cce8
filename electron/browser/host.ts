import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { homeFolder } from '../project/home.ts';
import { makeSample } from '../project/sample.ts';
import { forkProjectProcess } from '../service/fork-process.ts';
import type { HostPorts, Service } from '../service/ports.ts';
import { createService } from '../service/service.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { Admission } from './admission.ts';
import { answer, listenOnLoopback } from './http-server.ts';
import type { Door } from './http-server.ts';
import { OfferedFiles } from './offered-files.ts';
import { builtPage } from './page.ts';
import { Sockets } from './socket.ts';
import { Tokens } from './token.ts';
import { pageFolder, projectEntry, sampleText, systemUser, templatesFolder } from './where.ts';
import { WindowSecrets } from './window-secrets.ts';

export interface BrowserHostOptions {
  /** 0, or left out: a free one. */
  readonly port?: number;
  /** What a new window shows first: a file's path, or the sample; left out, the start page. */
  readonly show?: { readonly path: string } | 'sample';
  /** The folder whose project files are offered; left out, the one that the process was started in. */
  readonly folder?: string;
  /** The recovery folder; left out, where the system has such things. */
  readonly home?: string;
  readonly author?: string;
  /** The folder of the built page. */
  readonly page?: string;
  /** Milliseconds; for tests of what gets too old. */
  readonly now?: () => number;
}

export interface BrowserHost {
  readonly port: number;
  /** An address with a fresh one-time token. */
  address(): string;
  /** Publishes every project, then ends all connections. Waits for publishing at most ten seconds. */
  close(): Promise<void>;
}

/** How long closing waits for the projects to be published, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Starts the host: the page, the requests and the events, on 127.0.0.1 and nowhere else. Throws where the page was
 * not built or the port is taken.
 */
export async function startBrowserHost(options: BrowserHostOptions = {}): Promise<BrowserHost> {
  const page = await builtPage(options.page ?? pageFolder);
  const server = await listenOnLoopback(options.port ?? 0);
  const port = portOf(server);
  const door: Door = {
    authority: `127.0.0.1:${port}`,
    admission: new Admission(port),
    tokens: new Tokens(options.now ?? Date.now),
    windows: new WindowSecrets(),
    page,
  };
  const ports = hostPorts(options);
  const service = createService(ports);
  const sockets = new Sockets({
    door,
    service,
    showFirst: (id) => showFirst(service, ports, id, options.show),
  });
  void prepareFirst(service, ports, options.show);
  server.on('request', (request, response) => answer(door, request, response));
  server.on('upgrade', (request, raw, head) => sockets.upgrade(request, raw, head));
  return {
    port,
    address: () => `http://${door.authority}/?token=${door.tokens.issue()}`,
    close: () => close(server, sockets, service),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('Trailmap bug: the server has no port');
  return address.port;
}

function hostPorts(options: BrowserHostOptions): HostPorts {
  const home = options.home ?? homeFolder(process.env, process.platform, os.homedir());
  const samplePath = async (): Promise<string> => makeSample(home, await readFile(sampleText, 'utf8'));
  const files = new OfferedFiles({
    folder: path.resolve(options.folder ?? '.'),
    home,
    sample: samplePath,
    now: () => new Date(),
  });
  return {
    host: 'browser',
    home,
    author: options.author ?? systemUser(),
    startProjectProcess: () => forkProjectProcess(projectEntry()),
    offered: () => files.list(),
    remember: (file) => Promise.resolve(files.remember(file)),
    noteFreshness: (file, fresh) => Promise.resolve(files.noteFreshness(file, fresh)),
    samplePath,
    templateText: (template) => readFile(path.join(templatesFolder, `${template}.json`), 'utf8'),
  };
}

/** Until a page is there. What goes wrong is told when it is. */
async function prepareFirst(
  service: Service,
  ports: HostPorts,
  show: BrowserHostOptions['show'],
): Promise<void> {
  if (show === undefined) return;
  try {
    await service.prepare(show === 'sample' ? await ports.samplePath() : show.path);
  } catch {
    // `showFirst` meets the same, and a window hears of it.
  }
}

/** The service tells the window itself how opening went; only a sample that cannot be made is ours to tell. */
async function showFirst(
  service: Service,
  ports: HostPorts,
  windowId: string,
  show: BrowserHostOptions['show'],
): Promise<Failure | undefined> {
  if (show === undefined) return undefined;
  try {
    await service.openPath(windowId, show === 'sample' ? await ports.samplePath() : show.path);
    return undefined;
  } catch (error) {
    console.error('trailmap: the first project could not be shown', error);
    return failure('internal');
  }
}

/** Publishes while the windows still listen, so that they can say how it went. */
async function close(server: Server, sockets: Sockets, service: Service): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  await withinPatience(service.close());
  sockets.closeAll();
  server.closeAllConnections();
  await closed;
}

async function withinPatience(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
  // What was not published is in the working database and is found at the next start.
  const settled = work.catch((error: unknown) =>
    console.error('trailmap: not everything was published', error),
  );
  await Promise.race([settled, limit]);
  clearTimeout(timer);
}
