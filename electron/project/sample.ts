import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFile } from './create-file.ts';
import { sha256 } from './files.ts';
import { readNative } from './native-json.ts';

/**
 * The path of the sample project as a .trail file in the recovery folder, made from its JSON text where it is not
 * there yet: a person may change the sample, and finds it changed. A newer sample takes the place of an older one.
 * Throws where the sample itself is wrong or the folder cannot be written.
 */
export async function makeSample(home: string, jsonText: string): Promise<string> {
  const folder = path.join(home, 'sample');
  const file = path.join(folder, 'Harbor Parcel.trail');
  const note = path.join(folder, 'made-from');
  const hash = sha256(jsonText);
  if ((await textOr(note, '')) === hash) return file;
  const read = readNative(jsonText);
  if (!read.ok || read.value.lost.length > 0) throw new Error('Trailmap bug: the sample cannot be read');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made = createFile(file, read.value.records);
  if (!made.ok) throw new Error(`the sample cannot be written: ${made.error.code}`);
  await writeFile(note, hash);
  return file;
}

async function textOr(file: string, otherwise: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return otherwise;
  }
}
