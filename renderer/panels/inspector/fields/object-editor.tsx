import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/field.tsx';
import type { Editor, EditorProps, WithParts } from './editor-props.ts';
import type { Form, Part } from './form-of.ts';
import { Group } from './group.tsx';
import { useEntering } from './use-entering.ts';
import { fieldWords } from './words.ts';
import { t } from '../../../words/t.ts';

/** Several parts that are said together. */
export function ObjectEditor(props: WithParts<Extract<Form, { is: 'object' }>>) {
  const { model, form, label, value, onChange, editor } = props;
  const [entered, enter, unfinished] = useEntering(form.schema, value, onChange);
  const [saying, setSaying] = useState(false);
  const isOpen = saying || value !== undefined;
  const say = (
    <Button look="link" label={t('{field}: say', { field: label })} onPress={() => setSaying(true)}>
      {t('Say…')}
    </Button>
  );
  return (
    <Group label={label} action={!isOpen && say}>
      {isOpen && (
        <div className="item">
          <Parts
            editor={editor}
            model={model}
            parts={form.parts}
            value={entered}
            onChange={(next) => enter(orNothing(next))}
          />
          {unfinished && <p className="hint">{t('Not kept yet: something that it needs is not said.')}</p>}
        </div>
      )}
    </Group>
  );
}

/** One of several ways to say something. */
export function OneOfEditor(props: WithParts<Extract<Form, { is: 'one of' }>>) {
  const { model, form, label, value, optional, onChange, editor } = props;
  const chosen = form.options.find((option) => fits(option.form, value));
  return (
    <Group label={label}>
      <Choice
        label={label}
        hideLabel
        value={chosen?.name ?? ''}
        options={[
          ...(optional || !chosen ? [['', t('not said')] as const] : []),
          ...form.options.map(({ name }) => [name, fieldWords(name)] as const),
        ]}
        onChange={(name) => onChange(blank(form.options.find((option) => option.name === name)?.form))}
      />
      {chosen?.form.is === 'object' && (
        <Parts editor={editor} model={model} parts={chosen.form.parts} value={value} onChange={onChange} />
      )}
    </Group>
  );
}

interface PartsProps {
  readonly editor: Editor;
  readonly model: EditorProps['model'];
  readonly parts: readonly Part[];
  readonly value: unknown;
  readonly onChange: (value: Readonly<Record<string, unknown>>) => void;
}

export function Parts({ editor: FieldEditor, model, parts, value, onChange }: PartsProps) {
  const said = isObject(value) ? value : {};
  return parts.map(({ name, form, optional }) => (
    <FieldEditor
      key={name}
      model={model}
      form={form}
      label={fieldWords(name)}
      value={said[name]}
      optional={optional}
      onChange={(next) => {
        const { [name]: _before, ...rest } = said;
        onChange(next === undefined ? rest : { ...rest, [name]: next });
      }}
    />
  ));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object of which nothing is said is not there. */
function orNothing(value: Readonly<Record<string, unknown>>): unknown {
  return Object.keys(value).length === 0 ? undefined : value;
}

function fits(form: Form, value: unknown): boolean {
  if (form.is !== 'object' || !isObject(value)) return false;
  return form.parts.every(({ name, form: part, optional }) =>
    part.is === 'fixed' ? value[name] === part.value : optional || value[name] !== undefined,
  );
}

/** An option as it is when it was only chosen: its literals, and its lists empty. */
export function blank(form: Form | undefined): unknown {
  if (form?.is !== 'object') return undefined;
  return Object.fromEntries(
    form.parts.flatMap(({ name, form: part }): [string, unknown][] => {
      if (part.is === 'fixed') return [[name, part.value]];
      if (part.is === 'list') return [[name, []]];
      if (part.is === 'text' && !part.long) return [];
      return [];
    }),
  );
}
