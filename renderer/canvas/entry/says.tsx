import { Fragment } from 'react';
import type { Plan } from './step.ts';
import { t } from '../../words/t.ts';

interface SaysProps {
  readonly plan: Plan;
  readonly onAddZones: () => void;
}

/** What Enter will do, in a sentence or two; what is missing can be added from here. */
export function Says({ plan, onAddZones }: SaysProps) {
  return (
    <>
      {plan.says.map((one, at) => (
        // Sentences have no identity beside their place.
        <Fragment key={at}>
          {at > 0 && ' '}
          {one}
        </Fragment>
      ))}
      {plan.step && <kbd>{t('Enter')}</kbd>}
      {plan.missing && <AddZones count={plan.missing.length} onAdd={onAddZones} />}
    </>
  );
}

function AddZones({ count, onAdd }: { readonly count: number; readonly onAdd: () => void }) {
  return (
    <button
      type="button"
      className="quick-add-zones"
      // The field keeps the focus: typing goes on there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAdd}
    >
      {t('{count, plural, one {Add it first} other {Add them first}}', { count })}{' '}
      <kbd>{t('Shift Enter')}</kbd>
    </button>
  );
}
