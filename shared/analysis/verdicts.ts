import type { Guard } from './guards.ts';

/** What a crossing's guards come to, from the worst (SPEC X8). */
export const VERDICTS = ['unguarded', 'not stated', 'partly', 'guarded'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The verdict follows the worse of caller and wire. */
export function verdictOf(caller: Guard, wire: Guard): Verdict {
  const guards = [caller, wire];
  if (guards.includes('none')) return 'unguarded';
  if (guards.includes('not said')) return 'not stated';
  return guards.includes('some') ? 'partly' : 'guarded';
}
