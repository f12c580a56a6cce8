import { useStore } from '@xyflow/react';

/** From dot to dot, in units of the map; and on the screen no nearer than this. */
const GAP = 20;
const NEAREST = 14;

/**
 * The ground that the map lies on. It is painted once for a zoom and moved by the compositor: React Flow's own pattern
 * would have the whole screen painted again with every step of a push.
 */
export function Dots() {
  const [tx, ty, zoom] = useStore(({ transform }) => transform);
  let gap = GAP * zoom;
  while (gap < NEAREST) gap *= 2;
  return (
    <div
      className="map-dots"
      style={{
        inset: -gap,
        backgroundSize: `${gap}px ${gap}px`,
        transform: `translate(${tx % gap}px, ${ty % gap}px)`,
      }}
      aria-hidden="true"
    />
  );
}
