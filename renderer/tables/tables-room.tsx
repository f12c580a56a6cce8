import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { CellTable } from '../panels/cells/cell-table.tsx';
import { Inspector } from '../panels/inspector/inspector.tsx';
import { kindOf } from '../../shared/base/ids.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { usePlaces } from '../state/places.ts';
import { useSelection } from '../state/selection.ts';
import { addRow } from './add-row.ts';
import { tableOf } from './all-tables.ts';
import { KindsList } from './kinds-list.tsx';
import { useLooks } from './look.ts';
import { TablesBar } from './tables-bar.tsx';
import { useTable } from './use-table.ts';
import type { OpenTable } from './use-table.ts';
import { rich, t } from '../words/t.ts';

/** Every record of the model in a table of its kind, edited in its place; what is selected on the right. */
export function TablesRoom() {
  const folded = usePlaces((state) => state.folded.right);
  useKindOfSelected();
  const open = useTable();
  return (
    <div className={folded ? 'tables-room no-right' : 'tables-room'}>
      <nav className="left" aria-label={t('Kinds of record')}>
        <KindsList />
      </nav>
      <main className="middle" aria-label={t('Tables')}>
        {open && <Shown key={open.table.kind} open={open} />}
      </main>
      {!folded && (
        <aside className="right" aria-label={t('Inspector')}>
          <Inspector />
        </aside>
      )}
    </div>
  );
}

function Shown({ open }: { open: OpenTable }) {
  const { table, columns, lines, sort, all, shown } = open;
  const filter = useRef<HTMLInputElement>(null);
  const { look } = useLooks.getState();
  return (
    <>
      <TablesBar open={open} filter={filter} />
      {shown === 0 ? (
        <p className="empty">{all === 0 ? table.empty : t('Nothing fits the filter.')}</p>
      ) : (
        <CellTable
          label={table.title}
          lines={lines}
          columns={columns}
          idOf={idOf}
          sort={sort}
          onSort={({ column, down }) => {
            const title = columns[column]?.title;
            if (title !== undefined) look({ sort: { title, down } });
          }}
          leave={() => filter.current?.focus()}
          {...(table.fresh && { add: () => void addRow(table) })}
          keys={table.fresh ? KEYS_WITH_NEW : KEYS}
        />
      )}
    </>
  );
}

const kbd = { key: (inside: ReactNode[]) => <kbd>{inside}</kbd> };
const KEYS = rich(
  'Arrows move · <key>Enter</key> edits, typing replaces · <key>Tab</key> goes on · <key>Esc</key> cancels, and leaves the table · grey is worked out or said elsewhere',
  kbd,
);
const KEYS_WITH_NEW = rich(
  'Arrows move · <key>Enter</key> edits, typing replaces · <key>Tab</key> goes on · <key>Ctrl</key> <key>Enter</key> adds a row · <key>Esc</key> cancels, and leaves the table · grey is worked out or said elsewhere',
  kbd,
);

function idOf({ id }: AnyRecord): AnyRecord['id'] {
  return id;
}

/** Opens the table of what is selected when the room is entered, and of what is to be shown later. */
function useKindOfSelected(): void {
  const reveal = useSelection((state) => state.reveal);
  const seen = useRef<typeof reveal | 'nothing'>('nothing');
  useEffect(() => {
    if (seen.current === reveal) return;
    const [chosen] = useSelection.getState().ids;
    const id = seen.current === 'nothing' ? chosen : reveal?.id;
    seen.current = reveal;
    const kind = id && kindOf(id);
    if (kind && tableOf(kind)) useLooks.getState().choose(kind);
  }, [reveal]);
}
