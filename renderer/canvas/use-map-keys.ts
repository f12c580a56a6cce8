import { useEffect } from 'react';
import type { RefObject } from 'react';
import { handleMapKey } from './tools/keyboard.ts';

/** A slider or a switch over the map has no use for Escape: it ends what is looked at. */
function leavesLook({ key }: KeyboardEvent, target: HTMLElement): boolean {
  return key === 'Escape' && target.closest('.look-strip') !== null;
}

/** Keys belong to the map while the focus is in it or nowhere. */
export function useMapKeys(surface: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const { target } = event;
      const ours = target === document.body || (target instanceof Node && surface.current?.contains(target));
      const types =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.matches('input, textarea, select')) &&
        !leavesLook(event, target);
      const presses = target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ');
      // React Flow takes the space bar for pushing the map about; on a node it selects as well.
      const taken = event.defaultPrevented && event.key !== ' ';
      if (!ours || types || presses || taken) return;
      if (handleMapKey(event)) event.preventDefault();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [surface]);
}
