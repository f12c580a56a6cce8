import { exhaustive } from '../../../../shared/base/assert.ts';
import type { Id } from '../../../../shared/base/ids.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Choice, TextField } from '../../../ui/field.tsx';
import { EntriesEditor } from './entries-editor.tsx';
import type { EditorProps } from './editor-props.ts';
import type { Form } from './form-of.ts';
import { IdEditor } from './id-editor.tsx';
import { ItemList } from './item-list.tsx';
import { ObjectEditor, OneOfEditor } from './object-editor.tsx';
import { t, word } from '../../../words/t.ts';

/** One field of a record, entered in the way that its schema asks for. */
export function FieldEditor(props: EditorProps) {
  const { model, form, label, value, optional, onChange } = props;
  switch (form.is) {
    case 'text':
      return (
        <TextField
          label={label}
          lines={form.long}
          value={textOf(value)}
          onDone={(text) =>
            onChange(text.trim() === '' && optional ? undefined : likeBefore(text.trim(), value))
          }
        />
      );
    case 'day':
      return (
        <DateField
          label={label}
          value={textOf(value).slice(0, 10)}
          onChange={(day) => onChange(day === '' ? undefined : day)}
        />
      );
    case 'number':
      return <TextField label={label} value={textOf(value)} onDone={(text) => onChange(numberOf(text))} />;
    case 'flag':
      return <FlagEditor {...props} />;
    case 'choice':
      return (
        <Choice
          label={label}
          value={textOf(value)}
          options={[
            ...notSaid(optional || value === undefined),
            ...form.values.map((each) => [each, word(each)] as const),
          ]}
          onChange={(next) => onChange(next === '' ? undefined : next)}
        />
      );
    case 'fixed':
      return null;
    case 'id':
      return (
        <IdEditor
          model={model}
          label={label}
          kinds={form.kinds}
          ids={value === undefined ? [] : [value as Id]}
          one
          onChange={([id]) => onChange(id)}
        />
      );
    case 'list':
      return <ListEditor {...props} form={form} />;
    case 'object':
      return <ObjectEditor {...props} form={form} editor={FieldEditor} />;
    case 'one of':
      return <OneOfEditor {...props} form={form} editor={FieldEditor} />;
    case 'entries':
      return <EntriesEditor {...props} form={form} editor={FieldEditor} />;
    default:
      return exhaustive(form);
  }
}

function FlagEditor({ label, value, optional, onChange }: EditorProps) {
  return (
    <Choice
      label={label}
      value={value === undefined ? '' : value === true ? 'yes' : 'no'}
      options={[...notSaid(optional && value === undefined), ['yes', t('yes')], ['no', t('no')]]}
      onChange={(said) => onChange(said === '' ? undefined : said === 'yes')}
    />
  );
}

function ListEditor(props: EditorProps<Extract<Form, { is: 'list' }>>) {
  const { model, form, label, value, onChange } = props;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (form.item.is === 'id')
    return (
      <IdEditor
        model={model}
        label={label}
        kinds={form.item.kinds}
        ids={items as readonly Id[]}
        onChange={onChange}
      />
    );
  if (form.item.is === 'choice') return <SetEditor {...props} values={form.item.values} items={items} />;
  if (form.item.is !== 'text') return <ItemList {...props} items={items} editor={FieldEditor} />;
  const { long } = form.item;
  return (
    <TextField
      label={label}
      hint={long ? t('One a line.') : t('With a semicolon between them.')}
      lines={long}
      value={items.map(String).join(long ? '\n' : '; ')}
      onDone={(text) => onChange(parts(text, long ? '\n' : ';'))}
    />
  );
}

/** Several of a few words. */
function SetEditor(
  props: EditorProps & { readonly values: readonly string[]; readonly items: readonly unknown[] },
) {
  const { label, values, items, onChange } = props;
  return (
    <fieldset className="several-of">
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={items.includes(value)}
            onChange={({ target }) =>
              onChange(values.filter((each) => (each === value ? target.checked : items.includes(each))))
            }
          />
          <span>{word(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function parts(text: string, between: string): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function notSaid(isOffered: boolean): readonly (readonly [string, string])[] {
  return isOffered ? [['', t('not said')]] : [];
}

function textOf(value: unknown): string {
  if (value === true || value === false) return value ? t('yes') : t('no');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function numberOf(text: string): number | undefined {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? undefined : number;
}

/** A custom field that was a number, or yes or no, stays one. */
function likeBefore(text: string, before: unknown): unknown {
  if (typeof before === 'number') return numberOf(text) ?? text;
  if (typeof before === 'boolean') return text === t('yes') ? true : text === t('no') ? false : text;
  return text;
}
