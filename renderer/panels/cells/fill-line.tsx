import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { kindOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { useReplica } from '../../client/replica.ts';
import { useSelection } from '../../state/selection.ts';
import { rich, t } from '../../words/t.ts';
import { countWords } from '../inspector/count-words.ts';
import type { Column } from '../record-table.tsx';
import type { Told } from './use-fill.ts';
import type { Cells } from './use-cells.ts';

interface FillLineProps<R> {
  readonly cells: Cells;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly idOf: (row: R) => Id;
  readonly keys: ReactNode;
  readonly keysId: string;
}

/** The line below a table: its keys; what can be done to the rows that are selected; what was done to them. */
export function FillLine<R>({ cells, rows, columns, idOf, keys, keysId }: FillLineProps<R>) {
  const ids = useSelection((state) => state.ids);
  const selected = ids.size > 1 ? rows.filter((row) => ids.has(idOf(row))) : [];
  const revision = useReplica((state) => state.revision);
  const { active } = cells;
  const told = isPast(cells.told, revision) ? undefined : cells.told;
  const column = active && columns[active.column];
  const says = told ? <ToldLine told={told} /> : column && offer(selected, column, active.text, idOf);
  return (
    <div className={says ? 'tables-keys says' : 'tables-keys'}>
      <p role="status">{says}</p>
      <p id={keysId} hidden={Boolean(says)}>
        {keys}
      </p>
    </div>
  );
}

function isPast(told: Told | undefined, revision: number): boolean {
  return told !== undefined && 'done' in told && told.revision < revision;
}

function ToldLine({ told }: { readonly told: Told }) {
  if ('why' in told) {
    return (
      <>
        <TriangleAlert size={13} aria-hidden="true" /> <b>{told.why}</b> {t('Nothing was changed.')}
      </>
    );
  }
  return rich('<b>{done}</b> · <key>Ctrl</key> <key>Z</key> takes it back', {
    ...MARKS,
    done: told.words(thingsOf(told.done)),
  });
}

/** What the keys do to several rows, in the column where they are. */
function offer<R>(
  selected: readonly R[],
  { title, edit }: Column<R>,
  text: string | undefined,
  idOf: (row: R) => Id,
): ReactNode {
  if (selected.length < 2) return undefined;
  const things = thingsOf(selected.map(idOf));
  const said = { ...MARKS, things, column: title };
  if (text !== undefined) {
    return rich(
      '<b>Sets “{column}” in {things}</b> · <key>Ctrl</key> <key>Enter</key> · <key>Enter</key> sets it only here',
      said,
    );
  }
  if (!edit) {
    return rich(
      '<b>{things} selected</b> · “{column}” is worked out or said elsewhere · <key>Esc</key> keeps one',
      said,
    );
  }
  return rich(
    '<b>{things} selected</b> · typing and <key>Ctrl</key> <key>Enter</key> sets “{column}” in all of them · <key>Ctrl</key> <key>D</key> copies the first down · <key>Del</key> empties it · <key>Esc</key> keeps one',
    said,
  );
}

const MARKS = {
  key: (inside: ReactNode[]) => <kbd>{inside}</kbd>,
  b: (inside: ReactNode[]) => <b>{inside}</b>,
};

function thingsOf(ids: readonly Id[]): string {
  const [first] = ids;
  return first === undefined ? '' : countWords(kindOf(first), ids.length);
}
