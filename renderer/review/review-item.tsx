import { useState } from 'react';
import type { DueItem } from '../../shared/analysis/due.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { WHY_WORDS } from '../panels/why-words.ts';
import { PART_NAMES, lookedWords, nearWords } from '../state/due-words.ts';
import { agoWords } from '../state/freshness.ts';
import { showRecord } from '../state/show.ts';
import { useShown } from '../state/shown.ts';
import { useToday } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { Thing } from './walk.ts';
import { t } from '../words/t.ts';

interface ReviewItemProps {
  /** None where it was deleted meanwhile. */
  readonly thing: Thing | undefined;
  readonly onConfirm: (thing: Thing, remarks: string) => void;
  readonly onConfirmPart: (thing: Thing) => void;
  readonly onSkip: () => void;
  readonly onBack?: () => void;
}

/** One thing that is due: why, since when, what changed near it; and what can be said to it. */
export function ReviewItem({ thing, onConfirm, onConfirmPart, onSkip, onBack }: ReviewItemProps) {
  const { model } = useShown();
  const [remarks, setRemarks] = useState('');
  if (!thing) {
    return (
      <div className="review-item">
        <p className="quiet">{t('This is not in the model any more.')}</p>
        <div className="actions">
          <Button look="first" onPress={onSkip}>
            {t('On to the next')}
          </Button>
        </div>
      </div>
    );
  }
  const confirm = () => {
    setRemarks('');
    onConfirm(thing, remarks);
  };
  return (
    <div className="review-item">
      <p className="over-title">{PART_NAMES[thing.part]}</p>
      <h3>{thing.item.name}</h3>
      <Facts model={model} item={thing.item} />
      <div className="actions">
        <Button look="first" onPress={confirm}>
          {t('It stands')} <kbd>↵</kbd>
        </Button>
        <Button onPress={focusInspector}>{t('Change it')}</Button>
        <Button onPress={onSkip}>
          {t('Skip')} <kbd>→</kbd>
        </Button>
        {onBack && (
          <Button look="quiet" onPress={onBack}>
            {t('Back')} <kbd>←</kbd>
          </Button>
        )}
        <form
          className="review-remarks"
          onSubmit={(event) => {
            event.preventDefault();
            confirm();
          }}
        >
          <TextField
            key={thing.key}
            label={t('What was noticed')}
            hideLabel
            placeholder={t('What was noticed')}
            value=""
            onChange={setRemarks}
            onDone={setRemarks}
          />
        </form>
      </div>
      <Button look="link" onPress={() => onConfirmPart(thing)}>
        {t('All of “{part}” stands', { part: PART_NAMES[thing.part] })}
      </Button>
    </div>
  );
}

/** Changing it is done where everything is changed: beside the map. */
function focusInspector(): void {
  document
    .querySelector<HTMLElement>('aside.right :is(input, textarea, select, button):not([disabled])')
    ?.focus();
}

function Facts({ model, item }: { model: Model; item: DueItem }) {
  const today = useToday();
  const { why, looked, changed, near, records } = item;
  return (
    <>
      <p>
        <b className="review-why">{capital(why ? WHY_WORDS[why] : t('looked at'))}.</b>
        {looked && ` ${t('Last look: {look}.', { look: lookedWords(item, today) })}`}
        {changed && ` ${t('Last changed: {ago}.', { ago: agoWords(changed.at, today) })}`}
      </p>
      {near.length > 0 && (
        <p className="quiet">{t('Changed near it since: {names}.', { names: nearWords(model, item, 8) })}</p>
      )}
      {records.length > 1 && (
        <ul className="review-records">
          {records.map((id) => (
            <li key={id}>
              <button type="button" className="line-button" onClick={() => showRecord(model, id)}>
                {recordName(model, id)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
