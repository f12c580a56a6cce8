import type { Id, Kind } from '../../../base/ids.ts';
import { kindOf } from '../../../base/ids.ts';
import { distance, distinguishing, loose } from '../cells/loose.ts';

/** What may be meant by a name: how alike it is, from 0 to 1. */
export interface Match {
  readonly id: Id;
  readonly name: string;
  readonly how: 'same' | 'other name' | 'written otherwise' | 'near';
  readonly confidence: number;
  /** By another name than its own. */
  readonly byOther?: boolean;
}

/** From here on a name is taken for the one it is like; below, it is only shown as near. */
export const TAKEN = 0.8;
const SHOWN = 0.5;
const MOST_SHOWN = 5;
/** Of what shares a beginning, an end or a word, as many are compared letter by letter. */
const MOST_COMPARED = 300;

/** Of so many with one name, word or beginning, no name tells one. */
const MOST_ALIKE = 300;

/** A name as it is compared; what tells it apart is worked out once, not for each of hundreds that it is like. */
interface Key {
  readonly key: string;
  /** Its numbers and single letters. */
  readonly tells: string;
  /** Empty for a single word. */
  readonly initials: string;
}

function keyOf(name: string): Key {
  const key = loose(name);
  const words = key.split(' ');
  return { key, tells: distinguishing(key), initials: words.length > 1 ? initials(words) : '' };
}

interface Entry extends Key {
  readonly id: Id;
  readonly name: string;
  readonly isAlias: boolean;
}

/** What records go by, and who is meant by a name: exactly, by another name, written otherwise, or nearly. */
export class Names {
  readonly #exact = new Map<string, Entry[]>();
  readonly #loose = new Map<string, Entry[]>();
  /** By first three letters, by last three, and by each word. */
  readonly #alike = new Map<string, Entry[]>();
  readonly #gone = new Set<Id>();

  add(id: Id, name: string, aliases: readonly string[] = []): void {
    this.#put(id, name, false);
    this.addOthers(id, aliases);
  }

  addOthers(id: Id, aliases: readonly string[]): void {
    for (const alias of aliases) this.#put(id, alias, true);
  }

  /** Nobody is meant by the names of a record any longer. */
  drop(id: Id): void {
    this.#gone.add(id);
  }

  #said(map: ReadonlyMap<string, Entry[]>, kinds: readonly Kind[], key: string): Entry[] {
    return kinds.flatMap((kind) => (map.get(`${kind} ${key}`) ?? []).filter(({ id }) => !this.#gone.has(id)));
  }

  #put(id: Id, name: string, isAlias: boolean): void {
    const entry: Entry = { id, name, ...keyOf(name), isAlias };
    put(this.#exact, `${kindOf(id)} ${name}`, entry);
    put(this.#loose, `${kindOf(id)} ${entry.key}`, entry);
    for (const part of partsOf(entry.key)) put(this.#alike, `${kindOf(id)} ${part}`, entry);
  }

  /** Those with exactly this name; where there are none, those with exactly this other name. */
  exact(name: string, kinds: readonly Kind[]): Id[] {
    const found = this.#said(this.#exact, kinds, name);
    const named = found.filter(({ isAlias }) => !isAlias);
    return [...new Set((named.length > 0 ? named : found).map(({ id }) => id))];
  }

  /** Whether a name that is written otherwise, with the same letters, is there as well. */
  hasDouble(name: string, kinds: readonly Kind[]): boolean {
    return this.#said(this.#loose, kinds, loose(name)).some((entry) => entry.name !== name);
  }

  /** Everything that may be meant, likeliest first; `exactly` leaves out what is only alike. */
  find(said: string, kinds: readonly Kind[], exactly = false): Match[] {
    const found = this.called(said, kinds, exactly);
    return found.length > 0 || exactly ? found : this.#near(keyOf(said), kinds);
  }

  /** What has this name, or this other name; where there is none, what has it written otherwise. */
  called(said: string, kinds: readonly Kind[], exactly = false): Match[] {
    const found = new Map<Id, Match>();
    const take = (entries: readonly Entry[], how: Match['how'], confidence: number) => {
      for (const { id, name, isAlias } of entries) {
        if (!found.has(id)) found.set(id, { id, name, how, confidence, ...(isAlias && { byOther: true }) });
      }
    };
    const exact = this.#said(this.#exact, kinds, said);
    take(
      exact.filter(({ isAlias }) => !isAlias),
      'same',
      1,
    );
    if (found.size === 0) take(exact, 'other name', 0.98);
    if (found.size > 0 || exactly) return [...found.values()];
    const alike = this.#said(this.#loose, kinds, loose(said));
    take(
      alike.filter(({ isAlias }) => !isAlias),
      'written otherwise',
      0.95,
    );
    take(alike, 'written otherwise', 0.92);
    return [...found.values()];
  }

  #near(key: Key, kinds: readonly Kind[]): Match[] {
    const best = new Map<Id, Match>();
    for (const entry of this.#comparable(key.key, kinds)) {
      const confidence = likeness(key, entry);
      const before = best.get(entry.id);
      if (confidence < SHOWN || (before && before.confidence >= confidence)) continue;
      best.set(entry.id, { id: entry.id, name: entry.name, how: 'near', confidence });
    }
    return [...best.values()].toSorted((a, b) => b.confidence - a.confidence).slice(0, MOST_SHOWN);
  }

  #comparable(key: string, kinds: readonly Kind[]): Entry[] {
    const found = new Set<Entry>();
    for (const part of partsOf(key)) {
      for (const entry of this.#said(this.#alike, kinds, part).slice(0, MOST_COMPARED)) found.add(entry);
    }
    return [...found].slice(0, MOST_COMPARED);
  }
}

function put(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (!list) map.set(key, [entry]);
  else if (list.length < MOST_ALIKE) list.push(entry);
}

const MOST_PARTS = 12;

function partsOf(key: string): string[] {
  const words = key.split(' ').slice(0, MOST_PARTS);
  const letters = words.length > 1 ? [`=${initials(words)}`] : [`=${key}`];
  return [`<${key.slice(0, 3)}`, `>${key.slice(-3)}`, ...words.map((word) => `.${word}`), ...letters];
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Longer than this, names are compared by their words only. */
const LONG = 100;

/** How alike two different names are. Numbers and single letters tell apart. */
function likeness(one: Key, other: Key): number {
  const areInitials = isInitials(one, other) || isInitials(other, one);
  if (one.tells !== other.tells) return areInitials ? 0.6 : 0;
  const [a, b] = [one.key, other.key];
  const length = Math.min(a.length, b.length);
  if (length <= LONG) {
    const steps = distance(a, b, 2);
    if (steps === 1 && length >= 6) return 0.85;
    if (steps === 1 && length >= 4) return 0.7;
    if (steps === 2 && length >= 8) return 0.65;
  }
  return areInitials ? 0.6 : byWords(a.split(' '), b.split(' '));
}

function isInitials(short: Key, long: Key): boolean {
  return long.initials !== '' && short.key === long.initials;
}

/** One name is the other with words left out: `Mosquitto Broker` and `Broker`. */
function byWords(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const has = new Set(many);
  return few.every((word) => has.has(word)) ? 0.45 + 0.3 * (few.length / many.length) : 0;
}
