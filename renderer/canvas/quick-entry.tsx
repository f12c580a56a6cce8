import { useMemo } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { Model } from '../../shared/model/model.ts';
import { useSelection } from '../state/selection.ts';
import { Button } from '../ui/button.tsx';
import { entering, useEntering, zoneOf } from './entering.ts';
import type { Waiting } from './entry-queue.ts';
import { parseEntry } from './quick-entry-parse.ts';
import { planOf } from './quick-entry-plan.ts';
import type { Plan } from './quick-entry-plan.ts';

const EXAMPLE = 'Label printer in Back office -> Orders API : labels, HTTPS';

/** One line for a component, where it is, what it speaks to and how; it says what Enter will do. */
export function QuickEntry({ model }: { readonly model: Model }) {
  const line = useEntering(({ text }) => text);
  const waiting = useEntering((state) => state.waiting);
  const zone = useSelection(({ ids }) => zoneOf(model, ids));
  const { entry, parts } = useMemo(() => parseEntry(line), [line]);
  const plan = useMemo(() => planOf(model, entry, zone), [model, entry, zone]);
  return (
    <div className={line === '' && waiting.length === 0 ? 'quick-entry quiet' : 'quick-entry'}>
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
          onChange={(event) => entering.setText(event.target.value)}
          onKeyDown={handleKey}
          onPaste={handlePaste}
        />
        {line === '' && <kbd>/</kbd>}
      </div>
      <div id="quick-says" className="quick-says" role="status">
        <Says plan={plan} />
      </div>
      {waiting.length > 0 && <WaitingLines waiting={waiting} />}
    </div>
  );
}

function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
  event.stopPropagation();
  if (event.key === 'Escape') {
    entering.setText('');
    event.currentTarget.blur();
  } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
    // Also while the sentence says that something is missing: a line on its way may be making it.
    entering.enter([event.currentTarget.value]).catch(reportError);
  }
}

/** Several lines at once are entered one after the other; the last one too, for nobody sees where it would stop. */
function handlePaste(event: ClipboardEvent<HTMLInputElement>): void {
  const pasted = event.clipboardData.getData('text/plain').trim();
  if (!/[\r\n]/.test(pasted)) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const whole =
    value.slice(0, selectionStart ?? value.length) + pasted + value.slice(selectionEnd ?? value.length);
  entering.enter(whole.split(/\s*[\r\n]+\s*/)).catch(reportError);
}

function WaitingLines({ waiting }: { readonly waiting: readonly Waiting[] }) {
  return (
    <ul className="quick-waiting" aria-label="Lines that are not entered yet">
      {waiting.map(({ key, line, reason }) => (
        <li key={key}>
          <span className="quick-waiting-line">{line}</span>
          {reason === undefined ? (
            <span className="quiet">waits its turn</span>
          ) : (
            <>
              <span className="quick-waiting-reason">{reason}</span>
              <Button look="link" label={`Mend ${line}`} onPress={() => mend(key)}>
                Mend
              </Button>
              <Button look="link" label={`Leave out ${line}`} onPress={() => entering.drop(key)}>
                Leave out
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function mend(key: number): void {
  entering.mend(key);
  document.querySelector<HTMLInputElement>('#quick-entry')?.focus();
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
