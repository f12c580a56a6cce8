import { LANGUAGES, languageOfPage, setLanguage } from '../words/language.ts';
import type { Language } from '../words/language.ts';
import { t } from '../words/t.ts';
import { handOver } from './hand-over.ts';

/** What each language calls a language: whoever cannot read the one that is on finds the choice by the own word for it. */
const CALLED: Readonly<Record<Language, string>> = { en: 'language', de: 'Sprache' };

export interface LanguageAction {
  readonly language: Language;
  /** In the words of the page, and the language by its own name. */
  readonly label: string;
  /** Words by which it is found, whatever language is on. */
  readonly words: string;
  readonly isOn: boolean;
  readonly act: () => void;
}

/** The languages that the page can be read in. */
export function languageActions(): readonly LanguageAction[] {
  const languages = Object.keys(LANGUAGES) as Language[];
  const now = languageOfPage();
  return languages.map((language) => ({
    language,
    label: t('Language: {language}', { language: LANGUAGES[language] }),
    // German: language Sprache German Deutsch
    words: [...Object.values(CALLED), ...languages.map((tag) => nameOf(language, tag))].join(' '),
    isOn: language === now,
    act() {
      // The page is loaded anew for it, which is of no use to who reads it so already.
      if (language === now) return;
      handOver();
      setLanguage(language);
    },
  }));
}

/** What a language is called in another one. */
function nameOf(language: Language, inLanguage: Language): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? LANGUAGES[language];
}
