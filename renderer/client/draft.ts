import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/base/ids.ts';

/**
 * The change whose draft is on the screen, if any. While one is, every command of the window goes into that
 * draft and leaves today's model alone; `run` reads it here.
 */
export const draft = createStore<{ readonly change: Id<'change'> | undefined }>()(() => ({
  change: undefined,
}));

export function useDraft(): Id<'change'> | undefined {
  return useStore(draft, (state) => state.change);
}

export function workOn(change: Id<'change'> | undefined): void {
  draft.setState({ change });
}
