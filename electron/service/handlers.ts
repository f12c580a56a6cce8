import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type {
  Answer,
  OfferedFile,
  OpenedProject,
  ParsedArgs,
  RequestAnswer,
  RequestName,
} from '../../shared/protocol/requests.ts';
import { endingOf } from '../project/copy-format.ts';
import type { CopyFormat } from '../project/copy-format.ts';
import { writeFailure } from '../project/failures.ts';
import { writeWhole } from '../project/files.ts';
import { unsavedFolder, unsavedKeys } from '../project/home.ts';
import { readMeta } from '../project/meta.ts';
import { newId } from '../project/new-id.ts';
import { newProject, projectLike } from '../project/new-project.ts';
import type { Source } from '../project/source.ts';
import type { FileIds } from './file-ids.ts';
import type { HostPorts } from './ports.ts';
import type { Projects } from './projects.ts';
import type { Session } from './sessions.ts';
import { sourceOfBytes, sourceOfPath } from './sources.ts';

/** One function a request; the compiler asks for each that the table names. */
export type Handlers = {
  readonly [N in RequestName]: (windowId: string, args: ParsedArgs<N>) => Promise<Answer<RequestAnswer<N>>>;
};

/** What every request of the table does. */
export function handlersFor(ports: HostPorts, projects: Projects, ids: FileIds): Handlers {
  return {
    ...windowHandlers(ports, projects),
    ...fileHandlers(ports, projects, ids),
    ...projectHandlers(ports, projects),
  };
}

type Part<P extends string> = Pick<Handlers, Extract<RequestName, `${P}.${string}`>>;

function windowHandlers(ports: HostPorts, projects: Projects): Part<'window'> {
  return {
    'window.state': async (windowId) => {
      const opened = await projects.shown(windowId);
      return ok({ host: ports.host, ...(opened && { opened }) });
    },
  };
}

function fileHandlers(ports: HostPorts, projects: Projects, ids: FileIds): Part<'files'> {
  const open = async (windowId: string, source: Source): Promise<Answer<OpenedProject>> => {
    const opened = await projects.open(windowId, source);
    return opened.ok ? opened : err(ids.offerToSalvage(source, opened.error));
  };
  return {
    'files.list': async () => ok({ files: await offeredFiles(ports, ids) }),
    'files.open': async (windowId, { file, salvage }) => {
      const source = ids.sourceOf(file);
      if (!source) return err(failure('not-found'));
      return open(windowId, source.from === 'file' && salvage === true ? { ...source, salvage } : source);
    },
    'files.choose': async (windowId) => {
      if (!ports.chooseOpen) return err(failure('not-offered'));
      const file = await ports.chooseOpen(windowId);
      if (file === undefined) return err(failure('cancelled'));
      const source = sourceOfPath(file);
      return source.ok ? open(windowId, source.value) : source;
    },
    'files.upload': async (windowId, { name, bytes, salvage }) => {
      const source = sourceOfBytes(name, bytes, salvage === true);
      return source.ok ? projects.open(windowId, source.value) : source;
    },
    'files.copy': async (windowId, { format }) => {
      const session = projects.session(windowId);
      return session.ok ? copy(ports, projects, windowId, session.value, format) : session;
    },
    'files.save': (windowId, { name, bytes }) =>
      saveBytes(ports, windowId, name, Buffer.from(bytes, 'base64')),
  };
}

/** Writes what the page made, where the person says. */
async function saveBytes(
  ports: HostPorts,
  windowId: string,
  name: string,
  bytes: Buffer,
): Promise<Answer<RequestAnswer<'files.save'>>> {
  if (!ports.chooseSave) return err(failure('not-offered'));
  const file = await ports.chooseSave(windowId, name);
  if (file === undefined) return err(failure('cancelled'));
  try {
    writeWhole(file, bytes);
    return ok({ name: path.basename(file) });
  } catch (error) {
    return err(writeFailure(error));
  }
}

/** The host's files, and the projects that have no file yet. */
async function offeredFiles(ports: HostPorts, ids: FileIds): Promise<OfferedFile[]> {
  const offered = await ports.offered();
  const files = offered.map(({ path: file, ...said }) => ({
    file: ids.idOf({ from: 'file', path: file }),
    ...said,
  }));
  const unsaved = unsavedKeys(ports.home).flatMap((key) => {
    const meta = readMeta(unsavedFolder(ports.home, key));
    const file = ids.idOf({ from: 'unsaved', key });
    return meta ? [{ file, name: meta.name, where: 'recent' as const }] : [];
  });
  return [...unsaved, ...files];
}

