import type { ReactNode } from 'react';
import type { Plan, PlannedTable } from '../../shared/formats/tables/plan/types.ts';
import { Glance } from './glance.tsx';
import { TextField } from '../ui/field.tsx';
import { usePaste } from './review-state.ts';
import type { Looked } from './review-state.ts';
import { asks, askedNames, asksIn, countsOf, titleOf } from './words.ts';
import { t } from '../words/t.ts';

/** The tables that were found, then the names in them and what could not be placed. */
export function FoundList({ plan }: { plan: Plan }) {
  const { choices, settled } = usePaste();
  const names = askedNames(plan, settled);
  const open = names.filter(({ key, note }) => asks(note) && !(key in settled)).length;
  return (
    <>
      <ul className="paste-found">
        {plan.tables.map((table) => (
          <Found key={table.at} looked={table.at} title={titleOf(table)} asks={askedIn(table)}>
            {table.leftOut ? t('left out', undefined, 'table') : countsOf(table)}
          </Found>
        ))}
      </ul>
      <ul className="paste-found apart">
        <Found looked="more" title={t('More tables…')} asks={0}>
          {t('paste another text')}
        </Found>
        <Found looked="names" title={t('Names')} asks={open}>
          {names.length === 0
            ? t('every one is there')
            : t('{count} to match or to make', { count: names.length })}
        </Found>
        <Found looked="left" title={t('Not placed')} asks={0}>
          {plan.left.length === 0 ? t('nothing') : plan.left.length}
        </Found>
      </ul>
      <div className="paste-source">
        <TextField
          label={t('Where it is from')}
          value={choices.source?.document ?? ''}
          placeholder={t('A report, a page')}
          hint={t('Kept as the source of every new record.')}
          onDone={(document) => usePaste.getState().say({ source: { document } })}
        />
      </div>
    </>
  );
}

function askedIn({ rows, leftOut }: PlannedTable): number {
  return leftOut ? 0 : rows.filter(asksIn).length;
}

function Found(props: { looked: Looked; title: string; asks: number; children: ReactNode }) {
  const { looked, title, children } = props;
  const isOpen = usePaste((state) => state.looked === looked);
  return (
    <li>
      <button
        type="button"
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => usePaste.getState().look(looked)}
      >
        <b>{title}</b>
        {props.asks > 0 && <Glance count={props.asks} />}
        <span>{children}</span>
      </button>
    </li>
  );
}
