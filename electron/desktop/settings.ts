import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../shared/base/schema.ts';
import { freshnessSchema } from '../../shared/protocol/requests.ts';
import type { Freshness } from '../../shared/protocol/requests.ts';

const theme = z.enum(['system', 'light', 'dark']);
const recentFile = z.strictObject({
  file: z.string().min(1),
  name: z.string().min(1),
  at: z.string(),
  fresh: freshnessSchema.exactOptional(),
});
const settingsSchema = z.strictObject({
  theme: theme.catch('system'),
  recent: z.array(recentFile).catch([]),
  lastFolder: z.string().exactOptional(),
});

export type Theme = z.infer<typeof theme>;
/** A project file that was opened: absolute path, name without its ending, ISO time of the last opening. */
export type RecentFile = z.infer<typeof recentFile>;
type SettingsData = z.infer<typeof settingsSchema>;

const mostRecent = 12;

/**
 * What the desktop remembers of a person between two starts, in one small JSON file. Nothing of a model is in it
 * but the paths of project files and how many parts of each were due. Chromium's own profile keeps nothing: the
 * session is in memory.
 */
export class Settings {
  readonly #file: string;
  #data: SettingsData;

  constructor(folder: string) {
    this.#file = path.join(folder, 'settings.json');
    this.#data = read(this.#file);
  }

  get theme(): Theme {
    return this.#data.theme;
  }

  set theme(chosen: Theme) {
    this.#write({ ...this.#data, theme: chosen });
  }

  /** Where dialogs start: Electron 43 and later no longer remembers it. */
  get lastFolder(): string | undefined {
    return this.#data.lastFolder;
  }

  get recent(): readonly RecentFile[] {
    return this.#data.recent;
  }

  /** Puts a file first, once, and remembers its folder. `at` is an ISO time. */
  remember(file: string, at: string): void {
    const name = path.basename(file, path.extname(file));
    const before = this.#data.recent.find((known) => known.file === file);
    const others = this.#data.recent.filter((known) => known.file !== file);
    const recent = [{ ...before, file, name, at }, ...others].slice(0, mostRecent);
    this.#write({ ...this.#data, recent, lastFolder: path.dirname(file) });
  }

  /** Notes how fresh the model in a file is that was opened before. */
  noteFreshness(file: string, fresh: Freshness): void {
    const recent = this.#data.recent.map((known) => (known.file === file ? { ...known, fresh } : known));
    this.#write({ ...this.#data, recent });
  }

  forget(file: string): void {
    this.#write({ ...this.#data, recent: this.#data.recent.filter((known) => known.file !== file) });
  }

  clearRecent(): void {
    this.#write({ ...this.#data, recent: [] });
  }

  /** Written whole beside and renamed over. That a preference is not kept must never stop the work. */
  #write(data: SettingsData): void {
    this.#data = data;
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      writeFileSync(`${this.#file}.new`, `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600 });
      renameSync(`${this.#file}.new`, this.#file);
    } catch (error) {
      console.error('trailmap: the settings were not kept', error);
    }
  }
}

/** A missing or damaged file is a first start. */
function read(file: string): SettingsData {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // Not there or not JSON: the defaults below.
  }
  return { theme: 'system', recent: [] };
}
