import { create } from 'zustand';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { useSelection } from './selection.ts';

/** The documented path that is played on the map, and how far. */
interface Playing {
  readonly path: Id<'path'> | undefined;
  /** Which of its ways: as it was written, or one of its combinations. */
  readonly way: number;
  /** The hop that is shown; 0 is where it starts. */
  readonly hop: number;
  readonly running: boolean;
  /** Goes to a hop, and stays there. */
  goTo(hop: number): void;
  /** One hop on by itself; @param last the last one, where it ends. */
  advance(last: number): void;
  run(running: boolean): void;
  choose(way: number): void;
  /** Takes the path off the map, and out of the selection. */
  clear(): void;
}

const NOTHING = { path: undefined, way: 0, hop: 0, running: false };

export const usePlaying = create<Playing>()((set) => ({
  ...NOTHING,
  goTo(hop) {
    set({ hop: Math.max(0, hop), running: false });
  },
  advance(last) {
    set(({ hop }) => ({ hop: Math.min(hop + 1, last), running: hop + 1 < last }));
  },
  run(running) {
    set({ running });
  },
  choose(way) {
    set({ way, hop: 0, running: false });
  },
  clear() {
    set(NOTHING);
    useSelection.getState().clear();
  },
}));

/*
 * Selecting a path puts it on the map. It stays while its connections and places are looked at, until nothing is
 * selected or an actor's reach takes its place.
 */
useSelection.subscribe(({ ids }) => {
  const [only, another] = ids;
  const { path } = usePlaying.getState();
  if (only !== undefined && another === undefined && isIdOf('path', only)) {
    if (only !== path) usePlaying.setState({ ...NOTHING, path: only, running: true });
  } else if (path !== undefined && (only === undefined || isIdOf('actor', only))) {
    usePlaying.setState(NOTHING);
  }
});
