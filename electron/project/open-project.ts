import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Id, Kind } from '../../shared/base/ids.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { writeFailure } from './failures.ts';
import { readBytes, realPath, writeWhole } from './files.ts';
import { folderOf, makeFolder, unsavedFolder } from './home.ts';
import type { WorkFolder } from './home.ts';
import { readNative } from './native-json.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Meta } from './meta.ts';
import type { PublicationTarget, ReadPublication } from './publish/target.ts';
import { TrailFile } from './publish/trail-file.ts';
import { readFile } from './read-file.ts';
import type { FileContent } from './read-file.ts';
import { endInterrupted } from './recover.ts';
import { salvage } from './salvage.ts';
import type { Source } from './source.ts';
import { Working, removeDatabase } from './working.ts';

/** A project that was opened: its working database is filled and locked. */
export interface Opened {
  readonly folder: WorkFolder;
  readonly working: Working;
  readonly records: readonly AnyRecord[];
  readonly meta: Meta;
  /** Where it is published; none for a project that has no file yet. */
  readonly target?: PublicationTarget;
  /** Whether work was found that is not in the file. */
  readonly recovered: boolean;
  /** What a damaged file or working copy had and that is gone, a line each. */
  readonly lost: readonly string[];
  /** Why it cannot be published as it stands. */
  readonly stopped?: Failure;
}

export type NewId = <K extends Kind>(kind: K) => Id<K>;

/** Opens a project. The file itself is only read. */
export function openProject(home: string, source: Source, newId: NewId): Result<Opened, Failure> {
  try {
    switch (source.from) {
      case 'file':
        return openFile(home, source.path, source.salvage === true, newId);
      case 'bytes':
        return openBytes(home, source.name, Buffer.from(source.bytes), source.salvage === true, newId);
      case 'records':
        return openNew(home, source.name, { records: source.records, journal: [], versions: [] }, []);
      case 'json':
        return openJson(home, source.name, source.text);
      case 'template':
        return openTemplate(home, source.name, source.path);
      case 'unsaved':
        return openUnsaved(home, source.key);
    }
  } catch (error) {
    return err(writeFailure(error));
  }
}

function openFile(home: string, file: string, salvageIt: boolean, newId: NewId): Result<Opened, Failure> {
  const real = realPath(file);
  const folder = folderOf(home, real);
  const target = new TrailFile(real);
  const lost: string[] = [];
  const kept = existsSync(folder.work) ? continueFrom(folder, target, lost) : undefined;
  if (kept) return kept;
  const read = target.read();
  if (read.ok) return fill(folder, target, read.value, lost);
  if (!salvageIt || read.error.code !== 'damaged') return read;
  const bytes = readBytes(real);
  return bytes.ok ? openSalvaged(home, target.fileName, bytes.value, newId) : bytes;
}

/**
 * Goes on from the working database that is there. No answer means that the file is to be read anew: the work was
 * all published, or was never begun, or is damaged itself (then it is put aside and `lost` says so).
 */
function continueFrom(
  folder: WorkFolder,
  target: PublicationTarget,
  lost: string[],
): Result<Opened, Failure> | undefined {
  const open = Working.open(folder.work);
  if (!open.ok) {
    if (open.error.code === 'damaged') {
      putAside(folder);
      lost.push('the working copy: it was damaged; what the file did not have yet is gone');
    } else if (open.error.code === 'not-found') removeDatabase(folder.work);
    else return open;
    return undefined;
  }
  const { working, content } = open.value;
  const noted = readMeta(folder) ?? { trailmap: 1, path: target.path, name: target.fileName };
  const meta = endInterrupted(folder, noted, target);
  const recovered = !isPublished(meta, content);
  const stopped = standing(meta, target);
  if (stopped && !recovered) {
    // Nothing of ours is missing from what somebody else wrote since.
    working.close();
    removeDatabase(folder.work);
    return undefined;
  }
  const { records } = content;
  return ok({ folder, working, records, meta, target, recovered, lost, ...(stopped && { stopped }) });
}

