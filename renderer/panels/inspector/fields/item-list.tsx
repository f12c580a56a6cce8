import { useState } from 'react';
import type { Model } from '../../../../shared/model/model.ts';
import { Button } from '../../../ui/button.tsx';
import type { Editor, WithParts } from './editor-props.ts';
import type { Form } from './form-of.ts';
import { Group } from './group.tsx';
import { Parts, blank } from './object-editor.tsx';
import { useEntering } from './use-entering.ts';
import { fieldWords } from './words.ts';
import { t } from '../../../words/t.ts';

type ListForm = Extract<Form, { is: 'list' }>;

/** A list of which each item has parts. */
export function ItemList(props: WithParts<ListForm> & { readonly items: readonly unknown[] }) {
  const { model, form, label, items, onChange, editor } = props;
  const [adding, setAdding] = useState(false);
  const add = (
    <Button look="link" label={t('{field}: add', { field: label })} onPress={() => setAdding(true)}>
      {t('Add…')}
    </Button>
  );
  return (
    <Group label={label} action={!adding && add}>
      {items.map((item, at) => (
        // Items have no name but their place.
        <Item
          key={at}
          editor={editor}
          model={model}
          form={form}
          label={`${label} ${at + 1}`}
          value={item}
          onChange={(next) => onChange(items.map((other, place) => (place === at ? next : other)))}
          onRemove={() => onChange(items.filter((_, place) => place !== at))}
        />
      ))}
      {adding && (
        <Item
          editor={editor}
          model={model}
          form={form}
          label={t('{field}: new', { field: label })}
          value={blank(form.item) ?? {}}
          onChange={(next) => {
            setAdding(false);
            onChange([...items, next]);
          }}
          onRemove={() => setAdding(false)}
        />
      )}
    </Group>
  );
}

function Item(props: {
  readonly editor: Editor;
  readonly model: Model;
  readonly form: ListForm;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onRemove: () => void;
}) {
  const { editor: FieldEditor, model, form, label, value, onChange, onRemove } = props;
  const [entered, enter] = useEntering(form.schema, value, onChange);
  const { item } = form;
  return (
    <div className="item" role="group" aria-label={label}>
      {item.is === 'object' ? (
        <Parts editor={FieldEditor} model={model} parts={item.parts} value={entered} onChange={enter} />
      ) : (
        <FieldEditor
          model={model}
          form={item}
          label={fieldWords('what')}
          value={entered}
          optional={false}
          onChange={enter}
        />
      )}
      <div>
        <Button look="link" label={t('{field}: remove', { field: label })} onPress={onRemove}>
          {t('Remove')}
        </Button>
      </div>
    </div>
  );
}
