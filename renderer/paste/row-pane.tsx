import { isId } from '../../shared/base/ids.ts';
import { RECORD_OF } from '../../shared/formats/tables/kinds.ts';
import { columnOf } from '../../shared/formats/tables/columns/tables.ts';
import { noteInWords } from '../../shared/formats/tables/plan/note-words.ts';
import { readAs } from '../../shared/formats/tables/plan/read-as.ts';
import type { PlannedRow, PlannedTable } from '../../shared/formats/tables/plan/types.ts';
import type { Value } from '../../shared/formats/tables/cells/lists.ts';
import { recordName } from '../../shared/model/lookups.ts';
import { Button } from '../ui/button.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { Switch } from '../ui/switch.tsx';
import { calledIn } from './called-in.ts';
import { NameChoice } from './name-choice.tsx';
import { usePaste } from './review-state.ts';
import type { Review } from './use-review.ts';
import { asks, DOES, newOfKind } from './words.ts';
import { rich, t, word } from '../words/t.ts';
import { byWords } from '../words/order.ts';

/** Beyond so many records of a kind, none is chosen from a list. */
const MOST = 400;

interface PaneProps {
  readonly review: Review;
  readonly table: PlannedTable;
}

/** The row that is looked at: what it says, what is to be settled in it, and how each cell was read. */
export function RowPane({ review, table }: PaneProps) {
  const index = usePaste((state) => state.row);
  const row = table.rows[Math.min(index, table.rows.length - 1)];
  if (!row) return <p className="empty">{t('This table has no rows.')}</p>;
  return <RowWords key={`${table.at} ${index}`} review={review} table={table} row={row} />;
}

function RowWords({ review, table, row }: PaneProps & { row: PlannedRow }) {
  const { sayRow } = usePaste.getState();
  const isFirst = table.rows[0] === row;
  return (
    <div className="row-pane inspector">
      <p className="over-title">
        {t('Row {number}', { number: row.at + 1 })} · {DOES[row.does]}
      </p>
      <h2>{row.name === '' ? t('Without a name') : row.name}</h2>
      <div className="row-pane-does">
        <Switch
          label={t('Take it')}
          on={row.does !== 'left out'}
          onChange={(on) => sayRow(table.at, row.at, { leftOut: !on })}
        />
        {!isFirst && (
          <Button
            look="link"
            onPress={() => {
              sayRow(table.at, row.at, { joinedToAbove: true });
              usePaste.getState().look(table.at, table.rows.indexOf(row) - 1);
            }}
          >
            {t('Belongs to the row above')}
          </Button>
        )}
        <Apart table={table} row={row} />
      </div>
      <RecordChoice review={review} table={table} row={row} />
      <Notes review={review} row={row} />
      <Changes table={table} row={row} />
      <Cells review={review} table={table} row={row} />
    </div>
  );
}

/** Rows that were said to be one are several again. */
function Apart({ table, row }: { table: PlannedTable; row: PlannedRow }) {
  const rows = usePaste((state) => state.choices.tables?.[table.at]?.rows);
  const next = table.rows[table.rows.indexOf(row) + 1]?.at ?? Infinity;
  const joined = Object.entries(rows ?? {})
    .filter(([at, said]) => Number(at) > row.at && Number(at) < next && said.joinedToAbove === true)
    .map(([at]) => Number(at));
  if (joined.length === 0) return null;
  const take = () => {
    for (const at of joined) usePaste.getState().sayRow(table.at, at, { joinedToAbove: false });
  };
  return (
    <Button look="link" onPress={take}>
      {t('{count, plural, one {# row again} other {# rows again}}', { count: joined.length + 1 })}
    </Button>
  );
}

