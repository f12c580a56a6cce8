import { CAPTIONS, TABLE_KINDS } from '../../shared/formats/tables/kinds.ts';
import { NO_ROLE } from '../../shared/formats/tables/plan/types.ts';
import type { PlannedTable } from '../../shared/formats/tables/plan/types.ts';
import { Check, Choice } from '../ui/field.tsx';
import { Switch } from '../ui/switch.tsx';
import { usePaste } from './review-state.ts';
import { ReviewGrid } from './review-grid.tsx';
import type { Review } from './use-review.ts';
import { titleOf } from './words.ts';
import { rich, t, word } from '../words/t.ts';

const KINDS = [
  ...TABLE_KINDS.map((kind) => [kind, word(CAPTIONS[kind])] as const),
  [NO_ROLE, t('None of a model')],
] as const;

/** One table: what it is, what its columns are, and its rows. */
export function TablePane({ review, table }: { review: Review; table: PlannedTable }) {
  const { at, kind = NO_ROLE, headings, leftOut } = table;
  const { sayTable } = usePaste.getState();
  return (
    <>
      <div className="paste-table-bar">
        <Choice
          label={t('Table of')}
          value={kind}
          options={KINDS}
          onChange={(chosen) => sayTable(at, { kind: chosen, columns: {} })}
        />
        <Check
          label={t('The first row is headings')}
          checked={headings}
          onChange={(checked) => sayTable(at, { headings: checked, rows: {} })}
        />
        <span className="quiet">{sureness(table)}</span>
        <span className="gap" />
        <Switch label={t('Take it')} on={!leftOut} onChange={(on) => sayTable(at, { leftOut: !on })} />
      </div>
      <ReviewGrid label={titleOf(table)} table={table} model={review.plan.after} described="paste-keys" />
      <p id="paste-keys" className="tables-keys">
        {rich(
          '<kbd>↑</kbd> <kbd>↓</kbd> go from row to row · <kbd>Space</kbd> takes a row or leaves it out · <kbd>Enter</kbd> goes to what it says',
          { kbd: (inside) => <kbd>{inside}</kbd> },
        )}
      </p>
    </>
  );
}

function sureness({ kind, confidence, headings }: PlannedTable): string {
  if (kind === undefined) return t('It is kept in the project as it is.');
  if (confidence >= 0.8 || headings) return '';
  return t('Guessed from what stands in its columns: look whether it is right.');
}
