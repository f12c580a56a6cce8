import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { zoneOfPlacement } from '../../shared/model/lookups.ts';
import { useComparing } from '../state/difference.ts';
import { useSelection } from '../state/selection.ts';
import { useWhatIf } from '../state/what-if.ts';
import { arrange, connect, togglePins } from './commands.ts';
import { currentMap } from './current.ts';
import type { CurrentMap } from './current.ts';
import { removeSelected } from './delete.ts';
import { endOf } from './end.ts';
import { entering } from './entry/entering.ts';
import { writtenName } from './entry/names.ts';
import { fit } from './fit.ts';
import { nudged } from './from-flow.ts';
import { motion } from './motion.ts';
import { startRenaming } from './nodes/renaming.ts';
import { beginIn } from './tools/create.ts';
import { goOn, newNeighbour, newSibling, walkTo } from './tools/going-on.ts';
import { useTransient } from './transient.ts';
import type { EndId, Making } from './transient.ts';
import type { Direction } from './walk.ts';

const zoomMotion = () => ({ duration: motion(160) });

function selected(): Id[] {
  return [...useSelection.getState().ids];
}

/** The one selected component or zone that a connection can start from. */
function selectedEnd(): EndId | undefined {
  const [only, another] = selected();
  if (only === undefined || another !== undefined) return undefined;
  return isIdOf('placement', only) || isIdOf('zone', only) ? only : undefined;
}

function selectedZone(map: CurrentMap): Id<'zone'> | undefined {
  const end = selectedEnd();
  if (end === undefined) return undefined;
  return isIdOf('zone', end) ? end : zoneOfPlacement(map.drawn.model, end);
}

function add(what: Making['what']): void {
  const map = currentMap();
  if (map) beginIn(map, what, selectedZone(map));
}

function focusEntry(): boolean {
  const field = document.querySelector<HTMLInputElement>('#quick-entry');
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
  return field !== null;
}

/** Everything that a menu, the palette or a key can ask of the map. Without a map on the screen they do nothing. */
export const canvasCommands = {
  fit() {
    fit(260);
  },
  zoomIn() {
    void currentMap()?.flow.zoomIn(zoomMotion());
  },
  zoomOut() {
    void currentMap()?.flow.zoomOut(zoomMotion());
  },
  zoomToNatural() {
    void currentMap()?.flow.zoomTo(1, zoomMotion());
  },
  /** In the selected zone, or beside the selected component; else outside all zones. */
  addComponent() {
    add('component');
  },
  addZone() {
    add('zone');
  },
  addActor() {
    add('actor');
  },
  /** The next chosen component or zone is the other end. */
  connectFromSelection() {
    const from = selectedEnd();
    if (from !== undefined) useTransient.setState({ connectFrom: from });
  },
  /** Ends what `connectFromSelection` began. */
  connectTo(end: EndId) {
    const from = useTransient.getState().connectFrom;
    useTransient.setState({ connectFrom: undefined, hint: undefined });
    if (from !== undefined && from !== end) void connect(endOf(from), endOf(end));
  },
  /** Ends in the line for quick entry, where the other end is typed. */
  connectToName() {
    const map = currentMap();
    const from = selectedEnd();
    if (!map || from === undefined) return;
    entering.setText(`${writtenName(map.drawn.model, from)} -> `);
    canvasCommands.quickEntry();
  },
  newNeighbour() {
    goOn(newNeighbour, selectedEnd());
  },
  newSibling() {
    goOn(newSibling, selectedEnd());
  },
  /** Over to the nearest thing in a direction. */
  walk(direction: Direction) {
    const map = currentMap();
    const [only] = selected();
    if (map) walkTo(map, only, direction);
  },
  renameSelected() {
    const [only, another] = selected();
    if (only !== undefined && another === undefined && !isIdOf('connection', only)) startRenaming(only);
  },
  deleteSelected() {
    removeSelected(selected()).catch(reportError);
  },
  /** Keeps the selected where they are when everything else is laid out. */
  pinSelected() {
    togglePins(selected());
  },
  /** @param gesture names consecutive steps that are one entry of the history. */
  moveSelected(x: number, y: number, gesture: string) {
    const map = currentMap();
    if (map) void arrange(nudged(map.drawn, map.places, selected(), { x, y }), gesture);
  },
  /** Switches the selected connections off, or on again, for a look: nothing in the model changes. */
  whatIfWithout() {
    const map = currentMap();
    const { toggleOff, toggleOn } = useWhatIf.getState();
    for (const id of selected()) {
      if (!map || !isIdOf('connection', id)) continue;
      if (map.drawn.marks.get(id) === 'removed') toggleOn(id);
      else toggleOff(id);
    }
  },
  selectAll() {
    const map = currentMap();
    if (map) useSelection.getState().select(map.drawn.model.all('placement').map(({ id }) => id));
  },
  quickEntry() {
    // What is looked at stands where the line is: it makes way.
    useSelection.getState().clear();
    useWhatIf.getState().back();
    useComparing.getState().stop();
    // At once, for what is typed next is meant for it; a frame later where something else stood in its place.
    if (!focusEntry()) requestAnimationFrame(focusEntry);
  },
};
