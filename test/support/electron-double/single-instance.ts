import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** What a second process leaves for the first. */
export interface Note {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly data: unknown;
}

const lockName = 'SingletonLock';
const inboxName = 'SingletonInbox';
const pollEvery = 50;

/**
 * One process per `userData`, decided at once as Electron does: a lock file with the owner's process id, and a
 * folder of notes that the owner looks into.
 */
export class SingleInstance {
  #folder: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** True when this process is the first. Else the note is left for the one that is. */
  claim(folder: string, note: Note, received: (note: Note) => void): boolean {
    mkdirSync(path.join(folder, inboxName), { recursive: true });
    if (!takeLock(path.join(folder, lockName))) {
      leaveNote(path.join(folder, inboxName), note);
      return false;
    }
    this.#folder = folder;
    this.#timer = setInterval(() => readNotes(path.join(folder, inboxName)).forEach(received), pollEvery);
    this.#timer.unref();
    return true;
  }

  release(): void {
    if (this.#folder === undefined) return;
    clearInterval(this.#timer);
    rmSync(path.join(this.#folder, lockName), { force: true });
    this.#folder = undefined;
  }
}

function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(file, 'utf8')))) return false;
    writeFileSync(file, String(process.pid));
    return true;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

function leaveNote(inbox: string, note: Note): void {
  const unfinished = path.join(inbox, `${randomUUID()}.part`);
  writeFileSync(unfinished, JSON.stringify(note));
  renameSync(unfinished, unfinished.replace(/part$/, 'json'));
}

function readNotes(inbox: string): Note[] {
  return readdirSync(inbox)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const file = path.join(inbox, name);
      const note = JSON.parse(readFileSync(file, 'utf8')) as Note;
      rmSync(file);
      return note;
    });
}
