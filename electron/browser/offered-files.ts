import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from '../../shared/base/schema.ts';
import { byText } from '../../shared/base/compare.ts';
import { realPath, writeWhole } from '../project/files.ts';
import type { OfferedPath } from '../service/ports.ts';
import { freshnessSchema } from '../../shared/protocol/requests.ts';
import type { Freshness } from '../../shared/protocol/requests.ts';

const recentSchema = z
  .array(z.strictObject({ path: z.string().min(1), at: z.string(), fresh: freshnessSchema.exactOptional() }))
  .max(100);
type Recent = z.infer<typeof recentSchema>;

const MOST_RECENT = 12;
/** A folder with more projects than this is not one that a person picks from. */
const MOST_IN_FOLDER = 500;

/**
 * What the start page offers: files opened before, the project files of the folder that the host was started in, and
 * the sample. Which were opened is remembered in `recent.json` of the recovery folder, with how fresh each was; nothing
 * else of a person or of a model is.
 */
export class OfferedFiles {
  readonly #folder: string;
  readonly #home: string;
  readonly #sample: () => Promise<string>;
  readonly #now: () => Date;

  constructor(parts: { folder: string; home: string; sample: () => Promise<string>; now: () => Date }) {
    this.#folder = parts.folder;
    this.#home = parts.home;
    this.#sample = parts.sample;
    this.#now = parts.now;
  }

  /** Newest first, then the folder's by name, then the sample; each file once. */
  async list(): Promise<readonly OfferedPath[]> {
    const sample = await this.#sampleFile();
    const recent = this.#recent().filter((file) => file.path !== sample?.path && existsSync(file.path));
    const known = new Set(recent.map((file) => file.path));
    const inFolder = (await filesIn(this.#folder)).filter((file) => !known.has(file.path));
    return [
      ...recent.map(({ path: file, at, fresh }) => ({
        ...offered(file, 'recent', at),
        ...(fresh && { fresh }),
      })),
      ...inFolder,
      ...(sample ? [sample] : []),
    ];
  }

  /** Puts a file first. A recovery folder that cannot be written forgets it: that must not stop the work. */
  remember(file: string): void {
    const real = realPath(file);
    const recent = this.#recent();
    const first = {
      ...recent.find((known) => known.path === real),
      path: real,
      at: this.#now().toISOString(),
    };
    this.#write([first, ...recent.filter((other) => other.path !== real)].slice(0, MOST_RECENT));
  }

  /** Notes how fresh the model in a file is that was opened before. */
  noteFreshness(file: string, fresh: Freshness): void {
    const real = realPath(file);
    this.#write(this.#recent().map((known) => (known.path === real ? { ...known, fresh } : known)));
  }

  #write(recent: Recent): void {
    try {
      mkdirSync(this.#home, { recursive: true, mode: 0o700 });
      writeWhole(this.#file, Buffer.from(JSON.stringify(recent)));
    } catch {
      console.error('trailmap: the list of recent files could not be written');
    }
  }

  get #file(): string {
    return path.join(this.#home, 'recent.json');
  }

  #recent(): Recent {
    try {
      return recentSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return [];
    }
  }

  async #sampleFile(): Promise<OfferedPath | undefined> {
    try {
      return offered(realPath(await this.#sample()), 'sample');
    } catch {
      return undefined;
    }
  }
}

async function filesIn(folder: string): Promise<readonly OfferedPath[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.trail') && !name.startsWith('.'));
    const first = names.toSorted(byText).slice(0, MOST_IN_FOLDER);
    const found = await Promise.all(first.map((name) => fileAt(path.join(folder, name))));
    return found.filter((file) => file !== undefined);
  } catch {
    return [];
  }
}

async function fileAt(file: string): Promise<OfferedPath | undefined> {
  try {
    const about = await stat(file);
    return about.isFile() ? offered(realPath(file), 'folder', about.mtime.toISOString()) : undefined;
  } catch {
    return undefined;
  }
}

function offered(file: string, where: OfferedPath['where'], at?: string): OfferedPath {
  return { path: file, name: path.basename(file), where, ...(at !== undefined && { at }) };
}
