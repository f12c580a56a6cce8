import { canvasCommands } from '../canvas/actions.ts';
import { newFinding } from '../findings/findings-room.tsx';
import { startPasting } from '../paste/paste-state.ts';
import type { NextSteps } from '../panels/empty-state.tsx';
import { usePlaces } from '../state/places.ts';
import { openTable } from '../tables/look.ts';

/** On the map: it has to be there before something can be begun on it. */
function onMap(act: () => void): () => void {
  return () => {
    usePlaces.getState().go('map');
    requestAnimationFrame(act);
  };
}

/** How an empty place is begun with. */
export const nextSteps: NextSteps = {
  'Type a line': onMap(() => canvasCommands.quickEntry()),
  'New trust zone': onMap(() => canvasCommands.addZone()),
  'New threat actor': onMap(() => canvasCommands.addActor()),
  'Table of sensitive data': () => openTable('asset'),
  'Table of paths': () => openTable('path'),
  'Table of controls': () => openTable('control'),
  'New change…': onMap(() => usePlaces.getState().setWizard(true)),
  'New finding': () => void newFinding(),
  'Board of findings': () => usePlaces.getState().openFindings('board'),
  'Paste tables of a report…': () => void startPasting(),
};
