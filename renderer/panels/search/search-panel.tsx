import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Autocomplete, Input, SearchField } from 'react-aria-components';
import { useHits, useSearch, useSearchIndex } from '../../state/search/search.ts';
import { KindFilter } from './kind-filter.tsx';
import { SearchResults } from './search-results.tsx';
import './search.css';
import { t } from '../../words/t.ts';

/** The search over everything, above what stands there while nothing is searched for. */
export function SearchPanel({ children }: { readonly children: ReactNode }) {
  const { query, setQuery } = useSearch();
  useSearchIndex();
  const hits = useHits(query);
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <div className="outline-search">
        <SearchInput />
      </div>
      {query.trim() === '' ? (
        children
      ) : (
        <>
          <KindFilter hits={hits} />
          <SearchResults hits={hits} />
        </>
      )}
    </Autocomplete>
  );
}

function SearchInput() {
  const field = useRef<HTMLInputElement>(null);
  const { asked, setAsked } = useSearch();
  useEffect(() => {
    if (!asked) return;
    setAsked(false);
    field.current?.focus();
    field.current?.select();
  }, [asked, setAsked]);
  return (
    <SearchField aria-label={t('Search everything')}>
      <Input ref={field} className="input" placeholder={t('Search everything')} />
    </SearchField>
  );
}
