import { Fragment } from 'react';
import type { Plan } from './step.ts';
import { t } from '../../words/t.ts';

/** What Enter will do, in a sentence or two. */
export function Says({ plan }: { readonly plan: Plan }) {
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
    </>
  );
}
