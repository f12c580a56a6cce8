import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Point } from '../../shared/layout/picture.ts';
import { useReplica } from '../client/replica.ts';
import { useSelection } from '../state/selection.ts';
import { firstLayout } from './arrange.ts';
import { currentMap } from './current.ts';
import { NAMES_BELOW } from './detail.ts';
import { fit, stayFitted } from './fit.ts';
import { motion } from './motion.ts';
import type { ShownMap } from './use-map.ts';
import { placeOnMap, tellNotShown } from './views/where-shown.ts';

/** Of the part of the canvas that nothing lies over. */
export function canvasAspect(): number {
  const canvas = document.querySelector('.map-canvas');
  return canvas ? Math.max(0.6, canvas.clientWidth / Math.max(200, canvas.clientHeight - 150)) : 1.7;
}

/** A project, or a view of it, that comes into sight is laid out if it never was, and fitted. */
export function useFirstSight(map: ShownMap, ready: boolean): void {
  const project = useReplica((state) => state.opened?.project);
  const view = map.view?.id;
  const fitted = useRef<string | undefined>(undefined);
  const { unplaced } = map.places;
  useEffect(() => {
    if (unplaced && !map.drafting && project !== undefined) firstLayout().catch(reportError);
  }, [unplaced, map.drafting, project, view]);
  useEffect(() => {
    const picture = `${project} ${view}`;
    if (!ready || unplaced || fitted.current === picture) return;
    fitted.current = picture;
    requestAnimationFrame(() => fit());
  }, [ready, unplaced, project, view]);
  const count = map.nodes.length;
  const counted = useRef(count);
  useEffect(() => {
    if (count > counted.current && fitted.current === `${project} ${view}`) requestAnimationFrame(stayFitted);
    counted.current = count;
  }, [count, project, view]);
  const { drafting } = map;
  const wasDrafting = useRef(drafting);
  useEffect(() => {
    // The wizard makes the canvas smaller: what is spoken of must be in it.
    if (wasDrafting.current !== drafting) requestAnimationFrame(() => fit(260));
    wasDrafting.current = drafting;
  }, [drafting]);
}

/** Brings what a list or the palette points at into the middle. */
export function useReveal(): void {
  const reveal = useSelection((state) => state.reveal);
  const { setCenter, getZoom, flowToScreenPosition } = useReactFlow();
  useEffect(() => {
    const map = currentMap();
    if (!reveal || !map) return;
    const at = placeOnMap(map, reveal.id);
    if (!at) tellNotShown(map, reveal.id);
    if (!at || (getZoom() >= NAMES_BELOW && isInSight(flowToScreenPosition(at)))) return;
    void setCenter(at.x, at.y, { zoom: Math.max(getZoom(), 0.75), duration: motion(220) });
  }, [reveal, setCenter, getZoom, flowToScreenPosition]);
}

/** So near the edge, or under what lies over the canvas, a thing is not well seen: pixels of the screen. */
const EDGE = { side: 40, over: 70 };

/** What is in sight already stays where it is: the reader knows the picture by where things are. */
export function isInSight({ x, y }: Point): boolean {
  const area = document.querySelector('.map-canvas')?.getBoundingClientRect();
  if (!area) return false;
  const beside = x > area.left + EDGE.side && x < area.right - EDGE.side;
  return beside && y > area.top + EDGE.over && y < area.bottom - EDGE.over;
}
