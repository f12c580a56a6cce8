import { create } from 'zustand';
import type { Scope, Walk } from './walk.ts';

/** The review that is under way. It lasts as long as the window: what was confirmed is in the model anyway. */
interface ReviewState {
  readonly scope: Scope;
  /** None before the first was begun, or after the scope was changed. */
  readonly walk: Walk | undefined;
  setScope(scope: Scope): void;
  setWalk(walk: Walk | undefined): void;
}

export const useReview = create<ReviewState>()((set) => ({
  scope: { of: 'everything' },
  walk: undefined,
  setScope(scope) {
    set({ scope, walk: undefined });
  },
  setWalk(walk) {
    set({ walk });
  },
}));
