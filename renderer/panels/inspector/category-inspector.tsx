import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { Head } from './parts.tsx';
import { RecordLinks } from './record-links.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { Maturity } from './maturity.tsx';
import { t } from '../../words/t.ts';

/** A control category: what it means, how mature it was rated, and what stands in it. */
export function CategoryInspector({ model, category }: { model: Model; category: RecordOf<'category'> }) {
  const { id, code, name } = category;
  return (
    <>
      <Head over={[t('CONTROL CATEGORY'), code].filter(Boolean).join(' · ')} name={name} />
      <Maturity model={model} category={category} />
      <FirstFields model={model} record={category} />
      <RecordLinks
        model={model}
        title={t('Controls')}
        ids={model
          .all('control')
          .filter((control) => control.category === id)
          .map((control) => control.id)}
      />
      <RecordLinks
        model={model}
        title={t('Findings')}
        ids={model
          .all('finding')
          .filter(({ categories }) => categories.some(({ category: named }) => named === id))
          .map((finding) => finding.id)}
      />
    </>
  );
}