/** Which record the row is about. */
function RecordChoice({ review, table, row }: PaneProps & { row: PlannedRow }) {
  const { model } = review;
  const chosen = usePaste((state) => state.choices.tables?.[table.at]?.rows?.[row.at]?.record);
  if (table.kind === undefined) return null;
  const kind = RECORD_OF[table.kind];
  const records = model.all(kind);
  if (records.length === 0) return null;
  const there = records
    .slice(0, MOST)
    .map(({ id }) => [id, recordName(model, id)] as const)
    .toSorted(([, a], [, b]) => byWords(a, b));
  return (
    <Choice
      label={t('It is')}
      value={chosen ?? ''}
      options={[
        ['', t('as its name says: {does}', { does: DOES[row.does] })],
        ['new', newOfKind(kind)],
        ...there,
      ]}
      onChange={(value) => {
        const { choices, sayTable, sayRow } = usePaste.getState();
        if (value === 'new' || isId(value)) return sayRow(table.at, row.at, { record: value });
        const rows = choices.tables?.[table.at]?.rows ?? {};
        const { record: _record, ...rest } = rows[row.at] ?? {};
        sayTable(table.at, { rows: { ...rows, [row.at]: rest } });
      }}
    />
  );
}

/** What is to be settled in the row with its choices, and in one sentence what its cells make besides. */
function Notes({ review, row }: { review: Review; row: PlannedRow }) {
  const { plan, model } = review;
  const [made, others] = partition(row.notes, ({ code }) => code === 'new by mention');
  if (row.notes.length === 0) return null;
  return (
    <ul className="row-notes" aria-label={t('What is to be said about it')}>
      {others.map((note, at) => (
        <li key={at} className={asks(note) ? 'asks' : ''}>
          <span>
            {asks(note) && <span aria-hidden="true">◆ </span>}
            {noteInWords(note, (id) => calledIn(plan.after, id))}
          </span>
          {asks(note) && <NameChoice note={note} plan={plan} model={model} />}
        </li>
      ))}
      {made.length > 0 && (
        <li>
          <span>
            {rich('New by being named here: {names}. <button>Names</button>', {
              names: [...new Set(made.map(({ said }) => said))].join(', '),
              button: (inside) => (
                <Button look="link" onPress={() => usePaste.getState().look('names')}>
                  {inside}
                </Button>
              ),
            })}
          </span>
        </li>
      )}
    </ul>
  );
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

function Changes({ table, row }: { table: PlannedTable; row: PlannedRow }) {
  const { kind } = table;
  if (row.changes.length === 0 || kind === undefined) return null;
  return (
    <section aria-label={t('What it changes')}>
      <h3>{t('What it changes')}</h3>
      <dl className="facts">
        {row.changes.map(({ column, from, to }) => (
          <div key={column} className="row-change">
            <dt>{word(columnOf(kind, column)?.heading ?? '')}</dt>
            <dd>
              {from !== '' && <del>{from}</del>} <ins>{to}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Each cell to be corrected, and below it what it was read as, where that is not what stands there. */
function Cells({ review, table, row }: PaneProps & { row: PlannedRow }) {
  const read = row.does === 'left out' ? [] : readAs(review.plan, table, row);
  return (
    <section aria-label={t('Its cells')} className="row-cells">
      {row.cells.map((cell, column) => {
        const { heading, role } = table.columns[column] ?? { heading: '' };
        return (
          <div key={column}>
            <TextField
              label={
                role === undefined && table.kind !== undefined
                  ? t('{heading} (into the remarks)', { heading })
                  : heading
              }
              value={cell}
              lines={cell.length > 40 || cell.includes('\n')}
              onDone={(text) => {
                const { choices, sayRow } = usePaste.getState();
                const before = choices.tables?.[table.at]?.rows?.[row.at]?.cells ?? {};
                sayRow(table.at, row.at, { cells: { ...before, [column]: text } });
              }}
            />
            <ReadAs parts={read[column] ?? []} cell={cell} />
          </div>
        );
      })}
    </section>
  );
}

function ReadAs({ parts, cell }: { parts: readonly Value[]; cell: string }) {
  const [first] = parts;
  if (!first || (parts.length === 1 && loosely(first.text) === loosely(cell))) return null;
  return (
    <div className="read-as">
      <span>{parts.length === 1 ? t('Read as') : t('Read as {count}', { count: parts.length })}</span>
      <ul>
        {parts.map(({ text, depth }, at) => (
          <li key={at} style={{ paddingLeft: depth * 12 }}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A cell and the same value as the table would write it differ in looks. */
function loosely(text: string): string {
  return text
    .replaceAll(/[\s•*,;"-]+/g, ' ')
    .trim()
    .toLowerCase();
}
