import { Check, CornerDownRight, HelpCircle, Minus, PenLine, X } from 'lucide-react';
import { useMemo } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import type { PathJudgement } from '../../shared/analysis/paths.ts';
import { run } from '../client/run.ts';
import { useSelection } from '../state/selection.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { pathOf, pathRows } from './path-rows.ts';
import type { PathRow } from './path-rows.ts';
import { RecordTable } from './record-table.tsx';
import type { Column } from './record-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { t } from '../words/t.ts';

type Shown = PathJudgement['result'] | 'not documented';

const SUPPORT_WORDS: Readonly<Record<Shown, string>> = {
  direct: t('direct'),
  'after compromise': t('after compromise'),
  'only by answering': t('only by answering'),
  'only by way of outside': t('only by way of outside'),
  'only by answering and by way of outside': t('only by answering and by way of outside'),
  'only with the presumed foothold': t('only with the presumed foothold'),
  'no chain of connections': t('no chain of connections'),
  'states a privilege': t('states a privilege'),
  'not documented': t('not documented'),
};

const COLUMNS: readonly Column<PathRow>[] = [
  {
    title: t('Support'),
    text: ({ support }) => SUPPORT_WORDS[support],
    cell: (row) => <Support support={row.support} />,
  },
  { title: t('Path'), text: ({ name }) => name, most: 170 },
  { title: t('Actor'), text: ({ actor }) => actor, most: 130 },
  { title: t('Why'), text: ({ reason }) => reason, most: 290 },
  { title: t('As written'), text: ({ written }) => written, most: 190 },
  {
    title: t('Record', undefined, 'verb'),
    text: () => '',
    action: true,
    cell: (row) => <Record row={row} />,
  },
];

/** What the model says to each documented path, and what no path says. */
export function PathsTable({ filter }: { filter: string }) {
  const { model } = useShown();
  const rows = useMemo(() => pathRows(model), [model]);
  return (
    <RecordTable
      label={t('Documented paths')}
      rows={rows}
      columns={COLUMNS}
      idOf={({ record }) => record}
      keyOf={({ key }) => key}
      groupOf={groupOf}
      filter={filter}
      empty={
        <EmptyState next={['New threat actor', 'Table of paths']}>
          {t('No path is documented, and no actor can ride a crossing from where it is.')}
        </EmptyState>
      }
    />
  );
}

function groupOf({ group }: PathRow): string {
  return group;
}

/** A sign, a colour and the words. */
function Support({ support }: { support: Shown }) {
  const [tone, sign] = signOf(support);
  return (
    <span className={`verdict ${tone}`}>
      {sign}
      {SUPPORT_WORDS[support]}
    </span>
  );
}

function signOf(support: Shown) {
  const props = { size: 14, 'aria-hidden': true } as const;
  switch (support) {
    case 'direct':
      return ['tone-guarded', <Check key="sign" {...props} />] as const;
    case 'after compromise':
      return ['tone-partly', <CornerDownRight key="sign" {...props} />] as const;
    case 'no chain of connections':
      return ['tone-unguarded', <X key="sign" {...props} />] as const;
    case 'states a privilege':
      return ['', <Minus key="sign" {...props} />] as const;
    case 'not documented':
      return ['', <PenLine key="sign" {...props} />] as const;
    default:
      return ['tone-not-stated', <HelpCircle key="sign" {...props} />] as const;
  }
}

function Record({ row: { undocumented, name, actor } }: { row: PathRow }) {
  if (!undocumented) return null;
  const record = async () => {
    const made = await run('path.create', { fields: pathOf(undocumented) });
    const id = made.ok ? made.value.created[0] : undefined;
    if (id !== undefined && isIdOf('path', id)) useSelection.getState().show(id);
  };
  return (
    <Button
      look="link"
      label={t('Record the path of {actor} over {name}', { actor, name })}
      onPress={() => void record()}
    >
      {t('Record it')}
    </Button>
  );
}
