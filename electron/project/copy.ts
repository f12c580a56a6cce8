import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exhaustive } from '../../shared/base/assert.ts';
import { writeJson } from '../../shared/formats/json/write.ts';
import type { Model } from '../../shared/model/model.ts';
import type { CopyFormat } from './copy-format.ts';
import { writeProjectFile } from './create-file.ts';
import { randomName, replaceDurably, writeDurably } from './files.ts';
import type { WorkFolder } from './home.ts';
import type { Notes } from './meta.ts';
import type { Working } from './working.ts';

/** The bytes of a copy. Throws what the system and SQLite throw. */
export function copyBytes(format: CopyFormat, model: Model, working: Working, folder: WorkFolder): Buffer {
  switch (format) {
    case 'trail':
      return throughFile(folder, (file) => working.vacuumInto(file));
    case 'trail without history':
      return throughFile(folder, (file) => writeProjectFile(file, [...model.records()]));
    case 'json':
      return Buffer.from(writeJson(model.records()));
    default:
      return exhaustive(format);
  }
}

/** SQLite writes files, not bytes; this one lies in the project's own folder, where recovery removes it. */
function throughFile(folder: WorkFolder, write: (file: string) => void): Buffer {
  rmSync(folder.next, { force: true });
  try {
    write(folder.next);
    return readFileSync(folder.next);
  } finally {
    rmSync(folder.next, { force: true });
  }
}

/** Puts bytes in a file whole or not at all; what was there before is replaced. Throws what the system throws. */
export function putFile(file: string, bytes: Uint8Array, notes: Notes): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomName().slice(0, 12)}.tmp`);
  notes.write({ copying: temporary });
  try {
    writeDurably(temporary, bytes, 0o644);
    replaceDurably(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    notes.write({}, 'copying');
  }
}
