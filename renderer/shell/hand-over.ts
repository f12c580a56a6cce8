import type { Id } from '../../shared/base/ids.ts';
import { draft, workOn } from '../client/draft.ts';
import { replica } from '../client/replica.ts';
import { usePlaces } from '../state/places.ts';
import { useSelection } from '../state/selection.ts';
import { useWizard } from '../wizard/wizard-state.ts';

/*
 * Another language loads the page anew. Where the person is in the window would go with the page, so it is handed over
 * to the one that comes: it is no part of the project, and of no use later.
 */

const KEY = 'trailmap-here';

type Here = ReturnType<typeof here>;

function here() {
  const places = usePlaces.getState();
  const { room, bottom, bottomHeight, folded, findings, finding, wizard, besideWizard, review } = places;
  const { step, beginning } = useWizard.getState();
  return {
    project: replica.getState().opened?.project,
    // What was pasted is not handed over, and its room would be empty.
    places: {
      room: room === 'paste' ? 'map' : room,
      bottom,
      bottomHeight,
      folded,
      findings,
      finding,
      wizard,
      besideWizard,
      review,
    },
    wizard: { step, beginning },
    change: draft.getState().change,
    selected: [...useSelection.getState().ids] satisfies Id[],
  } as const;
}

/** Before the page goes. */
export function handOver(): void {
  sessionStorage.setItem(KEY, JSON.stringify(here()));
}

/** Goes on where the page before this one was, once the same project is shown. */
export function takeOver(): void {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (kept === null) return;
  const { project, places, wizard, change, selected } = JSON.parse(kept) as Here;
  const end = replica.subscribe(({ opened }) => {
    if (!opened) return;
    end();
    if (opened.project !== project) return;
    usePlaces.setState(places);
    useWizard.setState(wizard);
    workOn(change);
    useSelection.getState().select(selected);
  });
}
