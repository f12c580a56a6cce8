import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { Kind } from '../../../shared/base/ids.ts';
import { onAnotherProject } from '../another-project.ts';
import { usePlaces } from '../places.ts';
import { useShown } from '../shown.ts';
import { searchDocuments } from './documents.ts';
import { SearchIndex } from './search-index.ts';
import type { Hit } from './search-index.ts';

interface Search {
  readonly query: string;
  /** Only hits of this kind are shown. */
  readonly only: Kind | undefined;
  /** Somebody asked for the field: it takes the focus as soon as it is there. */
  readonly asked: boolean;
  setQuery(query: string): void;
  setOnly(only: Kind | undefined): void;
  setAsked(asked: boolean): void;
}

/** What is searched for. */
export const useSearch = create<Search>()((set) => ({
  query: '',
  only: undefined,
  asked: false,
  setQuery(query) {
    set(query === '' ? { query, only: undefined } : { query });
  },
  setOnly(only) {
    set({ only });
  },
  setAsked(asked) {
    set({ asked });
  },
}));

onAnotherProject(() => useSearch.setState({ query: '', only: undefined }));

/** Goes to the field that searches, wherever the person is. */
export function beginSearch(): void {
  const { folded, fold, go, wizard, setWizard } = usePlaces.getState();
  go('map');
  if (wizard) setWizard(false);
  if (folded.left) fold('left');
  useSearch.getState().setAsked(true);
}

/** Nobody waits longer than this for the index, in milliseconds. */
const LONGEST_MS = 500;
/** What is left of an idle moment that is not begun with, in milliseconds. */
const LEAST_MS = 2;

const index = new SearchIndex();
/** How often the index has caught up with a model. */
const useCaughtUp = create<{ readonly times: number }>()(() => ({ times: 0 }));

/** Keeps the index up to the model on the screen, while the window has nothing better to do. */
export function useSearchIndex(): void {
  const { model } = useShown();
  useEffect(() => {
    let work: Generator<boolean> | undefined;
    let handle = 0;
    const goOn = (idle: IdleDeadline) => {
      work ??= index.follow(searchDocuments(model));
      while (idle.didTimeout || idle.timeRemaining() > LEAST_MS) {
        if (work.next().done !== true) continue;
        useCaughtUp.setState(({ times }) => ({ times: times + 1 }));
        return;
      }
      later();
    };
    const later = () => {
      handle = requestIdleCallback(goOn, { timeout: LONGEST_MS });
    };
    later();
    return () => cancelIdleCallback(handle);
  }, [model]);
}

/** The hits of a query, best first; once more when the index has caught up. */
export function useHits(query: string): readonly Hit[] {
  const times = useCaughtUp((state) => state.times);
  return useMemo(() => hitsAt(times, query), [times, query]);
}

/** @param _times says only that the index may answer otherwise than before. */
function hitsAt(_times: number, query: string): readonly Hit[] {
  return index.find(query);
}
