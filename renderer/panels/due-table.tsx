import { useMemo } from 'react';
import type { DueItem, DuePart } from '../../shared/analysis/due.ts';
import type { Model } from '../../shared/model/model.ts';
import type { ModelPart } from '../../shared/model/records/project.ts';
import { PART_NAMES, changedWords, lookedWords, nearWords } from '../state/due-words.ts';
import { confirmItem } from '../state/reviewing.ts';
import { showRecord } from '../state/show.ts';
import { useShown } from '../state/shown.ts';
import { useToday } from '../state/today.ts';
import { useDue } from '../state/upkeep.ts';
import { Button } from '../ui/button.tsx';
import { RecordTable } from './record-table.tsx';
import type { Column } from './record-table.tsx';
import { useTableLook } from './table-look.ts';
import { WHY_WORDS } from './why-words.ts';
import { EmptyState } from './empty-state.tsx';
import { t } from '../words/t.ts';

interface DueRow extends DueItem {
  readonly part: ModelPart;
}

/** What is to be looked at again: by part of the model, or by whose turn it is. */
export function DueTable({ filter }: { filter: string }) {
  const { model } = useShown();
  const today = useToday();
  const parts = useDue();
  const { groupDue, onlyDue } = useTableLook();
  const rows = useMemo(() => rowsOf(parts, groupDue, onlyDue), [parts, groupDue, onlyDue]);
  const columns = useMemo(() => columnsFor(model, today), [model, today]);
  return (
    <RecordTable
      key={groupDue}
      label={t('Due')}
      rows={rows}
      columns={columns}
      idOf={({ records: [first] }) => first}
      keyOf={({ part, records, name }) => `${part} ${name} ${records[0] ?? ''}`}
      groupOf={groupDue === 'part' ? partOf : personOf}
      onOpen={({ records: [first] }) => {
        if (first !== undefined) showRecord(model, first);
      }}
      filter={filter}
      empty={
        onlyDue ? (
          <EmptyState>{t('Nothing is due: everything was looked at since it changed.')}</EmptyState>
        ) : (
          <EmptyState next={['New trust zone', 'Type a line']}>
            {t('There is nothing to look at yet.')}
          </EmptyState>
        )
      }
    />
  );
}

function partOf({ part }: DueRow): string {
  return PART_NAMES[part];
}

function personOf({ turn }: DueRow): string {
  return turn ?? t('Nobody is named');
}

function rowsOf(parts: readonly DuePart[], by: 'part' | 'person', onlyDue: boolean): readonly DueRow[] {
  const rows = parts.flatMap(({ part, items }) =>
    items.filter(({ why }) => !onlyDue || why !== undefined).map((item) => ({ ...item, part })),
  );
  if (by === 'part') return rows;
  // Whoever has something to do comes before nobody.
  return rows.toSorted((a, b) => Number(a.turn === undefined) - Number(b.turn === undefined));
}

function columnsFor(model: Model, today: string): readonly Column<DueRow>[] {
  return [
    { title: t('What'), text: ({ name }) => name, most: 200 },
    { title: t('Due because'), text: ({ why }) => (why ? WHY_WORDS[why] : t('not due')) },
    { title: t('Changed'), text: (row) => changedWords(row, today), order: ({ changed }) => timeOf(changed) },
    { title: t('Last look'), text: (row) => lookedWords(row, today), order: ({ looked }) => timeOf(looked) },
    {
      title: t('Changed near it since'),
      text: (row) => nearWords(model, row),
      order: ({ near }) => -near.length,
    },
    { title: t('Whose turn'), text: ({ turn = '' }) => turn },
    {
      title: t('Confirm'),
      text: () => '',
      action: true,
      cell: (row) => (
        <Button
          look="link"
          label={t('{name}: looked at, still stands', { name: row.name })}
          onPress={() => void confirmItem(row)}
        >
          {t('Looked at, still stands')}
        </Button>
      ),
    },
  ];
}

/** The newest first. */
function timeOf(happened: { readonly at: string } | undefined): number {
  return happened ? -Date.parse(happened.at) : Infinity;
}
