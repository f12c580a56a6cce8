import { Languages } from 'lucide-react';
import { LANGUAGES } from '../../words/language.ts';
import { t } from '../../words/t.ts';
import { languageActions } from '../language-actions.ts';

/** The languages, each by its own name: for who cannot read the one that is on. */
export function LanguageChoice() {
  return (
    <nav className="start-languages" aria-label={t('Language')}>
      <Languages size={15} aria-hidden="true" />
      {languageActions().map(({ language, isOn, act }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-current={isOn ? 'true' : undefined}
          onClick={act}
        >
          {LANGUAGES[language]}
        </button>
      ))}
    </nav>
  );
}
