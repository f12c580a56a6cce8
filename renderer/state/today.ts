import { useSyncExternalStore } from 'react';
import { languageTag } from '../../shared/base/t.ts';

/*
 * What day it is, where the person is. Analyses never ask the clock; the page hands them the day, and draws anew
 * when it ends: a window that stays open over night must not show yesterday's answers.
 */

const LOOK_MS = 60_000;

/** Today as records write a day: `2026-11-24`. */
export function today(now: Date = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function watch(changed: () => void): () => void {
  const timer = setInterval(changed, LOOK_MS);
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', changed);
  };
}

/** The day, as a text: who asks is drawn anew only when it is another one. */
export function useToday(): string {
  return useSyncExternalStore(watch, () => today());
}

/** In English the day comes before the month, as in most languages. */
function dayTag(): string {
  return languageTag() === 'en' ? 'en-GB' : languageTag();
}

/** A day or a moment as people read it: `6 Oct 2026`. */
export function dayWords(moment: string): string {
  const day = new Date(`${moment.slice(0, 10)}T12:00:00Z`);
  return day.toLocaleDateString(dayTag(), { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A moment as people read it, where they are: `6 Oct 2026, 14:05`. */
export function momentWords(moment: string): string {
  return new Date(moment).toLocaleString(dayTag(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
