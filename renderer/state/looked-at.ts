import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';
import { onAnotherProject } from './another-project.ts';
import { NOTHING_YET, lookAt, stepTo } from './looked-at-list.ts';
import type { LookedAt } from './looked-at-list.ts';
import { usePlaces } from './places.ts';
import { useSelection } from './selection.ts';
import { showRecord } from './show.ts';
import { shownNow, useShown } from './shown.ts';

/*
 * Back and forward through what was looked at: each one thing that was selected, and each finding whose page was
 * open. It only listens; nobody who shows something has to think of it.
 */

const useLookedAt = create<LookedAt>()(() => NOTHING_YET);

function note(id: Id): void {
  useLookedAt.setState((before) => lookAt(before, id));
}

useSelection.subscribe(({ ids }, before) => {
  const [only, another] = ids;
  if (ids !== before.ids && only !== undefined && another === undefined) note(only);
});
usePlaces.subscribe(({ room, finding }, before) => {
  const isNew = finding !== before.finding || room !== before.room;
  if (isNew && room === 'findings' && finding !== undefined) note(finding);
});
onAnotherProject(() => useLookedAt.setState(NOTHING_YET));

export const goBack = () => go(-1);
export const goForward = () => go(1);

function go(step: 1 | -1): void {
  const { model } = shownNow();
  const state = useLookedAt.getState();
  const at = stepTo(state, step, (id) => model.has(id));
  const id = at === undefined ? undefined : state.ids[at];
  if (at === undefined || id === undefined) return;
  // First: what is shown next is then what is looked at already.
  useLookedAt.setState({ at });
  showRecord(model, id);
}

/** What a step back and a step forward would show. */
export function useSteps(): { readonly back: Id | undefined; readonly forward: Id | undefined } {
  const { model } = useShown();
  const state = useLookedAt();
  const to = (step: 1 | -1) => state.ids[stepTo(state, step, (id) => model.has(id)) ?? -1];
  return { back: to(-1), forward: to(1) };
}
