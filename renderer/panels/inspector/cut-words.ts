import type { Cutting } from '../../state/cutting.ts';
import { t } from '../../words/t.ts';

/** What the answers have in common, in a sentence. */
export function cutWords({ cuts, how, answers }: Pick<Cutting, 'cuts' | 'how' | 'answers'>): string {
  if (!cuts.reached) return t('It does not get there.');
  if (how === 'hardening') return hardeningWords(cuts.hardening);
  if (answers.length === 0)
    return how === 'single'
      ? t('No single connection: without each of them there is another way.')
      : t('No set of connections: what is marked essential leads there, or it needs no connection.');
  if (how === 'single')
    return answers.length === 1
      ? t('Without this connection it does not get there:')
      : t('Without any one of these it does not get there; the nearest to the target first:');
  return t(
    'Each line is a set: without all of it the actor does not get there, without a part of it it does.',
  );
}

function hardeningWords(hardening: Cutting['cuts']['hardening']): string {
  if (!hardening) return t('Every chain is guarded all the way already: there is nothing to harden.');
  const { connections, before, after } = hardening;
  const count = connections.length;
  return after === undefined
    ? t(
        '{count, plural, one {If this proved its caller} other {If these proved their callers}} by something that the actor does not hold, it would not get there instead of {before, plural, =0 {none} other {#}}:',
        { count, before },
      )
    : t(
        '{count, plural, one {If this proved its caller} other {If these proved their callers}} by something that the actor does not hold, it would have to get past {after, plural, one {# guard} other {# guards}} instead of {before, plural, =0 {none} other {#}}:',
        { count, after, before },
      );
}
