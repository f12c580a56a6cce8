import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { makeRoom } from '../fit.ts';

/** Between what lies over the map and the topmost words of the picture, in pixels. */
const AIR = 18;

/** What is looked at on the map is not to be hidden by the strip that tells of it. */
export function useRoom(): RefObject<HTMLDivElement | null> {
  const looks = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = looks.current;
    if (!element) return;
    const observer = new ResizeObserver(() => makeRoom(neededBy(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return looks;
}

/** None for the line for quick entry: that lies where nothing is fitted in any case. */
function neededBy(looks: HTMLElement): number {
  return looks.querySelector('.look-strip') ? looks.offsetTop + looks.offsetHeight + AIR : 0;
}
