import type { Model } from '../../../shared/model/model.ts';
import { Choice } from '../../ui/field.tsx';
import { t } from '../../words/t.ts';

/** A value of one of the project's scales; one off the scale is kept and said to be. */
export function ScaleValue(props: {
  readonly model: Model;
  readonly label: string;
  readonly scale: 'severity' | 'difficulty';
  readonly value: string | undefined;
  readonly onChange: (value: string | null) => void;
}) {
  const { model, label, scale, value = '', onChange } = props;
  const values = (model.all('project')[0]?.scales[scale].values ?? []).map((each) => each.value);
  const isOff = value !== '' && !values.includes(value);
  return (
    <Choice
      label={label}
      value={value}
      options={[
        ['', t('not rated')],
        ...(isOff ? [[value, t('{value} (not on the scale)', { value })] as const] : []),
        ...values.map((each) => [each, each] as const),
      ]}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  );
}
