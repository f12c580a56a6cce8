import { useMemo } from 'react';
import { insideOf } from '../../shared/analysis/crossings.ts';
import type { InsideConnection } from '../../shared/analysis/crossings.ts';
import { placeName } from '../../shared/analysis/places.ts';
import { cellWords } from '../../shared/analysis/words.ts';
import { connectionName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { useShown } from '../state/shown.ts';
import { RecordTable } from './record-table.tsx';
import type { Column } from './record-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { t } from '../words/t.ts';

/** The connections that stay inside one zone: with protections like others, and without a verdict. */
export function InsideTable({ filter }: { filter: string }) {
  const { model } = useShown();
  const rows = useMemo(() => insideOf(model), [model]);
  const columns = useMemo(() => columnsFor(model), [model]);
  return (
    <RecordTable
      label={t('Connections inside zones')}
      rows={rows}
      columns={columns}
      idOf={(row) => row.connection}
      filter={filter}
      empty={<EmptyState next={['Type a line']}>{t('No connection stays inside one zone.')}</EmptyState>}
    />
  );
}

function columnsFor(model: Model): readonly Column<InsideConnection>[] {
  const cell = (question: 'caller' | 'encryption') => (row: InsideConnection) => {
    const record = model.get(row.connection);
    return record ? cellWords(record, question) : '';
  };
  return [
    {
      title: t('Connection'),
      text: (row) => {
        const record = model.get(row.connection);
        return record ? connectionName(model, record) : row.connection;
      },
    },
    { title: t('Zone'), text: ({ place }) => placeName(model, place) },
    { title: t('Caller'), text: cell('caller') },
    { title: t('Wire'), text: cell('encryption') },
  ];
}
