import { ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { Model } from '../../shared/model/model.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { HistoryEntry, NamedVersion } from '../../shared/protocol/requests.ts';
import { readBytes } from './files.ts';
import { historyEntry } from './journal.ts';
import { readFile } from './read-file.ts';
import { namedVersion, objectOf } from './rows.ts';
import type { JournalRow } from './rows.ts';

/** A project file as it is, without a working database: for the terminal and for comparing. */
export interface ReadProject {
  readonly model: Model;
  /** The format number that the file was written in; its records are in the current one. */
  readonly format: number;
  readonly revision: number;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  readonly versions: readonly NamedVersion[];
  /** When each record was last changed, by id, as far back as the history goes. */
  changed(): ReadonlyMap<string, string>;
}

/** Reads a project file from its path or its bytes. Nothing is written anywhere, and no lock is taken. */
export function openForReading(from: string | Uint8Array): Result<ReadProject, Failure> {
  const bytes = typeof from === 'string' ? readBytes(from) : ok(Buffer.from(from));
  if (!bytes.ok) return bytes;
  const content = readFile(bytes.value);
  if (!content.ok) return content;
  const { records, journal, versions, format } = content.value;
  return ok({
    model: Model.of(records),
    format,
    revision: journal.at(-1)?.revision ?? 0,
    history: journal.map(historyEntry).toReversed(),
    versions: versions.map(namedVersion),
    changed: () => lastChanges(journal),
  });
}

function lastChanges(journal: readonly JournalRow[]): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const { diff, time } of journal) {
    const { added, updated } = objectOf(diff) ?? {};
    for (const id of [added, updated].flatMap((part) => Object.keys(part ?? {}))) changed.set(id, time);
  }
  return changed;
}
