import { useEffect } from 'react';
import { goBack, goForward } from '../state/looked-at.ts';
import { typesText } from './keyboard.ts';

/** Alt with the arrows to the sides, as in every browser; before the map and the browser itself take them. */
export function useHistoryKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', handle, { capture: true });
    return () => window.removeEventListener('keydown', handle, { capture: true });
  }, []);
}

function handle(event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const go = event.key === 'ArrowLeft' ? goBack : event.key === 'ArrowRight' ? goForward : undefined;
  if (!go || typesText(event.target)) return;
  event.preventDefault();
  go();
}
