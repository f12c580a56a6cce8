import path from 'node:path';
import { err } from '../../shared/base/result.ts';
import { firstIssue } from '../../shared/model/parse.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { isRequestName, requests } from '../../shared/protocol/requests.ts';
import type { Answer, RequestName } from '../../shared/protocol/requests.ts';
import { deadlinesFrom } from '../project/client.ts';
import { FileIds } from './file-ids.ts';
import { handlersFor } from './handlers.ts';
import type { Handlers } from './handlers.ts';
import type { HostPorts, Service } from './ports.ts';
import { Projects } from './projects.ts';
import type { Timing } from './projects.ts';
import { sourceOfPath } from './sources.ts';

/** A moment without edits, after which the file is written. */
const QUIET_MS = 2_000;
const GRACE_MS = 5_000;

/**
 * The service that every host offers its windows: requests by name, arguments read through the request table's
 * schemas, projects in processes of their own. Nothing that a page sends names a path, and no answer holds one.
 */
export function createService(ports: HostPorts, timing: Partial<Timing> = {}): Service {
  const projects = new Projects(ports, {
    quietMs: QUIET_MS,
    graceMs: GRACE_MS,
    deadlines: deadlinesFrom(process.env),
    ...timing,
  });
  const ids = new FileIds();
  const handlers = handlersFor(ports, projects, ids);
  return {
    attach: (windowId, listener) => projects.attach(windowId, listener),
    call: (windowId, name, args) => answer(handlers, windowId, name, args),
    async openPath(windowId, file) {
      const source = sourceOfPath(file);
      const opened = source.ok ? await projects.open(windowId, source.value) : source;
      if (opened.ok) projects.windows.tell(windowId, { event: 'opened', opened: opened.value });
      else {
        const failed = source.ok ? ids.offerToSalvage(source.value, opened.error) : opened.error;
        projects.windows.tell(windowId, { event: 'failed', failure: named(failed, file) });
      }
      return opened;
    },
    async prepare(file) {
      const source = sourceOfPath(file);
      if (source.ok) await projects.prepare(source.value);
    },
    close: () => projects.closeAll(),
  };
}

async function answer(
  handlers: Handlers,
  windowId: string,
  name: string,
  args: unknown,
): Promise<Answer<unknown>> {
  if (!isRequestName(name)) return err(failure('bad-request', 'There is no such request.'));
  try {
    return await handle(handlers, windowId, name, args);
  } catch (error) {
    // A bug. What it says may hold names of the model or of folders, so it stays on this machine's console.
    console.error('trailmap service:', error);
    return err(failure('internal'));
  }
}

async function handle<N extends RequestName>(
  handlers: Handlers,
  windowId: string,
  name: N,
  args: unknown,
): Promise<Answer<unknown>> {
  const schema: (typeof requests)[RequestName]['args'] = requests[name].args;
  const read = schema.safeParse(args);
  if (!read.success) return err(failure('bad-request', firstIssue(read.error)));
  const handler: (windowId: string, args: never) => Promise<Answer<unknown>> = handlers[name];
  return handler(windowId, read.data as never);
}

/** A host that opened a file by itself says which one. */
function named(error: Failure, file: string): Failure {
  const name = path.basename(file);
  return { ...error, detail: error.detail === undefined ? `(${name})` : `(${name}) ${error.detail}` };
}