async function copy(
  ports: HostPorts,
  projects: Projects,
  windowId: string,
  session: Session,
  format: CopyFormat,
): Promise<Answer<RequestAnswer<'files.copy'>>> {
  const name = path.parse(session.fileName ?? session.name).name + endingOf(format);
  if (!ports.chooseSave) {
    const bytes = await session.client.call('copy', { format });
    return bytes.ok ? ok({ name, bytes: Buffer.from(bytes.value).toString('base64') }) : bytes;
  }
  const file = await ports.chooseSave(windowId, name);
  if (file === undefined) return err(failure('cancelled'));
  // What has no file yet gets this one: a person who saves means it to be kept there.
  if (session.fileName === undefined && format === 'trail') {
    const saved = await saveAs(projects, session, file);
    return saved.ok ? ok({ name: path.basename(file) }) : saved;
  }
  const written = await session.client.call('copyTo', { path: file, format });
  return written.ok ? ok({ name: path.basename(file) }) : written;
}

async function saveAs(
  projects: Projects,
  session: Session,
  file: string,
): Promise<Answer<RequestAnswer<'project.publish'>>> {
  const saved = await session.client.call('saveAs', { path: file });
  if (!saved.ok) return saved;
  await projects.moved(session);
  return ok({ publication: saved.value });
}

function projectHandlers(ports: HostPorts, projects: Projects): Part<'project'> & Part<'versions'> {
  const on = async <T>(
    windowId: string,
    work: (session: Session) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const session = projects.session(windowId);
    return session.ok ? work(session.value) : session;
  };
  return {
    'project.create': async (windowId, { name, from }) => create(ports, projects, windowId, name, from),
    'project.close': async (windowId) => {
      await projects.leave(windowId, true);
      projects.windows.tell(windowId, { event: 'closed' });
      return ok({});
    },
    'project.run': (windowId, { command, args, gesture }) =>
      on(windowId, ({ client }) =>
        client.call('run', { command, args, ...(gesture !== undefined && { gesture }) }),
      ),
    'project.undo': (windowId) => on(windowId, ({ client }) => client.call('undo', {})),
    'project.redo': (windowId) => on(windowId, ({ client }) => client.call('redo', {})),
    'project.history': (windowId, { limit, before }) =>
      on(windowId, async ({ client }) => {
        const entries = await client.call('history', { limit, ...(before !== undefined && { before }) });
        return entries.ok ? ok({ entries: entries.value }) : entries;
      }),
    'project.changed': (windowId) =>
      on(windowId, async ({ client }) => {
        const changed = await client.call('changed', {});
        return changed.ok ? ok({ last: changed.value }) : changed;
      }),
    'project.fresh': (windowId, fresh) =>
      on(windowId, async ({ again }) => {
        if (again?.from === 'file') await ports.noteFreshness(again.path, fresh);
        return ok({});
      }),
    'project.publish': (windowId, { changedOnDisk }) =>
      on(windowId, (session) => publish(ports, projects, windowId, session, changedOnDisk)),
    'versions.name': (windowId, { name }) =>
      on(windowId, ({ client }) => client.call('nameVersion', { name })),
    'versions.model': (windowId, { revision }) =>
      on(windowId, async ({ client }) => {
        const records = await client.call('modelAt', { revision });
        return records.ok ? ok({ records: records.value }) : records;
      }),
    'versions.list': (windowId) =>
      on(windowId, async ({ client }) => {
        const versions = await client.call('versions', {});
        return versions.ok ? ok({ versions: versions.value }) : versions;
      }),
  };
}

async function create(
  ports: HostPorts,
  projects: Projects,
  windowId: string,
  name: string,
  from: ParsedArgs<'project.create'>['from'],
): Promise<Answer<OpenedProject>> {
  const source = await newSource(ports, name, from);
  return source.ok ? projects.open(windowId, source.value) : source;
}

async function newSource(
  ports: HostPorts,
  name: string,
  from: ParsedArgs<'project.create'>['from'],
): Promise<Answer<Source>> {
  if (from === 'blank') return ok({ from: 'records', name, records: newProject(name, newId) });
  if (from === 'sample') return ok({ from: 'template', name, path: await ports.samplePath() });
  const records = projectLike(await ports.templateText(from), name, newId);
  return records.ok ? ok({ from: 'records', name, records: records.value }) : records;
}

/** Publishing a project that has no file asks where; keeping both gives it another file. */
async function publish(
  ports: HostPorts,
  projects: Projects,
  windowId: string,
  session: Session,
  changedOnDisk: ParsedArgs<'project.publish'>['changedOnDisk'],
): Promise<Answer<RequestAnswer<'project.publish'>>> {
  if (session.fileName === undefined && ports.chooseSave) {
    const file = await ports.chooseSave(windowId, `${session.name}.trail`);
    return file === undefined ? err(failure('cancelled')) : saveAs(projects, session, file);
  }
  const publication = await session.client.call('publish', { changedOnDisk });
  if (!publication.ok) return publication;
  if (changedOnDisk === 'keep both') await projects.moved(session);
  return ok({ publication: publication.value });
}
