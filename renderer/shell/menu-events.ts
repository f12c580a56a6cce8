import { onEvent } from '../client/events.ts';
import { tellOpeningFailure } from '../client/open.ts';
import { ask, redo, undo } from '../client/run.ts';
import { canvasCommands } from '../canvas/actions.ts';
import { layoutCommands } from '../canvas/layout-actions.ts';
import { usePlaces } from '../state/places.ts';
import { openFile, saveCopy } from './files.ts';
import { typesText } from './keyboard.ts';

/** What the desktop's menu asks of the page, by the entry's id. */
const menu: Readonly<Record<string, () => void>> = {
  'file.open': openFile,
  'file.saveCopy': () => void saveCopy('trail'),
  'file.close': () => void ask('project.close', {}),
  'file.nameVersion': () => usePlaces.getState().setNaming(true),
  'edit.undo': () => inField('undo', undo),
  'edit.redo': () => inField('redo', redo),
  'view.palette': () => usePlaces.getState().setPalette(true),
  'view.layout': layoutCommands.whole,
  'view.fit': () => canvasCommands.fit(),
};

/** In a text field the menu takes back typing; elsewhere it takes back a step of the model. */
function inField(what: 'undo' | 'redo', otherwise: () => Promise<unknown>): void {
  // The only way in which a script can reach a field's own history.
  if (typesText(document.activeElement)) document.execCommand(what);
  else void otherwise();
}

/** For as long as the page is there. Before it asks the host for anything: who asks is taken to listen. */
export function listenToHost(): void {
  onEvent('menu', ({ id }) => menu[id]?.());
  onEvent('failed', ({ failure }) => {
    tellOpeningFailure(failure);
  });
}
