import { create } from 'zustand';
import { onAnotherProject } from '../state/another-project.ts';
import { currentMap } from './current.ts';

/** From so many boxes on the overview is open unless it was closed. */
const OVERVIEW_FROM = 60;

/** What somebody chose; as large as the map is until then. */
const useChosen = create<{ readonly open: boolean | undefined }>()(() => ({ open: undefined }));

onAnotherProject(() => useChosen.setState({ open: undefined }));

function isOpen(chosen: boolean | undefined, boxes: number): boolean {
  return chosen ?? boxes > OVERVIEW_FROM;
}

/** @param boxes of the whole map. */
export function useShowsOverview(boxes: number): boolean {
  return isOpen(
    useChosen(({ open }) => open),
    boxes,
  );
}

export function toggleOverview(): void {
  const map = currentMap();
  if (map) useChosen.setState(({ open }) => ({ open: !isOpen(open, map.tree.boxes.length) }));
}
