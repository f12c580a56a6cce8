import { useMemo } from 'react';
import type { Model } from '../../../shared/model/model.ts';
import { useSelection } from '../../state/selection.ts';
import { useEntering, zoneOf } from './entering.ts';
import { parseEntry } from './parse.ts';
import type { Part } from './parse.ts';
import { planOf } from './plan.ts';
import './quick-entry.css';
import { Says } from './says.tsx';
import { SuggestionList, optionId } from './suggestion-list.tsx';
import { enterLines, useLineField } from './use-line-field.ts';
import { useSuggestions } from './use-suggestions.ts';
import { WaitingLines } from './waiting-lines.tsx';
import { t } from '../../words/t.ts';

const EXAMPLE = 'Label printer in Back office -> Orders API : labels, HTTPS';

/** One line for a component, where it is, what it speaks to and how; it says what Enter will do. */
export function QuickEntry({ model }: { readonly model: Model }) {
  const line = useEntering(({ text }) => text);
  const waiting = useEntering((state) => state.waiting);
  const zone = useSelection(({ ids }) => zoneOf(model, ids));
  const { entry, parts } = useMemo(() => parseEntry(line), [line]);
  const plan = useMemo(() => planOf(model, entry, zone), [model, entry, zone]);
  const suggestions = useSuggestions(model, line);
  const field = useLineField(suggestions, plan.missing);
  const { options, active } = suggestions;
  const open = options.length > 0;
  const quiet = line === '' && waiting.length === 0;
  return (
    <div className={quiet ? 'quick-entry quiet' : 'quick-entry'}>
      <div className="quick-line">
        <Mirror parts={parts} />
        <input
          id="quick-entry"
          role="combobox"
          aria-label={t('Quick entry')}
          aria-describedby="quick-says"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls="quick-suggestions"
          {...(open && active !== undefined && { 'aria-activedescendant': optionId(active) })}
          autoComplete="off"
          spellCheck={false}
          maxLength={1_000}
          placeholder={EXAMPLE}
          value={line}
          {...field}
        />
        {line === '' && <kbd>/</kbd>}
      </div>
      <div id="quick-says" className="quick-says" role="status">
        <Says plan={plan} onAddZones={() => enterLines([line], plan.missing)} />
      </div>
      {open && <SuggestionList suggestions={suggestions} />}
      {waiting.length > 0 && <WaitingLines waiting={waiting} />}
    </div>
  );
}

/** The line once more, in colours, under the field's own text. */
function Mirror({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <div className="quick-mirror" aria-hidden="true">
      {parts.map(({ text, kind }, at) => (
        // The pieces of a line have no identity beside their place.
        <span key={at} className={`say-${kind}`}>
          {text}
        </span>
      ))}
    </div>
  );
}
