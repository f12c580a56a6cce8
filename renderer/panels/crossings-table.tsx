import { useMemo } from 'react';
import { crossingsOf } from '../../shared/analysis/crossings.ts';
import type { Crossing } from '../../shared/analysis/crossings.ts';
import { placeName } from '../../shared/analysis/places.ts';
import { VERDICTS } from '../../shared/analysis/verdicts.ts';
import { realising } from '../../shared/analysis/guards.ts';
import { cellWords } from '../../shared/analysis/words.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { connectionName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { useShown } from '../state/shown.ts';
import { GateGlyph, toneClass } from '../ui/glyphs.tsx';
import { RecordTable } from './record-table.tsx';
import type { Column } from './record-table.tsx';

/** Every crossing, the worst first. */
export function CrossingsTable({ filter }: { filter: string }) {
  const { model } = useShown();
  const rows = useMemo(() => crossingsOf(model).toSorted((a, b) => rank(a) - rank(b)), [model]);
  const columns = useMemo(() => columnsFor(model), [model]);
  return (
    <RecordTable
      label="Crossings"
      rows={rows}
      columns={columns}
      idOf={(crossing) => crossing.connection}
      filter={filter}
      empty="No connection crosses a boundary yet."
    />
  );
}

function rank({ verdict }: Crossing): number {
  return VERDICTS.indexOf(verdict);
}

function columnsFor(model: Model): readonly Column<Crossing>[] {
  const connection = (crossing: Crossing) => model.get(crossing.connection);
  const name = (crossing: Crossing) => {
    const record = connection(crossing);
    return record ? connectionName(model, record) : crossing.connection;
  };
  const cell = (question: 'caller' | 'encryption') => (crossing: Crossing) => {
    const record = connection(crossing);
    return record ? cellWords(record, question) : '';
  };
  const controls = (crossing: Crossing) => {
    const record = connection(crossing);
    return (record ? realising(record).size : 0) + crossing.shields.length;
  };
  return [
    {
      title: 'Verdict',
      text: ({ verdict }) => verdict,
      order: rank,
      cell: (crossing) => <VerdictCell crossing={crossing} />,
    },
    { title: 'Connection', text: name },
    { title: 'From', text: ({ from }) => placeName(model, from) },
    { title: 'To', text: ({ to }) => placeName(model, to) },
    { title: 'Caller', text: cell('caller') },
    { title: 'Wire', text: cell('encryption') },
    { title: 'Controls', text: (crossing) => String(controls(crossing)), order: controls },
    { title: 'Data', text: (crossing) => dataWords(connection(crossing)) },
  ];
}

function VerdictCell({ crossing }: { crossing: Crossing }) {
  const { verdict, hollow, alarm } = crossing;
  const words = alarm || verdict === 'guarded' ? verdict : `${verdict}, intended`;
  return (
    <span className={`verdict ${toneClass(verdict)}`}>
      <GateGlyph verdict={verdict} hollow={hollow} size={14} />
      {words}
    </span>
  );
}

function dataWords(connection: RecordOf<'connection'> | undefined): string {
  return [connection?.data?.words, connection?.dataBack?.words]
    .filter((words) => words !== undefined)
    .join(' / ');
}
