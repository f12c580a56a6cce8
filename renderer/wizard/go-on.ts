import type { RecordOf } from '../../shared/model/kinds.ts';
import { workOn } from '../client/draft.ts';
import { run } from '../client/run.ts';
import { usePlaces } from '../state/places.ts';
import { useWizard } from './wizard-state.ts';

/** Takes up a change that was left, or opens one that was announced: its draft is on the map from now on. */
export async function goOnWith(change: RecordOf<'change'>): Promise<void> {
  if (change.state === 'announced') {
    const answer = await run('change.undoDraft', { change: change.id });
    if (!answer.ok) return;
  }
  useWizard.getState().reset();
  workOn(change.id);
  usePlaces.getState().setWizard(true);
  usePlaces.getState().go('map');
}
