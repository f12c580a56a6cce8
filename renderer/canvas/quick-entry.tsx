import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { useSelection } from '../state/selection.ts';
import { carryOutStep } from './commands.ts';
import { parseEntry } from './quick-entry-parse.ts';
import { planOf } from './quick-entry-plan.ts';
import type { Plan } from './quick-entry-plan.ts';

const EXAMPLE = 'Label printer in Back office -> Orders API : labels, HTTPS';

/** One line for a component, where it is, what it speaks to and how; it says what Enter will do. */
export function QuickEntry({ model }: { readonly model: Model }) {
  const [line, setLine] = useState('');
  const zone = useSelection((state) => selectedZone(model, state.ids));
  const { entry, parts } = useMemo(() => parseEntry(line), [line]);
  const plan = useMemo(() => planOf(model, entry, zone), [model, entry, zone]);
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      setLine('');
      event.currentTarget.blur();
    } else if (event.key === 'Enter' && plan.step) {
      setLine('');
      carryOutStep(plan.step).catch(reportError);
    }
  };
  return (
    <div className={line === '' ? 'quick-entry quiet' : 'quick-entry'}>
      <div className="quick-line">
        <div className="quick-mirror" aria-hidden="true">
          {parts.map(({ text, kind }, at) => (
            // The pieces of a line have no identity beside their place.
            <span key={at} className={`say-${kind}`}>
              {text}
            </span>
          ))}
        </div>
        <input
          id="quick-entry"
          aria-label="Quick entry"
          aria-describedby="quick-says"
          autoComplete="off"
          spellCheck={false}
          maxLength={1_000}
          placeholder={EXAMPLE}
          value={line}
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={handleKey}
        />
        {line === '' && <kbd>/</kbd>}
      </div>
      <div id="quick-says" className="quick-says" role="status">
        <Says plan={plan} />
      </div>
    </div>
  );
}

function Says({ plan }: { readonly plan: Plan }) {
  return (
    <>
      {plan.says.map(({ text, as }) => {
        if (as === undefined) return text;
        if (as === 'strong') return <b key={text}>{text}</b>;
        return (
          <b key={text} className={`tone-${as.replace(' ', '-')}`}>
            {text}
          </b>
        );
      })}
      {plan.step && <kbd>Enter</kbd>}
    </>
  );
}

function selectedZone(model: Model, ids: ReadonlySet<Id>): Id<'zone'> | undefined {
  const [only, another] = ids;
  if (only === undefined || another !== undefined) return undefined;
  if (isIdOf('zone', only)) return only;
  return isIdOf('placement', only) ? zoneOfPlacement(model, only) : undefined;
}