/** Whether a working database has nothing that its file has not. */
export function isPublished({ published }: Meta, { journal, versions }: FileContent): boolean {
  return published?.revision === (journal.at(-1)?.revision ?? 0) && published.versions === versions.length;
}

/** Why the file cannot just be published over: it is not what it was when it was last read or written. */
function standing({ published }: Meta, target: PublicationTarget): Failure | undefined {
  const now = target.stamp(published?.stamp);
  if (!now.ok) return now.error;
  if (now.value === undefined) return failure('removed-on-disk');
  return now.value.sha256 === published?.stamp.sha256 ? undefined : failure('changed-on-disk');
}

/** Keeps one damaged working database for somebody who knows SQLite. */
function putAside({ work }: WorkFolder): void {
  const aside = `${work}.damaged`;
  rmSync(aside, { force: true });
  renameSync(work, aside);
  removeDatabase(work);
}

function fill(
  folder: WorkFolder,
  target: PublicationTarget,
  { content, stamp, bytes }: ReadPublication,
  lost: readonly string[],
): Result<Opened, Failure> {
  makeFolder(folder);
  const revision = content.journal.at(-1)?.revision ?? 0;
  const published = { stamp, revision, versions: content.versions.length };
  const meta: Meta = { trailmap: 1, path: target.path, name: target.fileName, published };
  const made = Working.create(folder.work, content, () => {
    // The notes before the content: a finished working database is only ever found with what belongs to it.
    writeWhole(folder.base, bytes);
    writeMeta(folder, meta);
  });
  if (!made.ok) return made;
  return ok({ folder, working: made.value, records: content.records, meta, target, recovered: false, lost });
}

function openBytes(
  home: string,
  name: string,
  bytes: Buffer,
  salvageIt: boolean,
  newId: NewId,
): Result<Opened, Failure> {
  const content = readFile(bytes);
  if (content.ok) return openNew(home, name, content.value, []);
  if (!salvageIt || content.error.code !== 'damaged') return content;
  return openSalvaged(home, name, bytes, newId);
}

function openJson(home: string, name: string, text: string): Result<Opened, Failure> {
  const read = readNative(text);
  if (!read.ok) return read;
  const { records, lost } = read.value;
  return openNew(home, name, { records, journal: [], versions: [] }, lost);
}

function openTemplate(home: string, name: string, file: string): Result<Opened, Failure> {
  const bytes = readBytes(file);
  const content = bytes.ok ? readFile(bytes.value) : bytes;
  if (!content.ok) return content;
  const records = content.value.records.map((record) =>
    record.kind === 'project' ? { ...record, name } : record,
  );
  return openNew(home, name, { records, journal: [], versions: [] }, []);
}

function openSalvaged(home: string, name: string, bytes: Buffer, newId: NewId): Result<Opened, Failure> {
  const found = salvage(bytes, newId);
  if (!found.ok) return found;
  const { records, lost } = found.value;
  return openNew(home, name, { records, journal: [], versions: [] }, lost);
}

function openNew(
  home: string,
  name: string,
  content: Omit<FileContent, 'format'>,
  lost: readonly string[],
): Result<Opened, Failure> {
  const folder = unsavedFolder(home);
  makeFolder(folder);
  const meta: Meta = { trailmap: 1, name: path.parse(name).name };
  writeMeta(folder, meta);
  const made = Working.create(folder.work, content);
  if (!made.ok) return made;
  return ok({ folder, working: made.value, records: content.records, meta, recovered: false, lost });
}

function openUnsaved(home: string, key: string): Result<Opened, Failure> {
  const folder = unsavedFolder(home, key);
  const noted = readMeta(folder);
  if (!/^[0-9a-f]{32}$/.test(key) || !noted || !existsSync(folder.work)) return err(failure('not-found'));
  const open = Working.open(folder.work);
  if (!open.ok) return open;
  const { working, content } = open.value;
  const meta = endInterrupted(folder, noted);
  return ok({ folder, working, records: content.records, meta, recovered: true, lost: [] });
}
