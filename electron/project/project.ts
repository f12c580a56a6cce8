import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { problems } from '../../shared/model/integrity.ts';
import { problemInWords } from '../../shared/model/problem-words.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type {
  Committed,
  HistoryEntry,
  HostEvent,
  LastChange,
  NamedVersion,
  OpenedProject,
  Publication,
} from '../../shared/protocol/requests.ts';
import { copyBytes, putFile } from './copy.ts';
import type { CopyFormat } from './copy-format.ts';
import { Editing } from './editing.ts';
import type { Surroundings } from './editing.ts';
import { writeFailure } from './failures.ts';
import { realPath } from './files.ts';
import { folderOf, makeFolder } from './home.ts';
import type { WorkFolder } from './home.ts';
import { Notes, readMeta } from './meta.ts';
import { isPublished, openProject } from './open-project.ts';
import type { Opened } from './open-project.ts';
import { PublicationState, mergeTheirs } from './publication.ts';
import type { ChangedOnDisk } from './publication.ts';
import { Publisher } from './publish/publisher.ts';
import type { Mark } from './publish/publisher.ts';
import { TrailFile } from './publish/trail-file.ts';
import type { PublicationTarget } from './publish/target.ts';
import { namedVersion } from './rows.ts';
import type { Source } from './source.ts';
import { Working, removeDatabase } from './working.ts';

export type ProjectEvent = Extract<HostEvent, { event: 'committed' | 'publication' }>;

/** What a project says of itself when it is opened; the service adds what stands for it in its session. */
export interface ProjectState extends Omit<OpenedProject, 'project'> {
  /** What it is opened from again: for the service, never for a page. */
  readonly again: Source;
  /** The name that a file of it would have, without an ending. */
  readonly name: string;
}

export interface ProjectOptions extends Surroundings {
  readonly home: string;
  /** How long nothing must happen before the file is written. */
  readonly quietMs: number;
  readonly announce: (event: ProjectEvent) => void;
}

/** How many problems are told on opening; a foreign file can have any number. */
const MOST_PROBLEMS = 200;

/** One open project: its working database, its history, and the file that it is published to. */
export class Project {
  readonly #options: ProjectOptions;
  readonly #editing: Editing;
  readonly #publication: PublicationState;
  readonly #recovered: boolean;
  readonly #lost: readonly string[];
  readonly #fresh: boolean;
  readonly #openedAt: number;
  #working: Working;
  #notes: Notes;

  /** Opens a project; the file that it comes from is only read. */
  static open(source: Source, options: ProjectOptions): Result<Project, Failure> {
    const opened = openProject(options.home, source, options.newId);
    return opened.ok ? ok(new Project(opened.value, options)) : opened;
  }

