import type { Point, Rect } from '../../shared/layout/picture.ts';
import { useSelection } from '../state/selection.ts';
import { aligning, distributing, movedBy, selectedRects } from './align.ts';
import type { Alignment } from './align.ts';
import { arrange } from './commands.ts';
import { currentMap } from './current.ts';

export function alignSelected(to: Alignment): void {
  moveSelected((rects) => aligning(rects, to));
}

export function distributeSelected(along: 'across' | 'down'): void {
  moveSelected((rects) => distributing(rects, along));
}

function moveSelected(moves: (rects: ReadonlyMap<string, Rect>) => ReadonlyMap<string, Point>): void {
  const map = currentMap();
  if (!map) return;
  const rects = selectedRects(map, useSelection.getState().ids);
  if (rects.size > 1) arrange(movedBy(map, moves(rects))).catch(reportError);
}
