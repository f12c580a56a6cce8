import type { RecordOf } from '../../../shared/model/kinds.ts';
import { protectionsOf } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { CONTROL_STATES } from '../../../shared/model/records/control.ts';
import { Choice, TextField } from '../../ui/field.tsx';
import { Head, SpokenOf, change } from './parts.tsx';
import { RecordLinks } from './record-links.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { t, word } from '../../words/t.ts';

/** A security control: how far it is, what it realises and guards, how it was verified, what it rests on. */
export function ControlInspector({ model, control }: { model: Model; control: RecordOf<'control'> }) {
  const { id, name, summary, state, category, identifier } = control;
  const code = category && (model.get(category)?.code ?? model.get(category)?.name);
  const over = [t('CONTROL'), code, identifier].filter((part) => part !== undefined).join(' · ');
  return (
    <>
      <Head over={over} name={name} onRename={(next) => change(id, { name: next })} />
      <TextField
        label={t('Summary')}
        lines
        value={summary}
        onDone={(next) => change(id, { summary: next })}
      />
      <Choice
        label={t('State')}
        value={state}
        options={CONTROL_STATES.map((each) => [each, word(each)] as const)}
        onChange={(next) => change(id, { state: next })}
      />
      <RecordLinks
        model={model}
        title={t('Realises a protection of')}
        ids={protectionsOf(model, id).map(({ connection }) => connection)}
      />
      <FirstFields model={model} record={control} />
      <SpokenOf model={model} id={id} except={control.restsOn} />
    </>
  );
}
