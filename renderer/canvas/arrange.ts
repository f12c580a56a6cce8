import type { Scope } from '../../shared/layout/scope.ts';
import { tell } from '../client/notices.ts';
import { waitingFor } from '../client/waiting.ts';
import { boxesFor, movedBy, newIn } from './arrange-scope.ts';
import { arrangedNotice, nothingNew, stoppedNotice } from './arrange-words.ts';
import { arrange } from './commands.ts';
import { currentMap } from './current.ts';
import type { CurrentMap } from './current.ts';
import { fit } from './fit.ts';
import { arranged } from './from-flow.ts';
import { motion } from './motion.ts';
import { layoutClient } from './use-routes.ts';
import { useTransient } from './transient.ts';
import { t } from '../words/t.ts';

/** How long things take to walk to their new places, in milliseconds; the style sheet has the same. */
const WALK = 380;

/** The layout that is thought out now. */
let thinking: AbortController | undefined;

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Ends a layout that is still thought out: nothing has moved yet. @returns whether there was one. */
export function stopLayout(): boolean {
  const running = thinking;
  thinking = undefined;
  running?.abort();
  return running !== undefined;
}

/** New places for what is in scope and not pinned: thought out in the worker, walked to, kept as one entry. */
export async function layOut(scope: Scope = 'whole'): Promise<void> {
  const map = currentMap();
  if (!map || map.tree.boxes.length === 0 || useTransient.getState().arranging !== 'no') return;
  if (scope === 'new' && newIn(map.tree).length === 0) return tell(nothingNew());
  // Where nothing has a place yet, all of it is new.
  const found = await thoughtOut(map, map.places.unplaced ? 'whole' : scope);
  if (!found) return;
  const { positions, gaveWay } = found;
  try {
    if (!isStillShown(map)) return;
    useTransient.setState({ arranging: 'moving' });
    await arrange(positions);
    await wait(motion(WALK));
    if (scope === 'whole') fit(WALK);
    const notice = arrangedNotice(map.drawn.model, scope, Object.keys(positions).length, gaveWay);
    if (notice) tell(notice);
  } finally {
    useTransient.setState({ arranging: 'no' });
  }
}

/** The first layout of a picture that has none: nothing to walk from, so it is simply there. */
export async function firstLayout(): Promise<void> {
  const map = currentMap();
  if (!map || useTransient.getState().arranging !== 'no') return;
  const found = await thoughtOut(map, 'whole');
  try {
    if (found && isStillShown(map)) await arrange(found.positions);
  } finally {
    useTransient.setState({ arranging: 'no' });
  }
  // Another view came meanwhile, and had to wait.
  if (!isStillShown(map) && currentMap()?.places.unplaced) await firstLayout();
}

/** Places are those of a view: another one that was opened meanwhile has its own. */
function isStillShown({ view }: CurrentMap): boolean {
  return view === undefined || currentMap()?.view === view;
}

/** Asks the worker. Nothing when the person stopped it, which they are told. */
async function thoughtOut(map: CurrentMap, scope: Scope) {
  const mine = new AbortController();
  thinking = mine;
  useTransient.setState({ arranging: 'thinking' });
  const boxes = boxesFor(scope, map.tree, map.places);
  const asked = { boxes, lines: map.tree.lines, aspect: map.aspect(), scope };
  try {
    const { rects, gaveWay } = await waitingFor(t('Laying out'), layoutClient.arrange(asked, mine.signal));
    const changed = scope === 'whole' ? rects : movedBy(boxes, rects);
    return { positions: arranged(map.drawn.positions, changed), gaveWay };
  } catch (cause) {
    useTransient.setState({ arranging: 'no' });
    if (!mine.signal.aborted) throw cause;
    tell(stoppedNotice());
    return undefined;
  } finally {
    if (thinking === mine) thinking = undefined;
  }
}
