import { ViewportPortal } from '@xyflow/react';
import { DEPTH } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';
import './guides.css';

/** Thin lines that show what something that is dragged is level with. */
export function Guides() {
  const guides = useTransient((state) => state.guides);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className="snap-guides" style={{ zIndex: DEPTH.actors + 20 }} aria-hidden="true">
        {guides.map(({ from, to }) => (
          <line key={`${from.x} ${from.y} ${to.x} ${to.y}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
      </svg>
    </ViewportPortal>
  );
}
