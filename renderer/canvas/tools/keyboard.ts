import { isIdOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { usePlaying } from '../../state/playing.ts';
import { useSelection } from '../../state/selection.ts';
import { useTool } from '../../state/tool.ts';
import { canvasCommands } from '../actions.ts';
import { clipboardCommands } from '../clipboard.ts';
import { stopLayout } from '../arrange.ts';
import { currentMap } from '../current.ts';
import { layoutCommands } from '../layout-actions.ts';
import { calmDown, useTransient } from '../transient.ts';
import { toggleSelected } from '../views/collapse.ts';
import { hideSelected } from '../views/hiding.ts';
import type { Direction } from '../walk.ts';

/** What an arrow key moves the selected by, in pixels of the picture; with Shift ten times that. */
const STEP = 8;
const LARGE = 10;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Keys of the map, without modifiers. */
const KEYS: Readonly<Record<string, () => void>> = {
  n: canvasCommands.addComponent,
  z: canvasCommands.addZone,
  a: canvasCommands.addActor,
  c: canvasCommands.connectFromSelection,
  '>': canvasCommands.connectToName,
  l: layoutCommands.whole,
  'Shift l': layoutCommands.zone,
  u: layoutCommands.fresh,
  p: canvasCommands.pinSelected,
  e: toggleSelected,
  h: hideSelected,
  o: canvasCommands.whatIfWithout,
  v: () => useTool.getState().setTool('select'),
  '/': canvasCommands.quickEntry,
  '1': canvasCommands.fit,
  '0': canvasCommands.zoomToNatural,
  '+': canvasCommands.zoomIn,
  '=': canvasCommands.zoomIn,
  '-': canvasCommands.zoomOut,
  F2: canvasCommands.renameSelected,
  Delete: canvasCommands.deleteSelected,
  Backspace: canvasCommands.deleteSelected,
};

/** With Ctrl or Cmd. Those of the clipboard come as events of their own. */
const COMMAND_KEYS: Readonly<Record<string, () => void>> = {
  a: canvasCommands.selectAll,
  d: clipboardCommands.duplicate,
};

/** The keys of the map. @returns whether the key meant something. */
export function handleMapKey(event: KeyboardEvent): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // Alt and the arrows go back and forward, as in every browser.
  if (event.altKey) return false;
  const arrow = ARROWS[key];
  if (arrow) return arrowKey(arrow, event);
  if (event.ctrlKey || event.metaKey) {
    const action = event.shiftKey ? undefined : COMMAND_KEYS[key];
    return action !== undefined && did(action);
  }
  if (key === 'Escape') return did(giveUp);
  if (key === 'Tab') return goOnByTab(event);
  if (key === 'Enter' || key === ' ') return chooseFocused(event);
  const action = (event.shiftKey ? KEYS[`Shift ${key}`] : undefined) ?? KEYS[key];
  return action !== undefined && did(action);
}

function did(what: () => void): true {
  what();
  return true;
}

function giveUp(): void {
  if (stopLayout()) return;
  const { arranging } = useTransient.getState();
  const { tool, setTool } = useTool.getState();
  const busy = tool !== 'select' || useTransient.getState().connectFrom !== undefined;
  if (!busy) useSelection.getState().clear();
  setTool('select');
  calmDown();
  useTransient.setState({ arranging });
}

/**
 * Tab goes on from the one selected component or zone, where the focus is on the map's things or nowhere. Shift+Tab
 * and, after Escape, Tab are the page's: nobody is kept in the map.
 */
function goOnByTab(event: KeyboardEvent): boolean {
  const onThing = event.target === document.body || focusedNode(event) !== undefined;
  if (event.shiftKey || !onThing || !hasOneEnd()) return false;
  return did(canvasCommands.newNeighbour);
}

function hasOneEnd(): boolean {
  const [only, another] = useSelection.getState().ids;
  return only !== undefined && another === undefined && (isIdOf('placement', only) || isIdOf('zone', only));
}

function focusedNode(event: KeyboardEvent): string | undefined {
  const focused = event.target instanceof Element ? event.target.closest('.react-flow__node') : null;
  return focused?.getAttribute('data-id') ?? undefined;
}

/** Enter on a node ends a connection there, selects it, or makes its sibling; the space bar selects. */
function chooseFocused(event: KeyboardEvent): boolean {
  const id = focusedNode(event) ?? '';
  const isEnd = isIdOf('placement', id) || isIdOf('zone', id);
  if (isEnd && useTransient.getState().connectFrom !== undefined) canvasCommands.connectTo(id);
  else if ((isEnd || isIdOf('actor', id)) && !(event.key === 'Enter' && isSelected(id))) {
    useSelection.getState().select([id], event.shiftKey ? 'toggle' : 'replace');
  } else if (event.key !== 'Enter') return false;
  else if (hasOneEnd()) canvasCommands.newSibling();
  else canvasCommands.renameSelected();
  return true;
}

function isSelected(id: Id): boolean {
  return useSelection.getState().ids.has(id);
}

let gesture = '';
let lastStep = 0;
/** Steps with less than this between them, in milliseconds, are one entry of the history. */
const SAME_GESTURE = 1_500;

/** While a path is played the arrows to the sides are its hops. */
function stepPath(x: number): boolean {
  const { path, hop, goTo } = usePlaying.getState();
  if (path === undefined || x === 0) return false;
  goTo(hop + Math.sign(x));
  return true;
}

/**
 * Arrows walk to the nearest thing. With Ctrl or Cmd they move what is selected, with Shift by ten steps; several
 * selected things are always moved, for from them one cannot walk.
 */
function arrowKey(direction: Direction, event: KeyboardEvent): boolean {
  if (stepPath(direction[0])) return true;
  if (!currentMap()) return false;
  const moves = event.ctrlKey || event.metaKey || event.shiftKey || useSelection.getState().ids.size > 1;
  if (!moves) return did(() => canvasCommands.walk(direction));
  return moveBy(direction, event.shiftKey ? LARGE : 1);
}

function moveBy([x, y]: Direction, times: number): boolean {
  const { ids } = useSelection.getState();
  if (ids.size === 0) return false;
  const now = performance.now();
  const key = [...ids].join(' ');
  if (now - lastStep > SAME_GESTURE || !gesture.endsWith(key)) gesture = `keys ${Math.round(now)} ${key}`;
  lastStep = now;
  canvasCommands.moveSelected(x * STEP * times, y * STEP * times, gesture.slice(0, 4_000));
  return true;
}
