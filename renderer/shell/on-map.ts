import { currentMap } from '../canvas/current.ts';
import { usePlaces } from '../state/places.ts';

/** The map is drawn within a few frames; where it is not, nobody waits for long. */
const FRAMES = 30;

/** Something that is done on the map: it has to be there before. */
export function onMap(act: () => void): () => void {
  return () => {
    usePlaces.getState().go('map');
    whenDrawn(act, FRAMES);
  };
}

function whenDrawn(act: () => void, left: number): void {
  if (currentMap() || left === 0) act();
  else requestAnimationFrame(() => whenDrawn(act, left - 1));
}
