import { speak } from '../../shared/base/t.ts';
import type { Catalog } from '../../shared/base/t.ts';

/** Each language by its own name. English needs no catalogue: it is what the sources say. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const CATALOGS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Catalog }>>> = {
  de: () => import('./de.json'),
};

const KEY = 'trailmap-language';

/** What the person chose, or what the system speaks as far as there is a catalogue, or English. */
export function languageOfPage(): Language {
  const wanted = [localStorage.getItem(KEY) ?? '', ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.map(known).find((one) => one !== undefined) ?? 'en';
}

function known(tag: string): Language | undefined {
  return (Object.keys(LANGUAGES) as Language[]).find((one) => one === tag);
}

/** Before anything of the page is loaded: words are said once, also those in constants. */
export async function speakLanguageOfPage(): Promise<void> {
  const language = languageOfPage();
  document.documentElement.lang = language;
  if (language !== 'en') speak(language, (await CATALOGS[language]()).default);
}

/** Keeps the choice, which is the person's and not the project's, and loads the page anew in that language. */
export function setLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  location.reload();
}
