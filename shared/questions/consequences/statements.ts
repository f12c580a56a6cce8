import { brokenProperties } from '../../analysis/properties.ts';
import { isIdOf } from '../../base/ids.ts';
import { inEnglish, t } from '../../base/t.ts';
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
    brokenProperties(before).map(({ assumption, witnesses }) => [assumption, factsOf(witnesses)]),
  );
  return brokenProperties(after).flatMap((broken) => {
    const { assumption, witnesses } = broken;
    const was = known.get(assumption);
    const facts = factsOf(witnesses);
    const fresh = witnesses.filter((_one, at) => was?.includes(facts[at] ?? '') !== true);
    if (was && fresh.length === 0) return [];
    return [
      consequence('property broken', [assumption], {
        asks: 'verdict',
        say: () => ({
          sentence: was
            ? t('Broken in another way: {sentence}', { sentence: broken.sentence })
            : t('Broken property: {sentence}', { sentence: broken.sentence }),
          details: fresh.map(({ words }) => words),
        }),
        facts: () => facts,
      }),
    ];
  });
}

/** By its words in English one is known again. */
function factsOf(witnesses: readonly { readonly words: string }[]): readonly string[] {
  return inEnglish(() => witnesses.map(({ words }) => words));
}

function touchedAssumptions({ after, gains, diff }: Change): Consequence[] {
  return gains.touched.flatMap((touched) => {
    const { record } = touched;
    if (!isIdOf('assumption', record) || diff.added[record]) return [];
    const assumption = after.get(record);
    // What is computed and not broken needs nobody's word.
    if (!assumption || assumption.rule) return [];
    return [
      consequence('assumption touched', [record], {
        asks: 'confirmation',
        say: () => ({ sentence: t('“{text}”', { text: assumption.text }), details: touched.because }),
        facts: ({ details }) => [...details, assumption.text],
      }),
    ];
  });
}
