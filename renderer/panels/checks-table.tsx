import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { CHECK_RULES } from '../../shared/analysis/checks.ts';
import type { Check, Checks, Dismissed, Level } from '../../shared/analysis/checks.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { run } from '../client/run.ts';
import { showRecord } from '../state/show.ts';
import { useShown } from '../state/shown.ts';
import { dayWords } from '../state/today.ts';
import { useChecks } from '../state/upkeep.ts';
import { Button } from '../ui/button.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { RecordTable } from './record-table.tsx';
import type { Column } from './record-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { t, word } from '../words/t.ts';

interface CheckRow extends Check {
  readonly dismissed?: Dismissed;
}

const GROUPS: Readonly<Record<Level, string>> = {
  error: t('Errors'),
  warning: t('Warnings'),
  info: t('Notes'),
};
const LABELS: ReadonlyMap<string, string> = new Map(CHECK_RULES.map(({ id, label }) => [id, word(label)]));

/** What the checks say, the gravest first; below it what somebody said does not apply, and why. */
export function ChecksTable({ filter }: { filter: string }) {
  const { model } = useShown();
  const checks = useChecks();
  const rows = useMemo(() => rowsOf(checks), [checks]);
  const [asked, setAsked] = useState<Check>();
  const columns = useMemo(() => columnsFor(model, setAsked, checks.dismissed.length > 0), [model, checks]);
  return (
    <>
      <RecordTable
        label={t('Checks')}
        rows={rows}
        columns={columns}
        idOf={({ subjects: [first] }) => first}
        keyOf={({ key }) => key}
        groupOf={groupOf}
        onOpen={({ subjects: [first] }) => {
          if (first !== undefined) showRecord(model, first);
        }}
        filter={filter}
        empty={<EmptyState>{t('No check has anything to say. They look again with every step.')}</EmptyState>}
      />
      <DismissDialog check={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

function rowsOf({ open, dismissed }: Checks): readonly CheckRow[] {
  return [...open, ...dismissed.map((one) => ({ ...one.check, dismissed: one }))];
}

function groupOf({ level, dismissed }: CheckRow): string {
  return dismissed ? t('Dismissed') : GROUPS[level];
}

function columnsFor(
  model: Model,
  dismiss: (check: Check) => void,
  hasDismissed: boolean,
): readonly Column<CheckRow>[] {
  return [
    {
      title: t('Check'),
      text: ({ id }) => LABELS.get(id) ?? id,
      cell: (row) => <Rule row={row} />,
      most: 290,
    },
    { title: t('What'), text: ({ sentence }) => sentence, most: 380 },
    {
      title: t('Concerns'),
      text: ({ subjects }) => subjects.map((id) => recordName(model, id)).join(', '),
      most: 150,
    },
    {
      title: t('Dismiss or restore'),
      text: () => '',
      action: true,
      cell: (row) => <Act row={row} onDismiss={dismiss} />,
    },
    ...(hasDismissed
      ? [
          {
            title: t('Why it was dismissed'),
            text: ({ dismissed }: CheckRow) => reasonWords(model, dismissed),
            most: 260,
          },
        ]
      : []),
  ];
}

function reasonWords(model: Model, dismissed: Dismissed | undefined): string {
  const dismissal = dismissed && model.get(dismissed.dismissal);
  return dismissal ? `${dismissal.why} (${dismissal.by}, ${dayWords(dismissal.at)})` : '';
}

const LEVEL_LOOK = {
  error: ['tone-unguarded', <OctagonAlert key="sign" size={14} aria-hidden="true" />],
  warning: ['tone-partly', <TriangleAlert key="sign" size={14} aria-hidden="true" />],
  info: ['tone-not-stated', <Info key="sign" size={14} aria-hidden="true" />],
} as const;

function Rule({ row: { level, id, dismissed } }: { row: CheckRow }) {
  const [tone, sign] = LEVEL_LOOK[level];
  return (
    <span className={`verdict ${dismissed ? '' : tone}`}>
      {sign}
      {LABELS.get(id) ?? id}
      <span className="unseen">, {word(level)}</span>
    </span>
  );
}

function Act({ row, onDismiss }: { row: CheckRow; onDismiss: (check: Check) => void }) {
  const { dismissed } = row;
  if (!dismissed) {
    return (
      <Button
        look="link"
        label={t('Dismiss: {sentence}', { sentence: row.sentence })}
        onPress={() => onDismiss(row)}
      >
        {t('Dismiss…')}
      </Button>
    );
  }
  return (
    <Button
      look="link"
      label={t('Restore: {sentence}', { sentence: row.sentence })}
      onPress={() => void run('dismissal.delete', { id: dismissed.dismissal })}
    >
      {t('Restore')}
    </Button>
  );
}
