import { useCallback, useMemo, useState } from 'react';
import type { Model } from '../../shared/model/model.ts';
import { RecordTable } from '../panels/record-table.tsx';
import type { Column } from '../panels/record-table.tsx';
import { usePlaces } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { useToday } from '../state/today.ts';
import { columnOf, columnsOf, inOrder, severityRank } from './columns.ts';
import type { Finding } from './columns.ts';
import { Severity } from './severity.tsx';
import { capital, standingWords, targetNames } from './words.ts';
import { EmptyState } from '../panels/empty-state.tsx';
import { t, word } from '../words/t.ts';

/** Every finding in a line, under what was decided. */
export function FindingsTable() {
  const { model } = useShown();
  const today = useToday();
  const [filter, setFilter] = useState('');
  const openFinding = usePlaces((state) => state.openFinding);
  const rows = useMemo(() => {
    const all = inOrder(model, model.all('finding'), today);
    const columns = columnsOf(model);
    const rank = (finding: Finding) => columns.indexOf(columnOf(finding, today));
    return all.toSorted((a, b) => rank(a) - rank(b));
  }, [model, today]);
  const columns = useMemo(() => columnsFor(model, today), [model, today]);
  const groupOf = useCallback((finding: Finding) => capital(word(columnOf(finding, today))), [today]);
  return (
    <div className="findings-table">
      <input
        className="input filter"
        type="search"
        aria-label={t('Filter the findings')}
        placeholder={t('Filter')}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <RecordTable
        label={t('Findings')}
        rows={rows}
        columns={columns}
        idOf={() => undefined}
        keyOf={({ id }) => id}
        groupOf={groupOf}
        onOpen={({ id }) => openFinding(id)}
        filter={filter}
        empty={
          <EmptyState next={['New finding', 'Paste tables of a report…']}>
            {t('Nothing was found yet.')}
          </EmptyState>
        }
      />
    </div>
  );
}

function columnsFor(model: Model, today: string): readonly Column<Finding>[] {
  const categories = ({ categories: list }: Finding) =>
    list
      .map(({ category, identifiers }) =>
        identifiers.length > 0
          ? identifiers.join(', ')
          : (model.get(category)?.code ?? model.get(category)?.name ?? category),
      )
      .join(', ');
  return [
    { title: t('Number'), text: ({ number = '' }) => number },
    { title: t('Title'), text: ({ title }) => title },
    {
      title: t('Severity'),
      text: ({ severity }) => severity ?? t('not rated'),
      order: (finding) => severityRank(model, finding),
      cell: (finding) => <Severity model={model} finding={finding} />,
    },
    { title: t('Difficulty'), text: ({ difficulty = '' }) => difficulty },
    { title: t('Category'), text: categories },
    { title: t('Concerns'), text: (finding) => targetNames(model, finding) },
    { title: t('Standing'), text: (finding) => standingWords(finding, today) },
    { title: t('Decided by'), text: ({ disposition }) => disposition.decidedBy ?? '' },
  ];
}
