import { redo, undo } from '../client/run.ts';
import { usePlaces } from '../state/places.ts';
import { openFile } from './files.ts';

/** Keys that mean the same wherever the focus is. What types text keeps its own keys. */
export function handleKey(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  if (!command || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'k') act(event, () => usePlaces.getState().setPalette(true));
  else if (key === 'o' && !event.shiftKey) act(event, openFile);
  else if (typesText(event.target)) return;
  else if (key === 'z' && !event.shiftKey) act(event, () => void undo());
  else if (key === 'y' || (key === 'z' && event.shiftKey)) act(event, () => void redo());
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
