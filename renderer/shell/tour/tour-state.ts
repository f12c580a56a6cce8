import { create } from 'zustand';
import { open } from '../../client/open.ts';
import { replica } from '../../client/replica.ts';
import { TOUR, canTour } from './tour-steps.ts';

/** A preference of the person, not of the project: kept by the browser, never in the file. */
const KEY = 'trailmap-tour';
const SEEN = 'seen';

/** The step that somebody is at; offered until it was taken or declined; the end, when everything was done. */
export type TourAt = number | 'offered' | 'end' | undefined;

interface Tour {
  readonly at: TourAt;
  /** What the step before has shown. */
  readonly after: string;
  next(isDone: boolean): void;
  leave(): void;
}

function remembered(): TourAt {
  const kept = localStorage.getItem(KEY);
  if (kept === null) return 'offered';
  const step = Number(kept);
  return kept !== SEEN && Number.isInteger(step) && step >= 0 && step < TOUR.length ? step : undefined;
}

function at(next: TourAt): { readonly at: TourAt } {
  localStorage.setItem(KEY, typeof next === 'number' ? String(next) : SEEN);
  return { at: next };
}

export const useTour = create<Tour>()((set) => ({
  at: remembered(),
  after: '',
  next(isDone) {
    set((state) => {
      if (typeof state.at !== 'number') return {};
      const after = isDone ? (TOUR[state.at]?.after ?? '') : '';
      return { ...at(state.at + 1 < TOUR.length ? state.at + 1 : 'end'), after };
    });
  },
  leave() {
    set({ ...at(undefined), after: '' });
  },
}));

/** Begins the tour, from its first step: on what is open, or, where there is nothing to see in that, on the sample. */
export async function takeTour(): Promise<void> {
  const { status, model } = replica.getState();
  if (status !== 'open' || !canTour(model)) {
    await open('project.create', { name: 'Harbor Parcel', from: 'sample' });
    if (replica.getState().status !== 'open') return;
  }
  useTour.setState({ ...at(0), after: '' });
}
