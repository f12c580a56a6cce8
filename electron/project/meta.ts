import { readFileSync } from 'node:fs';
import { z } from '../../shared/base/schema.ts';
import { objectOf } from './rows.ts';
import { writeWhole } from './files.ts';
import type { WorkFolder } from './home.ts';

/** How a published file stood on the disk: equal content is an equal `sha256`; size and time spare reading it. */
const stamp = z.strictObject({ sha256: z.string(), size: z.number(), mtime: z.string() });
export type Stamp = z.infer<typeof stamp>;

/** What lies beside a working database, and has no place in it since publishing copies everything. */
const meta = z.strictObject({
  trailmap: z.literal(1),
  /** The real path of the file that is published; none while the project was never saved. */
  path: z.string().exactOptional(),
  /** What the project is called, for a list of projects that have no file. */
  name: z.string(),
  /** The file as it was last read or written, and the revision that it has. */
  published: z.strictObject({ stamp, revision: z.number(), versions: z.number() }).exactOptional(),
  /**
   * Written before publishing touches the file's folder: the name of the temporary file there, and what the file
   * will be. Whoever finds it knows what to remove, and whether the rename had happened.
   */
  publishing: z
    .strictObject({ temporary: z.string(), sha256: z.string(), revision: z.number(), versions: z.number() })
    .exactOptional(),
  /** The temporary file of a copy that is being written somewhere else. */
  copying: z.string().exactOptional(),
});
export type Meta = z.infer<typeof meta>;

/** What lies beside the working database; undefined when nothing readable does. */
export function readMeta({ meta: file }: WorkFolder): Meta | undefined {
  try {
    const read = meta.safeParse(objectOf(readFileSync(file, 'utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Throws what the system throws. */
export function writeMeta({ meta: file }: WorkFolder, value: Meta): void {
  writeWhole(file, Buffer.from(JSON.stringify(value)));
}

/** The notes of an open project: in memory first, so that a note which fails to reach the disk misleads nobody here. */
export class Notes {
  readonly folder: WorkFolder;
  #meta: Meta;

  constructor(folder: WorkFolder, meta: Meta) {
    this.folder = folder;
    this.#meta = meta;
  }

  get meta(): Meta {
    return this.#meta;
  }

  /** Sets these notes and drops those. Throws what the system throws. */
  write(set: Partial<Meta>, drop: 'publishing' | 'copying' | 'nothing' = 'nothing'): void {
    this.remember(set, drop);
    writeMeta(this.folder, this.#meta);
  }

  /** The same in memory alone. */
  remember(set: Partial<Meta>, drop: 'publishing' | 'copying' | 'nothing' = 'nothing'): void {
    const next = { ...this.#meta, ...set };
    if (drop !== 'nothing') delete next[drop];
    this.#meta = next;
  }
}
