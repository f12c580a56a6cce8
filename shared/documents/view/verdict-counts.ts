import type { Verdict } from '../../analysis/verdicts.ts';
import type { Id } from '../../base/ids.ts';
import { t } from '../../base/t.ts';

/** In the order of the legend. */
export const VERDICTS: readonly Verdict[] = ['guarded', 'partly', 'unguarded', 'not stated'];
/** What one line for several shows: the one that asks most for a look. */
const WORST_FIRST: readonly Verdict[] = ['unguarded', 'not stated', 'partly', 'guarded'];

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** How many of these connections cross with which verdict; those that do not cross are in none. */
export function verdictCounts(
  connections: Iterable<Id<'connection'>>,
  crossings: ReadonlyMap<Id<'connection'>, { readonly verdict: Verdict }>,
): VerdictCounts {
  const counts = { guarded: 0, partly: 0, unguarded: 0, 'not stated': 0 };
  for (const id of connections) {
    const verdict = crossings.get(id)?.verdict;
    if (verdict !== undefined) counts[verdict] += 1;
  }
  return counts;
}

/** None where nothing crosses. */
export function worstOf(counts: VerdictCounts): Verdict | undefined {
  return WORST_FIRST.find((verdict) => counts[verdict] > 0);
}

const SAYS: Readonly<Record<Verdict, (about: { readonly count: number }) => string>> = {
  guarded: (about) => t('{count} guarded', about),
  partly: (about) => t('{count} partly', about),
  unguarded: (about) => t('{count} unguarded', about),
  'not stated': (about) => t('{count} not stated', about),
};

/** "2 guarded, 1 unguarded"; empty where nothing crosses. */
export function verdictWords(counts: VerdictCounts): string {
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => SAYS[verdict]({ count: counts[verdict] }))
    .join(', ');
}
