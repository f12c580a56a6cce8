import { useStore } from 'zustand';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { zoneOfPlacement } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { onAnotherProject } from '../../state/another-project.ts';
import { useSelection } from '../../state/selection.ts';
import { shownNow } from '../../state/shown.ts';
import { carryOutStep } from '../commands.ts';
import { entryQueue } from './queue.ts';
import type { EntryState } from './queue.ts';
import { parseEntry } from './parse.ts';
import { planOf } from './plan.ts';
import { eachOf } from './several.ts';
import { sentence } from './step.ts';
import type { Plan } from './step.ts';
import { t } from '../../words/t.ts';

const REFUSED = t('This was refused; the notice says why.');

/** The lines that were entered in this window. */
export const entering = entryQueue(async (line) => {
  const { model } = shownNow();
  const zone = zoneNow(model);
  for (const entry of eachOf(model, parseEntry(line).entry)) {
    // Each is planned when the one before it is done: what that made is there.
    const refused = await carriedOut(planOf(shownNow().model, entry, zone));
    if (refused !== undefined) return refused;
  }
  return undefined;
});

/** @returns why not, when it cannot be. */
async function carriedOut(plan: Plan): Promise<string | undefined> {
  if (!plan.step) return sentence(plan);
  // A selected actor lights its reach, in the place where the next line is being typed.
  const selects = plan.step.what === 'actor' ? 'nothing' : undefined;
  return (await carryOutStep(plan.step, selects)) ? undefined : REFUSED;
}

onAnotherProject(() => entering.clear());

/** What entering a line does, with the selection as it is now. */
export function planLine(model: Model, line: string): Plan {
  return planOf(model, parseEntry(line).entry, zoneNow(model));
}

function zoneNow(model: Model): Id<'zone'> | undefined {
  return zoneOf(model, useSelection.getState().ids);
}

export function useEntering<T>(select: (state: EntryState) => T): T {
  return useStore(entering.store, select);
}

/** The zone that is selected, or that of the selected component: what is new goes there. */
export function zoneOf(model: Model, ids: ReadonlySet<Id>): Id<'zone'> | undefined {
  const [only, another] = ids;
  if (only === undefined || another !== undefined || !model.has(only)) return undefined;
  if (isIdOf('zone', only)) return only;
  return isIdOf('placement', only) ? zoneOfPlacement(model, only) : undefined;
}
