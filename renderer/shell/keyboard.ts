import { canvasCommands } from '../canvas/actions.ts';
import { replica } from '../client/replica.ts';
import { redo, undo } from '../client/run.ts';
import { usePlaces } from '../state/places.ts';
import { beginSearch } from '../state/search/search.ts';
import { openFile } from './files.ts';
import { useHelp } from './help/help-state.ts';

/** Keys that mean the same wherever the focus is. What types text keeps its own keys. */
export function handleKey(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  if (event.altKey) return;
  if (!command) return handlePlainKey(event);
  const key = event.key.toLowerCase();
  if (key === 'f' && !event.shiftKey && isOpen()) act(event, beginSearch);
  else if (key === 'k') act(event, () => usePlaces.getState().setPalette(true));
  else if (key === 'o' && !event.shiftKey) act(event, openFile);
  else if (typesText(event.target)) return;
  else if (key === 'z' && !event.shiftKey) act(event, () => void undo());
  else if (key === 'y' || (key === 'z' && event.shiftKey)) act(event, () => void redo());
}

/** Whether there is a project to look things up in. */
function isOpen(): boolean {
  return replica.getState().status === 'open';
}

function handlePlainKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || typesText(event.target) || !isOpen()) return;
  // After a press on a button of the header the focus is there, and not with the map.
  if (event.key === '/' && usePlaces.getState().room === 'map') act(event, canvasCommands.quickEntry);
  else if (event.key === '?') act(event, () => useHelp.getState().setOpen(true));
}

function act(event: KeyboardEvent, what: () => void): void {
  event.preventDefault();
  what();
}

export function typesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
