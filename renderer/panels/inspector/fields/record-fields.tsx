import { fieldOf } from '../../../../shared/model/kinds.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { change } from '../parts.tsx';
import { FieldEditor } from './field-editor.tsx';
import type { Part } from './form-of.ts';
import { firstParts, moreParts } from './plan.ts';
import { fieldTitle } from './words.ts';
import { t } from '../../../words/t.ts';

interface Props {
  readonly model: Model;
  readonly record: AnyRecord;
}

/** The fields of a record that its inspector shows in no way of its own. */
export function FirstFields({ model, record }: Props) {
  return (
    <div className="field-rows">
      {firstParts(record.kind).map((part) => (
        <RecordField key={part.name} model={model} record={record} part={part} />
      ))}
    </div>
  );
}

/** What is rarely said: folded away, with how much of it is said here. */
export function MoreFields({
  model,
  record,
  ofPlacement = false,
}: Props & { readonly ofPlacement?: boolean }) {
  const parts = moreParts(record.kind);
  const said = parts.filter(({ name }) => isSaid(fieldOf(record, name))).length;
  if (parts.length === 0) return null;
  return (
    <details className="more-fields">
      <summary>
        {ofPlacement ? t('More fields of this placement') : t('More fields')}{' '}
        {said > 0 && <span className="quiet">{t('{count} said', { count: said })}</span>}
      </summary>
      <div className="field-rows">
        {parts.map((part) => (
          <RecordField key={part.name} model={model} record={record} part={part} />
        ))}
      </div>
    </details>
  );
}

function RecordField({ model, record, part }: Props & { readonly part: Part }) {
  const { name, form, optional } = part;
  return (
    <FieldEditor
      model={model}
      form={form}
      label={fieldTitle(name)}
      value={fieldOf(record, name)}
      optional={optional}
      onChange={(value) => change(record.id, { [name]: value ?? null })}
    />
  );
}

function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== '' && typeof value !== 'boolean';
}
