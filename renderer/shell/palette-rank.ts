import { withoutAccents } from '../../shared/base/accents.ts';

/** What is found by words. */
export interface Findable {
  /** What it is called. */
  readonly label: string;
  /** Other words that find it. */
  readonly words: string;
}

/**
 * The entries that have every word that was typed, best first: those that begin with it, then those whose words begin
 * with each, then those that are called so anywhere, then those that are found by other words. Within these, as given.
 */
export function ranked<Entry extends Findable>(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = withoutAccents(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const ranks: Entry[][] = [[], [], [], []];
  for (const entry of entries) {
    const rank = rankOf(entry, words);
    if (rank !== undefined) ranks[rank]?.push(entry);
  }
  return ranks.flat();
}

function rankOf({ label, words: others }: Findable, words: readonly string[]): number | undefined {
  const called = withoutAccents(label);
  const all = `${called} ${withoutAccents(others)}`;
  if (!words.every((word) => all.includes(word))) return undefined;
  if (called.startsWith(words.join(' '))) return 0;
  const beginnings = called.split(/[^\p{L}\p{N}]+/u);
  if (words.every((word) => beginnings.some((each) => each.startsWith(word)))) return 1;
  return words.every((word) => called.includes(word)) ? 2 : 3;
}
