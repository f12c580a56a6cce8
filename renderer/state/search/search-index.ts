import MiniSearch from 'minisearch';
import type { Id, Kind } from '../../../shared/base/ids.ts';
import { KINDS } from '../../../shared/base/ids.ts';
import { plain } from './marks.ts';
import type { SearchDocument } from './documents.ts';

export interface Hit {
  readonly document: SearchDocument;
  /** The words of the document that were found, as they are compared. */
  readonly terms: readonly string[];
}

/** The hits of one kind. */
export interface HitGroup {
  readonly kind: Kind;
  readonly hits: readonly Hit[];
}

/** Shorter words are taken as they are: with one letter wrong they would be any word. */
const FUZZY_FROM = 5;

/**
 * The words of a model, found by their beginnings, with a letter wrong, or, in what something is called, from
 * anywhere in it. It follows a model: only what is said otherwise than before is read again.
 */
export class SearchIndex {
  readonly #documents = new Map<Id, SearchDocument>();
  readonly #words = new MiniSearch<SearchDocument>({
    fields: ['label', 'names', 'text'],
    processTerm: (term) => plain(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length < FUZZY_FROM ? false : 0.2),
      combineWith: 'AND',
      boost: { label: 4, names: 3 },
    },
  });

  get size(): number {
    return this.#documents.size;
  }

  /**
   * Follows a model, and stops for breath after each document: who drives it may go on later.
   * It says whether that one had to be read.
   */
  *follow(documents: Iterable<SearchDocument>): Generator<boolean> {
    const there = new Set<Id>();
    for (const document of documents) {
      there.add(document.id);
      const before = this.#documents.get(document.id);
      const isNew = !before || !says(before, document);
      if (isNew) this.#read(document, before !== undefined);
      yield isNew;
    }
    for (const id of this.#documents.keys()) {
      if (there.has(id)) continue;
      this.#documents.delete(id);
      this.#words.discard(id);
    }
  }

  #read(document: SearchDocument, again: boolean): void {
    this.#documents.set(document.id, document);
    if (again) this.#words.replace(document);
    else this.#words.add(document);
  }

  /** What the words of a query are found in, the best first. */
  find(query: string): Hit[] {
    if (query.trim() === '') return [];
    const hits: Hit[] = [];
    const found = new Set<Id>();
    for (const { id, terms } of this.#words.search(query)) {
      const document = this.#documents.get(id as Id);
      if (!document) continue;
      found.add(document.id);
      hits.push({ document, terms });
    }
    return [...hits, ...this.#within(plain(query.trim()), found)];
  }

  /** `base` is in *Database* too, and an id is one word; no index of words finds these. */
  #within(part: string, found: ReadonlySet<Id>): Hit[] {
    return [...this.#documents.values()]
      .filter(({ id, label }) => !found.has(id) && (id === part || plain(label).includes(part)))
      .map((document) => ({ document, terms: [part] }));
  }
}

function says(before: SearchDocument, now: SearchDocument): boolean {
  return (
    before.label === now.label &&
    before.names === now.names &&
    before.text === now.text &&
    before.where === now.where
  );
}

/** Hits by their kinds, the kind of the best hit first. */
export function grouped(hits: readonly Hit[]): HitGroup[] {
  const groups = Map.groupBy(hits, ({ document }) => document.kind);
  return [...groups].map(([kind, of]) => ({ kind, hits: of }));
}

/** How many hits there are of each kind that has any, in the order of kinds. */
export function counted(hits: readonly Hit[]): (readonly [Kind, number])[] {
  const counts = Map.groupBy(hits, ({ document }) => document.kind);
  return KINDS.flatMap((kind) => {
    const of = counts.get(kind);
    return of ? [[kind, of.length] as const] : [];
  });
}
