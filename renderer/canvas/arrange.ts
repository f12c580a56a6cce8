import { tell } from '../client/notices.ts';
import { waitingFor } from '../client/waiting.ts';
import { arrange } from './commands.ts';
import { currentMap } from './current.ts';
import { fit } from './fit.ts';
import { arranged } from './from-flow.ts';
import { motion } from './motion.ts';
import { layoutClient } from './use-routes.ts';
import { useTransient } from './transient.ts';

/** How long things take to walk to their new places, in milliseconds; the style sheet has the same. */
const WALK = 380;

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** New places for everything that is not pinned: thought out in the worker, walked to, kept as one entry. */
export async function layOut(): Promise<void> {
  const map = currentMap();
  if (!map || map.tree.boxes.length === 0 || useTransient.getState().arranging !== 'no') return;
  useTransient.setState({ arranging: 'thinking' });
  try {
    const rects = await waitingFor('Laying out', layoutClient.arrange(map.tree, map.aspect()));
    const positions = arranged(map.drawn.positions, rects);
    useTransient.setState({ arranging: 'moving' });
    if (Object.keys(positions).length === 0) {
      tell({ tone: 'plain', title: 'Everything is where the layout wants it.', lines: [] });
    } else await arrange(positions);
    await wait(motion(WALK));
    fit(WALK);
  } finally {
    useTransient.setState({ arranging: 'no' });
  }
}

/** The first layout of a picture that has none: nothing to walk from, so it is simply there. */
export async function firstLayout(): Promise<void> {
  const map = currentMap();
  if (!map || useTransient.getState().arranging !== 'no') return;
  useTransient.setState({ arranging: 'thinking' });
  try {
    const rects = await waitingFor('Laying out', layoutClient.arrange(map.tree, map.aspect()));
    await arrange(arranged(map.drawn.positions, rects));
  } finally {
    useTransient.setState({ arranging: 'no' });
  }
}
