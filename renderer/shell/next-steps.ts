import { canvasCommands } from '../canvas/actions.ts';
import { newFinding } from '../findings/findings-room.tsx';
import { startPasting } from '../paste/paste-state.ts';
import type { NextSteps } from '../panels/empty-state.tsx';
import { usePlaces } from '../state/places.ts';
import { openTable } from '../tables/look.ts';
import { newChange } from './change-actions.ts';
import { onMap } from './on-map.ts';

/** How an empty place is begun with. */
export const nextSteps: NextSteps = {
  'Type a line': onMap(() => canvasCommands.quickEntry()),
  'New trust zone': onMap(() => canvasCommands.addZone()),
  'New threat actor': onMap(() => canvasCommands.addActor()),
  'Table of sensitive data': () => openTable('asset'),
  'Table of paths': () => openTable('path'),
  'Table of controls': () => openTable('control'),
  'New change…': newChange,
  'New finding': () => void newFinding(),
  'Board of findings': () => usePlaces.getState().openFindings('board'),
  'Paste tables of a report…': () => void startPasting(),
};
