import { speak } from '../../shared/base/t.ts';
import type { Catalog } from '../../shared/base/t.ts';

/** Says every message in marks of its own: what is between them went through the catalogue, whatever it is. */
const marked: Catalog = new Proxy<Record<string, string>>(
  {},
  { get: (_none, message) => (typeof message === 'string' ? `‹${message}›` : undefined) },
);

/** Does something while a language is spoken that nobody has a catalogue for; then English is spoken again. */
export function inMadeUpLanguage<T>(say: () => T): T {
  speak('de', marked);
  try {
    return say();
  } finally {
    speak('en', {});
  }
}

/** Whether a text begins and ends as something that was said in that language. */
export function isSaidThere(text: string): boolean {
  return text.startsWith('‹') && text.endsWith('›');
}

/** Whether nothing in a text was said in that language. */
export function isEnglish(text: string): boolean {
  return !/[‹›]/.test(text);
}
