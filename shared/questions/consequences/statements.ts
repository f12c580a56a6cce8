import { brokenProperties } from '../../analysis/properties.ts';
import { isIdOf } from '../../base/ids.ts';
import { consequence } from './consequence.ts';
import type { Change, Consequence } from './consequence.ts';

/** Properties that the change breaks, or breaks in another way; then the assumptions that it touches. */
export function statementConsequences(change: Change): Consequence[] {
  const broken = brokenConsequences(change);
  const saidAlready = new Set(broken.flatMap(({ subjects }) => subjects));
  return [
    ...broken,
    ...touchedAssumptions(change).filter(({ subjects }) => !subjects.some((id) => saidAlready.has(id))),
  ];
}

function brokenConsequences({ before, after }: Change): Consequence[] {
  const known = new Map(
    brokenProperties(before).map(({ assumption, witnesses }) => [assumption, wordsOf(witnesses)]),
  );
  return brokenProperties(after).flatMap(({ assumption, sentence, witnesses }) => {
    const words = wordsOf(witnesses);
    const was = known.get(assumption);
    const fresh = words.filter((one) => was?.includes(one) !== true);
    if (was && fresh.length === 0) return [];
    return [
      consequence('property broken', [assumption], {
        sentence: `${was ? 'Broken in another way' : 'Broken property'}: ${sentence}`,
        details: was ? fresh : words,
        facts: words,
        asks: 'verdict',
      }),
    ];
  });
}

function wordsOf(witnesses: readonly { readonly words: string }[]): readonly string[] {
  return witnesses.map(({ words }) => words);
}

function touchedAssumptions({ after, gains, diff }: Change): Consequence[] {
  return gains.touched.flatMap(({ record, because }) => {
    if (!isIdOf('assumption', record) || diff.added[record]) return [];
    const assumption = after.get(record);
    // What is computed and not broken needs nobody's word.
    if (!assumption || assumption.rule) return [];
    return [
      consequence('assumption touched', [record], {
        sentence: `“${assumption.text}”`,
        details: because,
        facts: [...because, assumption.text],
        asks: 'confirmation',
      }),
    ];
  });
}
