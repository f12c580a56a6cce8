import type { Suggestions } from './use-suggestions.ts';
import { t } from '../../words/t.ts';

export function optionId(at: number): string {
  return `quick-suggestion-${at}`;
}

/** Names that fit. The focus stays in the field; arrows and Tab are its keys. */
export function SuggestionList({ suggestions }: { readonly suggestions: Suggestions }) {
  const { options, active, take } = suggestions;
  return (
    <div id="quick-suggestions" className="quick-suggestions" role="listbox" aria-label={t('Names that fit')}>
      {options.map((option, at) => (
        <div
          key={option.key}
          id={optionId(at)}
          className="item"
          role="option"
          aria-selected={at === active}
          {...(at === active && { 'data-focused': true })}
          tabIndex={-1}
          onPointerDown={(event) => {
            // The field would lose the focus, and with it the list would go.
            event.preventDefault();
            take(option);
          }}
        >
          <span className="quick-suggestion-name">{option.name}</span>
          <span className="end">{option.end}</span>
          {at === (active ?? 0) && <kbd>{t('Tab')}</kbd>}
        </div>
      ))}
    </div>
  );
}
