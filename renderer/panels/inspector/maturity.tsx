import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { Choice, TextField } from '../../ui/field.tsx';
import { change } from './parts.tsx';
import { t } from '../../words/t.ts';

/** How mature a category is, on the model's own scale; a value off the scale is kept and said to be. */
export function Maturity({ model, category }: { model: Model; category: RecordOf<'category'> }) {
  const { id, maturity = {} } = category;
  const scale = model.all('project')[0]?.scales.maturity.values ?? [];
  const { rating, summary } = maturity;
  const meaning = scale.find(({ value }) => value === rating)?.meaning;
  const isOff = rating !== undefined && meaning === undefined;
  const say = (next: { rating?: string; summary?: string }) =>
    change(id, { maturity: Object.keys(next).length === 0 ? null : next });
  const rest = (field: 'rating' | 'summary') => {
    const { [field]: _before, ...others } = maturity;
    return others;
  };
  return (
    <>
      <Choice
        label={t('Maturity')}
        value={rating ?? ''}
        options={[
          ['', t('not rated')],
          ...(isOff ? [[rating, t('{value} (not on the scale)', { value: rating })] as const] : []),
          ...scale.map(({ value }) => [value, value] as const),
        ]}
        {...(meaning !== undefined && { hint: meaning })}
        onChange={(next) => say(next === '' ? rest('rating') : { ...maturity, rating: next })}
      />
      <TextField
        label={t('Why it is rated so')}
        lines
        value={summary ?? ''}
        onDone={(text) => say(text.trim() === '' ? rest('summary') : { ...maturity, summary: text.trim() })}
      />
    </>
  );
}
