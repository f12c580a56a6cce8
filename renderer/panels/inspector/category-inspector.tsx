import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { Head } from './parts.tsx';
import { RecordLinks } from './record-links.tsx';

/** A control category: what it means, how mature it was rated, and what stands in it. */
export function CategoryInspector({ model, category }: { model: Model; category: RecordOf<'category'> }) {
  const { id, code, name, meaning, maturity } = category;
  return (
    <>
      <Head over={['CONTROL CATEGORY', code].filter(Boolean).join(' · ')} name={name} />
      <p className="quiet">{meaning}</p>
      {maturity?.rating !== undefined && (
        <p className="quiet">
          Rated <b>{maturity.rating}</b>
          {maturity.summary !== undefined && `: ${maturity.summary}`}
        </p>
      )}
      <RecordLinks
        model={model}
        title="Controls"
        ids={model
          .all('control')
          .filter((control) => control.category === id)
          .map((control) => control.id)}
      />
      <RecordLinks
        model={model}
        title="Findings"
        ids={model
          .all('finding')
          .filter(({ categories }) => categories.some(({ category: named }) => named === id))
          .map((finding) => finding.id)}
      />
    </>
  );
}
