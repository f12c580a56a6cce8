import type { MouseEvent } from 'react';
import { isIdOf } from '../../../shared/base/ids.ts';
import type { Point } from '../../../shared/layout/picture.ts';
import { useSelection } from '../../state/selection.ts';
import { useTool } from '../../state/tool.ts';
import { canvasCommands } from '../actions.ts';
import { currentMap } from '../current.ts';
import type { CurrentMap } from '../current.ts';
import { startRenaming } from '../nodes/renaming.ts';
import type { MapNode } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';
import { toggleCollapsed } from '../views/collapse.ts';
import { staysNear } from './connect-handles.tsx';
import { beginAt } from './create.ts';

/* What presses and movements of the pointer mean. */

/** Where the pointer is in the picture. */
function inPicture({ flow }: CurrentMap, event: MouseEvent): Point {
  return flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
}

/** While a connection is begun a press on a node ends it there; with the tool it begins it. */
export function clickNode(event: MouseEvent, { id }: MapNode): void {
  if (!isIdOf('placement', id) && !isIdOf('zone', id)) return;
  const { connectFrom } = useTransient.getState();
  const { tool, setTool } = useTool.getState();
  if (connectFrom !== undefined) {
    canvasCommands.connectTo(id);
    setTool('select');
  } else if (tool === 'connect') useTransient.setState({ connectFrom: id });
  else if (tool !== 'select') createUnder(event);
}

export function clickPane(event: MouseEvent): void {
  const { tool } = useTool.getState();
  if (tool === 'component' || tool === 'zone' || tool === 'actor') createUnder(event);
  else {
    useSelection.getState().clear();
    useTransient.setState({ connectFrom: undefined });
  }
}

function createUnder(event: MouseEvent): void {
  const map = currentMap();
  const { tool } = useTool.getState();
  if (!map || tool === 'select' || tool === 'connect') return;
  beginAt(map, tool, inPicture(map, event));
}

/** A double click on free ground makes a component there; on a name it renames. */
export function doubleClick(event: MouseEvent): void {
  const { target } = event;
  const map = currentMap();
  if (!map || !(target instanceof Element) || !target.matches('.react-flow__pane')) return;
  beginAt(map, 'component', inPicture(map, event));
}

/** A collapsed zone opens where it stands; on the name of an open one, and on anything else, it renames. */
export function renameNode(event: MouseEvent, { id, type }: MapNode): void {
  const map = currentMap();
  if (event.target instanceof Element && event.target.closest('button')) return;
  if (type === 'collapsed' && isIdOf('zone', id)) {
    toggleCollapsed(id);
    return;
  }
  const onName = event.target instanceof Element && event.target.closest('.zone-name') !== null;
  if (!isIdOf('zone', id) || onName) startRenaming(id);
  else if (map) {
    beginAt(map, 'component', inPicture(map, event));
  }
}

export function enterNode(_event: MouseEvent, { id }: MapNode): void {
  const { moving, connecting } = useTransient.getState();
  const isEnd = isIdOf('placement', id) || isIdOf('zone', id);
  if (isEnd && moving.size === 0 && !connecting) useTransient.setState({ hovered: id });
}

export function leaveNode(event: MouseEvent): void {
  const next = event.relatedTarget;
  if (!staysNear(next instanceof Element ? next : null)) useTransient.setState({ hovered: undefined });
}

/** A wheel is turned again after so many milliseconds, if it is turned on: until then the map counts as moving. */
const STILL_MS = 600;
let still: ReturnType<typeof setTimeout> | undefined;

/** While the map is pushed about it is one picture that the compositor moves; nothing is painted anew. */
export function startMoving(): void {
  if (useTransient.getState().hovered !== undefined) useTransient.setState({ hovered: undefined });
  clearTimeout(still);
  document.querySelector('.map-canvas')?.setAttribute('data-moving', '');
}

/** All of it is painted anew, sharp in its new size: once, when the hand has come to rest. */
export function endMoving(): void {
  clearTimeout(still);
  still = setTimeout(() => document.querySelector('.map-canvas')?.removeAttribute('data-moving'), STILL_MS);
}
