import { isIdOf } from '../../../shared/base/ids.ts';
import { usePlaying } from '../../state/playing.ts';
import { useSelection } from '../../state/selection.ts';
import { useTool } from '../../state/tool.ts';
import { canvasCommands } from '../actions.ts';
import { currentMap } from '../current.ts';
import { calmDown, useTransient } from '../transient.ts';

/** A step of an arrow key, in pixels of the picture; with Shift four of them. */
const STEP = 8;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Keys of the map, without modifiers. */
const KEYS: Readonly<Record<string, () => void>> = {
  n: canvasCommands.addComponent,
  z: canvasCommands.addZone,
  a: canvasCommands.addActor,
  c: canvasCommands.connectFromSelection,
  l: canvasCommands.layOut,
  p: canvasCommands.pinSelected,
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

/** The keys of the map. @returns whether the key meant something. */
export function handleMapKey(event: KeyboardEvent): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && key === 'a' && did(canvasCommands.selectAll);
  if (event.altKey) return false;
  if (key === 'Escape') return did(giveUp);
  if (key === 'Enter' || key === ' ') return chooseFocused(event);
  const arrow = ARROWS[key];
  if (arrow) return moveBy(arrow, event.shiftKey ? 4 : 1);
  const action = KEYS[key];
  return action !== undefined && did(action);
}

function did(what: () => void): true {
  what();
  return true;
}

function giveUp(): void {
  const { arranging } = useTransient.getState();
  const { tool, setTool } = useTool.getState();
  const busy = tool !== 'select' || useTransient.getState().connectFrom !== undefined;
  if (!busy) useSelection.getState().clear();
  setTool('select');
  calmDown();
  useTransient.setState({ arranging });
}

/** Enter on a node ends a connection there, else it renames; the space bar selects. */
function chooseFocused(event: KeyboardEvent): boolean {
  const focused = event.target instanceof Element ? event.target.closest('.react-flow__node') : null;
  const id = focused?.getAttribute('data-id') ?? '';
  const isEnd = isIdOf('placement', id) || isIdOf('zone', id);
  if (isEnd && useTransient.getState().connectFrom !== undefined) canvasCommands.connectTo(id);
  else if (isEnd || isIdOf('actor', id)) {
    const keep = event.shiftKey ? 'toggle' : 'replace';
    if (event.key === ' ' || !useSelection.getState().ids.has(id)) useSelection.getState().select([id], keep);
    if (event.key === 'Enter') canvasCommands.renameSelected();
  } else if (event.key === 'Enter') canvasCommands.renameSelected();
  else return false;
  return true;
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

function moveBy([x, y]: readonly [number, number], times: number): boolean {
  if (stepPath(x)) return true;
  const { ids } = useSelection.getState();
  if (ids.size === 0 || !currentMap()) return false;
  const now = performance.now();
  const key = [...ids].join(' ');
  if (now - lastStep > SAME_GESTURE || !gesture.endsWith(key)) gesture = `keys ${Math.round(now)} ${key}`;
  lastStep = now;
  canvasCommands.moveSelected(x * times, y * times, gesture.slice(0, 4_000));
  return true;
}
