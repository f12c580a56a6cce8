import { COMPONENT_TYPES } from '../../../shared/model/records/component.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { Check, TextField } from '../../ui/field.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { Head, change, textOrNothing } from './parts.tsx';
import { t, word } from '../../words/t.ts';

/** What is true of a component wherever it is placed. */
export function ComponentFields({ model, component }: { model: Model; component: RecordOf<'component'> }) {
  return (
    <>
      <Head
        over={t('COMPONENT · {type}', { type: word(component.type) })}
        name={component.name}
        onRename={(name) => change(component.id, { name })}
      />
      <TextField
        label={t('Summary')}
        lines
        value={component.summary}
        onDone={(summary) => change(component.id, { summary })}
      />
      <TextField
        label={t('Kind')}
        value={component.type}
        suggestions={COMPONENT_TYPES}
        onDone={(type) => {
          if (type.trim() !== '') change(component.id, { type: type.trim() });
        }}
      />
      <TextField
        label={t('Technology')}
        value={component.technology ?? ''}
        onDone={(technology) => change(component.id, { technology: textOrNothing(technology) })}
      />
      <Check
        label={t('In scope')}
        checked={component.inScope}
        onChange={(inScope) => change(component.id, { inScope })}
      />
      <FirstFields model={model} record={component} />
    </>
  );
}
