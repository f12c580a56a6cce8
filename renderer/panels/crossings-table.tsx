import { useMemo } from 'react';
import { crossingsOf } from '../../shared/analysis/crossings.ts';
import type { Crossing } from '../../shared/analysis/crossings.ts';
import type { Exposed } from '../../shared/analysis/exposure.ts';
import { nearestRiders } from '../../shared/analysis/nearest-rider.ts';
import { placeName } from '../../shared/analysis/places.ts';
import { VERDICTS } from '../../shared/analysis/verdicts.ts';
import type { Verdict } from '../../shared/analysis/verdicts.ts';
import { realising } from '../../shared/analysis/guards.ts';
import { cellWords } from '../../shared/analysis/words.ts';
import { answeredAt, openedFrom } from '../../shared/analysis/zone-traffic.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { connectionName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { useShown } from '../state/shown.ts';
import { GateGlyph, toneClass } from '../ui/glyphs.tsx';
import { nearestWords } from './nearest-actor.ts';
import { RecordTable } from './record-table.tsx';
import type { Column } from './record-table.tsx';
import { useTableLook } from './table-look.ts';
import { EmptyState } from './empty-state.tsx';
import { listOf } from '../words/list.ts';
import { t, word } from '../words/t.ts';

/** Every crossing, the worst first. */
export function CrossingsTable({ filter }: { filter: string }) {
  const { model } = useShown();
  const { verdicts, groupCrossings } = useTableLook();
  const rows = useMemo(() => {
    const wanted = crossingsOf(model).filter(
      ({ verdict }) => verdicts.length === 0 || verdicts.includes(verdict),
    );
    return wanted.toSorted((a, b) => rank(a) - rank(b));
  }, [model, verdicts]);
  const columns = useMemo(() => columnsFor(model), [model]);
  const groupOf = useMemo(() => groupingOf(model, groupCrossings), [model, groupCrossings]);
  return (
    <RecordTable
      label={t('Crossings')}
      rows={rows}
      columns={columns}
      idOf={(crossing) => crossing.connection}
      {...(groupOf && { groupOf })}
      filter={filter}
      empty={
        verdicts.length === 0 ? (
          <EmptyState next={['Type a line', 'Paste tables of a report…']}>
            {t(
              'No connection crosses a boundary yet. One that goes from a zone to another stands here, with its verdict.',
            )}
          </EmptyState>
        ) : (
          <EmptyState>{noneIs(verdicts)}</EmptyState>
        )
      }
    />
  );
}

function noneIs(verdicts: readonly Verdict[]): string {
  const said = verdicts.map((verdict) => word(verdict));
  return t('No crossing is {verdicts}.', { verdicts: listOf(said, 'or') });
}

function groupingOf(model: Model, by: 'nothing' | 'verdict' | 'zones') {
  if (by === 'nothing') return undefined;
  return by === 'verdict'
    ? ({ verdict }: Crossing) => word(verdict)
    : (crossing: Crossing) =>
        `${placeName(model, openedFrom(model, crossing))} → ${placeName(model, answeredAt(model, crossing))}`;
}

function rank({ verdict }: Crossing): number {
  return VERDICTS.indexOf(verdict);
}

function columnsFor(model: Model): readonly Column<Crossing>[] {
  const riders = nearestRiders(model);
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
      title: t('Verdict'),
      text: ({ verdict }) => word(verdict),
      order: rank,
      cell: (crossing) => <VerdictCell crossing={crossing} />,
    },
    { title: t('Connection'), text: name, most: 170 },
    { title: t('From'), text: ({ from }) => placeName(model, from) },
    { title: t('To'), text: ({ to }) => placeName(model, to) },
    { title: t('Caller'), text: cell('caller'), most: 130 },
    { title: t('Wire'), text: cell('encryption'), most: 90 },
    { title: t('Controls'), text: (crossing) => String(controls(crossing)), order: controls },
    {
      title: t('Nearest actor'),
      text: (crossing) => nearestWords(model, riders.get(crossing.connection), crossing),
      order: (crossing) => nearnessRank(riders.get(crossing.connection)),
    },
    { title: t('Data'), text: (crossing) => dataWords(connection(crossing)) },
  ];
}

function nearnessRank(rider: Exposed | undefined): number {
  return rider ? rider.pair.guards * 1_000 + rider.pair.hops : Infinity;
}

function VerdictCell({ crossing }: { crossing: Crossing }) {
  const { verdict, hollow, alarm } = crossing;
  const words =
    alarm || verdict === 'guarded' ? word(verdict) : t('{verdict}, intended', { verdict: word(verdict) });
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
