import type { Cutting } from '../../state/cutting.ts';

/** What the answers have in common, in a sentence. */
export function cutWords({ cuts, how, answers }: Pick<Cutting, 'cuts' | 'how' | 'answers'>): string {
  if (!cuts.reached) return 'It does not get there.';
  if (how === 'hardening') return hardeningWords(cuts.hardening);
  if (answers.length === 0)
    return how === 'single'
      ? 'No single connection: without each of them there is another way.'
      : 'No set of connections: what is marked essential leads there, or it needs no connection.';
  if (how === 'single')
    return answers.length === 1
      ? 'Without this connection it does not get there:'
      : 'Without any one of these it does not get there; the nearest to the target first:';
  return 'Each line is a set: without all of it the actor does not get there, without a part of it it does.';
}

function hardeningWords(hardening: Cutting['cuts']['hardening']): string {
  if (!hardening) return 'Every chain is guarded all the way already: there is nothing to harden.';
  const { connections, before, after } = hardening;
  const they = connections.length === 1 ? 'If this proved its caller' : 'If these proved their callers';
  const now = after === undefined ? 'it would not get there' : `it would have to get past ${guards(after)}`;
  const instead = before === 0 ? 'none' : String(before);
  return `${they} by something that the actor does not hold, ${now} instead of ${instead}:`;
}

function guards(count: number): string {
  return count === 1 ? '1 guard' : `${count} guards`;
}
