import { definitionOf } from '../../../shared/model/kinds.ts';
import { counted } from '../../state/search/search-index.ts';
import type { Hit } from '../../state/search/search-index.ts';
import { useSearch } from '../../state/search/search.ts';
import { t, word } from '../../words/t.ts';

/** The kinds of what was found, each with how much of it; one pressed shows only that kind. */
export function KindFilter({ hits }: { readonly hits: readonly Hit[] }) {
  const { only, setOnly } = useSearch();
  const counts = counted(hits);
  if (counts.length < 2 && only === undefined) return null;
  return (
    <div className="found-kinds" role="group" aria-label={t('Only this kind')}>
      {counts.map(([kind, count]) => (
        <button
          key={kind}
          type="button"
          className="pill"
          aria-pressed={only === kind}
          onClick={() => setOnly(only === kind ? undefined : kind)}
        >
          {word(count === 1 ? definitionOf(kind).label : definitionOf(kind).plural)} {count}
        </button>
      ))}
    </div>
  );
}
