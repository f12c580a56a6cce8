import { apply, conflicts, isEmpty, isLayoutOnly, reverse, squash } from '../../shared/model/diff.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { Model } from '../../shared/model/model.ts';
import { parseDiff } from '../../shared/model/parse.ts';
import type { HistoryEntry } from '../../shared/protocol/requests.ts';
import { FILE_FORMAT } from './format.ts';
import { objectOf } from './rows.ts';
import type { JournalRow } from './rows.ts';
import type { JournalHead, ReadableStore, Store } from './store.ts';

/*
 * History, undo and redo are readings of the journal; there is no second bookkeeping that could disagree with it.
 *
 * An entry takes back (`undo`) or brings back (`redo`) the entry that `undoes` names. A new edit ends redo. Entries
 * in an older format stay to be read, but nothing before them can be undone: their diffs are not migrated.
 */

/** An entry that can be undone or redone. */
export interface Step {
  readonly revision: number;
  readonly label: string;
}

interface Stacks {
  readonly undo: Step[];
  readonly redo: Step[];
}

export class Journal {
  readonly #store: Store;
  readonly #stacks: Stacks = { undo: [], redo: [] };
  #newest: JournalHead | undefined;
  /** The newest revision that a name was given to: its entry stays as it is. */
  #named: number;

  constructor(store: Store) {
    this.#store = store;
    for (const head of store.heads()) this.#follow(head);
    this.#named = store.versions().at(-1)?.revision ?? 0;
  }

  /** The project's revision: that of its newest entry, 0 before the first. */
  get revision(): number {
    return this.#newest?.revision ?? 0;
  }

  /** What the next undo takes back, and the next redo brings back. */
  get undo(): Step | undefined {
    return this.#stacks.undo.at(-1);
  }

  get redo(): Step | undefined {
    return this.#stacks.redo.at(-1);
  }

  /** The diff of an entry, through its schema; undefined when it cannot be read. */
  diffOf(revision: number): Diff | undefined {
    return readDiff(this.#store, revision);
  }

  /**
   * Writes an entry, inside the transaction that writes its rows, and answers the heads to `follow` once that is on
   * the disk. A layout-only entry of the same gesture as the newest one takes that one's place.
   */
  write(entry: Omit<JournalRow, 'diff' | 'format'>, diff: Diff): Written {
    const earlier = this.#sameGesture(entry, diff);
    const both = earlier && squash(earlier, diff);
    // A box that came back to where its drag began: an entry that does nothing helps nobody, so both stay.
    const merged = both !== undefined && !isEmpty(both);
    const row = { ...entry, diff: JSON.stringify(merged ? both : diff), format: FILE_FORMAT };
    if (merged) this.#store.dropEntry(this.revision);
    this.#store.putEntry(row);
    const { diff: _text, ...head } = row;
    return { head, instead: merged };
  }

  /** The diff of the newest entry, when that is layout of the same gesture. */
  #sameGesture(entry: Omit<JournalRow, 'diff' | 'format'>, diff: Diff): Diff | undefined {
    const newest = this.#newest;
    if (entry.gesture === null || entry.undoes !== null || !newest || newest.revision === this.#named)
      return undefined;
    const same = newest.gesture === entry.gesture && newest.undoes === null && newest.format === FILE_FORMAT;
    if (!same || newest.author !== entry.author || !isLayoutOnly(diff)) return undefined;
    const earlier = readDiff(this.#store, newest.revision);
    return earlier && isLayoutOnly(earlier) ? earlier : undefined;
  }

  /** Follows an entry that is on the disk. */
  committed({ head, instead }: Written): void {
    if (instead) this.#stacks.undo.pop();
    this.#follow(head);
  }

  named(revision: number): void {
    this.#named = revision;
  }

  /** Entries before a revision, newest first. */
  history(limit: number, before = Number.MAX_SAFE_INTEGER): HistoryEntry[] {
    return this.#store.headsBefore(before, limit).map(historyEntry);
  }

  /**
   * The model as it was after an entry, from the model as it is: every later entry is taken back. Undefined where
   * that entry is yet to come, or where one of the later ones cannot be read or does not fit.
   */
  modelAt(model: Model, revision: number): Model | undefined {
    if (revision > this.revision) return undefined;
    let at = model;
    for (const head of this.#store.headsBefore(Number.MAX_SAFE_INTEGER, this.revision - revision)) {
      if (head.revision <= revision) break;
      const diff = head.format === FILE_FORMAT ? this.diffOf(head.revision) : undefined;
      const back = diff && reverse(diff);
      if (!back || conflicts(at, back).length > 0) return undefined;
      at = apply(at, back);
    }
    return at;
  }

  #follow(head: JournalHead): void {
    this.#newest = head;
    const { undo, redo } = this.#stacks;
    const step = { revision: head.revision, label: head.label };
    if (head.format !== FILE_FORMAT) {
      undo.length = 0;
      redo.length = 0;
    } else if (head.undoes === null) {
      undo.push(step);
      redo.length = 0;
    } else if (undo.at(-1)?.revision === head.undoes) {
      redo.push(...undo.splice(-1));
    } else if (redo.at(-1)?.revision === head.undoes) {
      undo.push(...redo.splice(-1));
    } else {
      // A journal that somebody else wrote: what it says cannot be followed further back than here.
      undo.length = 0;
      redo.length = 0;
    }
  }
}

/** An entry that was written: its head, and whether it took the newest one's place. */
export interface Written {
  readonly head: JournalHead;
  readonly instead: boolean;
}

/** An entry as a person sees it. */
export function historyEntry({ revision, time, author, label, command, undoes }: JournalHead): HistoryEntry {
  const entry = { revision, at: time, author, label, command };
  return undoes === null ? entry : { ...entry, undoes };
}

function readDiff(store: ReadableStore, revision: number): Diff | undefined {
  const text = store.diffText(revision);
  const read = text === undefined ? undefined : parseDiff(objectOf(text));
  return read?.ok ? read.value : undefined;
}
