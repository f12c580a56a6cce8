import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { create } from '../../shared/model/create.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { objectOf } from './rows.ts';
import type { JournalRow } from './rows.ts';
import { referencesOf } from '../../shared/model/references.ts';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { FILE_FORMAT } from './format.ts';
import { checkHeader } from './header.ts';
import { parseJournal, parsePositions, parseRecords } from './parse-rows.ts';
import { rawRows, tablesOf } from './raw-pages.ts';

/** What could be read of a damaged file, and what could not, record by record. */
export interface Salvaged {
  readonly records: readonly AnyRecord[];
  readonly lost: readonly string[];
}

const MOST_LINES = 1_000;

/**
 * Reads what can be read of damaged bytes. The history is not kept: with a part missing it could no longer take
 * anything back. Fails as opening does for bytes that are no project, and as `damaged` where nothing is left.
 */
export function salvage(bytes: Buffer, newId: (kind: 'project') => Id<'project'>): Result<Salvaged, Failure> {
  const header = checkHeader(bytes);
  if (!header.ok && header.error.code !== 'damaged') return header;
  const lost: string[] = [];
  const raw = rawRows(bytes);
  const { journal, ...tables } = tablesOf(raw.rows);
  if (raw.badPages > 0) lost.push(`${raw.badPages} of ${raw.pages} pages: they are damaged`);
  if (raw.badRows > 0) lost.push(`${raw.badRows} rows: they are damaged`);
  const lose = (line: string) => lost.push(line);
  const format = header.ok ? header.value : FILE_FORMAT;
  const records = parseRecords(tables.records, parsePositions(tables.positions, lose), format, lose);
  if (records.length === 0) return err(failure('damaged', 'Nothing of it could be salvaged.'));
  const history = parseJournal(journal, FILE_FORMAT, lose);
  lost.push(...goneBy(history, records), ...missed(records));
  if (history.length > 0) lost.push(`the history (${history.length} entries that could still be read)`);
  if (!records.some(({ kind }) => kind === 'project')) {
    records.push(create('project', newId('project'), { name: 'Salvaged project' }));
    lost.push('the project record: name, phases and scales are those of a new project');
  }
  return ok({ records, lost: shortened(lost) });
}

function shortened(lost: readonly string[]): readonly string[] {
  if (lost.length === 0) return ['nothing that can be told: only what surrounds the rows was damaged'];
  const more = lost.length - MOST_LINES;
  return more > 0 ? [...lost.slice(0, MOST_LINES), `and ${more} more`] : lost;
}

/** Records that the readable history made and never took away again, and that are not among the salvaged. */
function goneBy(journal: readonly JournalRow[], records: readonly AnyRecord[]): string[] {
  const there = new Set<string>();
  for (const { diff } of journal) {
    const { added, removed } = objectOf(diff) ?? {};
    for (const id of keysOf(added)) there.add(id);
    for (const id of keysOf(removed)) there.delete(id);
  }
  for (const { id } of records) there.delete(id);
  return [...there].map((id) => `${id}: the history has it, but its row is gone`);
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Records that others mention and that are not there. */
function missed(records: readonly AnyRecord[]): string[] {
  const there = new Set<string>(records.map(({ id }) => id));
  const lines = new Map<string, string>();
  for (const { from, to } of records.flatMap(referencesOf)) {
    if (!there.has(to) && !lines.has(to)) lines.set(to, `${to}: it is gone, ${from} mentions it`);
  }
  return [...lines.values()];
}
