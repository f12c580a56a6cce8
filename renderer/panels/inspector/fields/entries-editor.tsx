import { useState } from 'react';
import { TextField } from '../../../ui/field.tsx';
import type { WithParts } from './editor-props.ts';
import type { Form } from './form-of.ts';
import { Group } from './group.tsx';
import { t } from '../../../words/t.ts';

/** Values under names that people choose: the custom fields of a record, by those that the project defines. */
export function EntriesEditor(props: WithParts<Extract<Form, { is: 'entries' }>>) {
  const { editor: FieldEditor, model, form, label, value, onChange } = props;
  const said = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>);
  const [named, setNamed] = useState('');
  const defined = model.all('project').flatMap(({ customFields }) => customFields.map(({ name }) => name));
  const set = (name: string, next: unknown) => {
    const others = said.filter(([other]) => other !== name);
    const all = next === undefined ? others : [...others, [name, next] as const];
    onChange(all.length === 0 ? undefined : Object.fromEntries(all));
  };
  const open = named === '' || said.some(([name]) => name === named) ? [] : [[named, undefined] as const];
  return (
    <Group label={label}>
      {[...said, ...open].map(([name, each]) => (
        <FieldEditor
          key={name}
          model={model}
          form={form.item}
          label={name}
          value={each}
          optional
          onChange={(next) => set(name, next)}
        />
      ))}
      <TextField
        label={t('Name of another one')}
        value=""
        suggestions={defined}
        onDone={(name) => setNamed(name.trim())}
      />
    </Group>
  );
}
