import { useState } from 'react';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { protectionsOf, recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { CONTROL_STATES } from '../../shared/model/records/control.ts';
import { run } from '../client/run.ts';
import { showRecord } from '../state/show.ts';
import { Choice } from '../ui/field.tsx';
import { CheckForm } from './check-form.tsx';
import type { Result } from './check-form.tsx';
import { ChecksKept } from './checks-kept.tsx';
import { t, word } from '../words/t.ts';

type Control = RecordOf<'control'>;

/** Whether a control does what it is there for. */
export function ControlCheck({ model, control }: { model: Model; control: Control }) {
  const [state, setState] = useState<Control['state']>();
  const category = control.category && model.get(control.category)?.name;
  const after = (result: Result) => state ?? stateAfter(control, result);
  return (
    <article className="verify-page" aria-label={control.name}>
      <h2>{control.name}</h2>
      <p className="quiet">
        {[word(control.state), category, control.identifier].filter((text) => text !== undefined).join(' · ')}
      </p>
      {control.summary !== '' && <p>{control.summary}</p>}
      <Guarded model={model} control={control} />
      <CheckForm
        model={model}
        proposed={{ result: 'not decided', what: '' }}
        onKeep={(check) => {
          const fields = { verifications: [...control.verifications, check], state: after(check.result) };
          setState(undefined);
          void run('control.change', { id: control.id, fields });
        }}
      >
        {(result) => (
          <Choice
            label={t('After this it is')}
            value={after(result)}
            options={CONTROL_STATES.map((option) => [option, word(option)] as const)}
            onChange={setState}
          />
        )}
      </CheckForm>
      <ChecksKept checks={control.verifications} />
    </article>
  );
}

/** What a check says about a control's state, unless somebody says otherwise. */
function stateAfter({ state }: Control, result: Result): Control['state'] {
  if (result === 'not decided') return state;
  return result === 'as expected' ? 'verified' : 'failed';
}

/** What it realises and what it guards besides; a press shows it. */
function Guarded({ model, control }: { model: Model; control: Control }) {
  const realised = new Set(protectionsOf(model, control.id).map(({ connection }) => connection));
  const guards = 'records' in control.guards ? control.guards.records : [];
  const shown = [...realised, ...guards.filter((id) => !(realised as ReadonlySet<string>).has(id))];
  if (shown.length === 0)
    return (
      <p className="quiet">
        {'records' in control.guards ? t('Nothing names it yet.') : t('It guards everything.')}
      </p>
    );
  return (
    <section aria-label={t('What it guards')}>
      <h3 className="section-title">{t('What it guards')}</h3>
      <ul className="chips">
        {shown.map((id) => (
          <li key={id}>
            <button type="button" className="line-button" onClick={() => showRecord(model, id)}>
              {recordName(model, id)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