  private constructor(opened: Opened, options: ProjectOptions) {
    this.#options = options;
    this.#working = opened.working;
    this.#notes = new Notes(opened.folder, opened.meta);
    this.#recovered = opened.recovered;
    this.#lost = opened.lost;
    this.#publication = new PublicationState(options.quietMs, (publication) => {
      options.announce({ event: 'publication', publication });
    });
    this.#editing = new Editing(opened.working.store, opened.records, options, (event) => {
      options.announce(event);
      this.#changed();
    });
    this.#publication.begin(opened.target && this.#publisherFor(opened.target), opened.stopped);
    this.#fresh = !opened.recovered && opened.lost.length === 0;
    this.#openedAt = this.#editing.journal.revision;
    const behind = this.#publication.publisher?.has(this.#mark()) === false;
    if (behind && !opened.stopped) this.#changed();
  }

  /** The whole state, for a window that has none of it yet. */
  state(): ProjectState {
    const { journal, model } = this.#editing;
    const target = this.#publication.publisher?.target;
    return {
      ...(target && { fileName: target.fileName }),
      revision: journal.revision,
      author: this.#options.author,
      records: [...model.records()],
      ...(journal.undo && { undo: journal.undo.label }),
      ...(journal.redo && { redo: journal.redo.label }),
      publication: this.#publication.state,
      problems: problems(model)
        .slice(0, MOST_PROBLEMS)
        .map((problem) => problemInWords(model, problem)),
      lost: this.#lost,
      recovered: this.#recovered,
      name: path.parse(this.#notes.meta.name).name,
      again: target ? { from: 'file', path: target.path } : { from: 'unsaved', key: this.#unsavedKey() },
    };
  }

  /** Runs a command: one transaction, one entry in the history. Layout entries of one `gesture` are one. */
  run(command: string, args: unknown, gesture?: string): Result<Committed, Failure> {
    return this.#editing.run(command, args, gesture);
  }

  undo(): Result<Committed, Failure> {
    return this.#editing.undo();
  }

  redo(): Result<Committed, Failure> {
    return this.#editing.redo();
  }

  /** Newest first; `before` a revision, at most `limit`. */
  history(limit: number, before?: number): readonly HistoryEntry[] {
    return this.#editing.journal.history(limit, before);
  }

  /** When each record was last changed, by id. */
  changed(): Readonly<Record<string, LastChange>> {
    const rows = this.#working.store.lastChanges();
    return Object.fromEntries(rows.map(({ id, time, revision }) => [id, { at: time, revision }]));
  }

  /** Gives the present revision a name. */
  nameVersion(name: string): Result<NamedVersion, Failure> {
    const { author, now } = this.#options;
    const { revision } = this.#editing.journal;
    if (this.#working.store.versions().some((version) => version.name === name)) {
      return err(failure('refused', 'Another version has this name.'));
    }
    const version = { name, revision, time: now(), author };
    try {
      this.#working.store.transaction(() => {
        this.#working.store.putVersion(version);
      });
    } catch (error) {
      return err(writeFailure(error));
    }
    this.#editing.journal.named(revision);
    this.#changed();
    return ok(namedVersion(version));
  }

  /** The records as they were after an entry of the history. */
  modelAt(revision: number): Result<readonly AnyRecord[], Failure> {
    const { journal, model } = this.#editing;
    const before = journal.modelAt(model, revision);
    return before
      ? ok([...before.records()])
      : err(failure('refused', 'The history does not go back so far.'));
  }

  versions(): readonly NamedVersion[] {
    return this.#working.store.versions().map(namedVersion);
  }

  /**
   * Brings the file up to date because the person asked for it. A file that was removed is made again; one that
   * somebody else changed is treated as told.
   */
  publish(changedOnDisk: ChangedOnDisk = 'stop'): Publication {
    const { publisher } = this.#publication;
    const standing = publisher?.unchanged();
    if (!publisher || !standing || standing.ok) this.#publish(false);
    else if (standing.error.code === 'removed-on-disk' || changedOnDisk === 'overwrite') this.#publish(true);
    else if (changedOnDisk === 'merge') this.#merge(publisher);
    else if (changedOnDisk === 'keep both') this.#keepBoth(publisher);
    else this.#publish(false);
    return this.#publication.state;
  }

  #merge(publisher: Publisher): void {
    const merged = mergeTheirs(publisher, this.#editing);
    if (merged.ok) this.#publish(false);
    else this.#publication.failed(merged.error);
  }

  #keepBoth(publisher: Publisher): void {
    const moved = this.moveTo(publisher.target.beside());
    if (!moved.ok) this.#publication.failed(moved.error);
  }

  /** The project's file is this one from now on: for a project that had none, or to keep both. */
  saveAs(file: string): Result<Publication, Failure> {
    const real = realPath(file);
    if (real === this.#publication.publisher?.target.path) return ok(this.publish('overwrite'));
    const moved = this.moveTo(new TrailFile(real));
    return moved.ok ? ok(this.#publication.state) : moved;
  }

  /** Publishes to a target that nothing else is published to, from a working database in that target's folder. */
  moveTo(target: PublicationTarget): Result<void, Failure> {
    const folder = folderOf(this.#options.home, target.path);
    const free = isFree(folder);
    if (!free.ok) return free;
    const notes = new Notes(folder, { trailmap: 1, path: target.path, name: target.fileName });
    try {
      makeFolder(folder);
      removeDatabase(folder.work);
      notes.write({});
      this.#working.vacuumInto(folder.work);
    } catch (error) {
      return err(writeFailure(error));
    }
    const next = Working.open(folder.work);
    if (!next.ok) return next;
    const before = { working: this.#working, folder: this.#notes.folder };
    this.#working = next.value.working;
    this.#notes = notes;
    this.#editing.moveTo(this.#working.store);
    this.#publication.begin(this.#publisherFor(target));
    const done = this.#publish(true);
    before.working.close();
    // Everything is in the new working database; the old folder has nothing that it has not.
    rmSync(before.folder.folder, { recursive: true, force: true });
    return done;
  }

  /** A copy's bytes; the project goes on where it was. */
  copy(format: CopyFormat): Result<Buffer, Failure> {
    try {
      return ok(copyBytes(format, this.#editing.model, this.#working, this.#notes.folder));
    } catch (error) {
      return err(writeFailure(error));
    }
  }

  /** Writes a copy to a file; the project goes on where it was. */
  copyTo(file: string, format: CopyFormat): Result<void, Failure> {
    const own = realPath(file) === this.#publication.publisher?.target.path;
    if (own) return err(failure('refused', 'This is the project’s own file.'));
    const bytes = this.copy(format);
    if (!bytes.ok) return bytes;
    try {
      putFile(realPath(file), bytes.value, this.#notes);
      return ok(undefined);
    } catch (error) {
      return err(writeFailure(error));
    }
  }

  /**
   * Publishes and lets go. What is all in the file leaves nothing behind in the recovery folder; with `discard`,
   * neither does a project without a file that was opened just now and left as it was.
   */
  close(discard = false): Publication {
    const { publisher } = this.#publication;
    if (publisher && !publisher.has(this.#mark())) this.#publish(false);
    const safe = publisher ? publisher.has(this.#mark()) : discard && this.#untouched();
    this.#publication.stop();
    this.#working.close();
    if (safe) rmSync(this.#notes.folder.folder, { recursive: true, force: true });
    return this.#publication.state;
  }

  /** Lets go without publishing, as a process that ends does: the work waits in the recovery folder. */
  abandon(): void {
    this.#publication.stop();
    this.#working.close();
  }

  /** The pragmas that durability rests on, as they are in force. */
  durability(): ReturnType<Working['durability']> {
    return this.#working.durability();
  }

  #untouched(): boolean {
    return this.#fresh && this.#editing.journal.revision === this.#openedAt;
  }

  #changed(): void {
    this.#publication.changed(() => {
      this.#publish(false);
    });
  }

  #publish(anyway: boolean): Result<void, Failure> {
    return this.#publication.publish(this.#mark(), anyway);
  }

  #mark(): Mark {
    return { revision: this.#editing.journal.revision, versions: this.#working.store.versions().length };
  }

  #publisherFor(target: PublicationTarget): Publisher {
    return new Publisher(target, this.#notes, {
      vacuumInto: (file) => this.#working.vacuumInto(file),
      records: () => this.#editing.model.records(),
    });
  }

  #unsavedKey(): string {
    return path.basename(this.#notes.folder.folder).slice('unsaved-'.length);
  }
}

/** Whether another project's file may become this one's: nobody has it open, and no work on it waits to be published. */
function isFree(folder: WorkFolder): Result<void, Failure> {
  if (!existsSync(folder.work)) return ok(undefined);
  const there = Working.open(folder.work);
  if (!there.ok) return there.error.code === 'already-open' ? there : ok(undefined);
  there.value.working.close();
  const meta = readMeta(folder);
  if (meta && isPublished(meta, there.value.content)) return ok(undefined);
  return err(
    failure('refused', 'Work on that file was not written to it yet. Open it first, or choose another name.'),
  );
}
