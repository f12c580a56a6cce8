import type { Model } from '../../shared/model/model.ts';
import { workOn } from '../client/draft.ts';
import { usePlaces } from '../state/places.ts';
import { shownNow } from '../state/shown.ts';
import { goOnWith } from '../wizard/go-on.ts';
import { stepsOf } from '../wizard/steps.ts';
import type { Step } from '../wizard/steps.ts';
import { useWizard } from '../wizard/wizard-state.ts';
import { t } from '../words/t.ts';

/** Label, key, what it does, other words by which it is found. */
type Action = readonly [label: string, key: string, act: () => void, words: string];

/** Begins one; a draft that is on the screen is left, and can be taken up again there. */
export function newChange(): void {
  workOn(undefined);
  usePlaces.getState().go('map');
  usePlaces.getState().setWizard(true);
}

/** What can be done with changes just now: the steps of the one whose draft is on the screen, and going on with others. */
export function changeActions(): readonly Action[] {
  const { model, change, diff } = shownNow();
  if (!change || !diff) return goOns(model);
  return [
    ...stepsOf(change, diff).map(([step, label]): Action => [
      t('Step of the change: {step}', { step: label }),
      '',
      () => goToStep(step),
      t('wizard questions back draft'),
    ]),
    [t('Leave the draft'), '', leave, t('wizard later close')],
  ];
}

function goOns(model: Model): readonly Action[] {
  const open = model.all('change').filter(({ state }) => state === 'draft' || state === 'announced');
  return open.map((change) => [
    t('Go on with the change {title}', { title: change.title }),
    '',
    () => void goOnWith(change),
    t('wizard draft take up'),
  ]);
}

function goToStep(step: Step): void {
  usePlaces.getState().go('map');
  usePlaces.getState().setWizard(true);
  useWizard.getState().goTo(step);
}

function leave(): void {
  workOn(undefined);
  usePlaces.getState().setWizard(false);
}
