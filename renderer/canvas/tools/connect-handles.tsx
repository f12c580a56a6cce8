import { ViewportPortal, useReactFlow } from '@xyflow/react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { placementName } from '../../../shared/model/lookups.ts';
import type { Rect } from '../../../shared/layout/picture.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { currentMap } from '../current.ts';
import { roundedPath, headPath } from '../../../shared/documents/picture/line-path.ts';
import { DEPTH } from '../flow-nodes.ts';
import { useTransient } from '../transient.ts';
import { ConnectGesture } from './connect.ts';
import { t } from '../../words/t.ts';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** Four handles around what is under the pointer: a connection is drawn from any of them. */
export function ConnectHandles() {
  const hovered = useTransient((state) => state.hovered);
  const { screenToFlowPosition } = useReactFlow();
  const map = currentMap();
  const rect = hovered === undefined ? undefined : map?.places.absolute.get(hovered);
  if (hovered === undefined || !rect || !map) return null;
  const name = hovered.startsWith('zone:')
    ? map.drawn.model.get(hovered as Id<'zone'>)?.name
    : placementName(map.drawn.model, hovered as Id<'placement'>);
  const start = (event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    const at = (pointer: { clientX: number; clientY: number }) =>
      screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY }, { snapToGrid: false });
    followPointer(new ConnectGesture(map, hovered, at(event)), at);
  };
  return (
    <ViewportPortal>
      <div className="connect-handles" style={{ zIndex: DEPTH.actors + 10 }}>
        {SIDES.map((side) => (
          <button
            key={side}
            type="button"
            tabIndex={-1}
            className="connect-handle nodrag nopan"
            style={handleAt(rect, side)}
            aria-label={name === undefined ? t('Connect this') : t('Connect {name}', { name })}
            title={t('Drag to connect')}
            onPointerDown={start}
            onPointerLeave={leaveHandle}
          />
        ))}
      </div>
    </ViewportPortal>
  );
}

function leaveHandle(event: ReactPointerEvent): void {
  if (!staysNear(event.relatedTarget)) useTransient.setState({ hovered: undefined });
}

/** Whether the pointer went on to a handle or a node: then the handles stay. */
export function staysNear(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.connect-handle, .react-flow__node') !== null;
}

function handleAt({ x, y, w, h }: Rect, side: (typeof SIDES)[number]) {
  const left = side === 'left' ? x : side === 'right' ? x + w : x + w / 2;
  const top = side === 'top' ? y : side === 'bottom' ? y + h : y + h / 2;
  // Not `transform`: the style sheet's `scale` would scale the way there as well.
  return { translate: `${left - 7}px ${top - 7}px` };
}

function followPointer(
  gesture: ConnectGesture,
  at: (pointer: { clientX: number; clientY: number }) => { x: number; y: number },
): void {
  const end = new AbortController();
  const { signal } = end;
  const move = (event: PointerEvent) => {
    gesture.move(at(event));
  };
  const up = (event: PointerEvent) => {
    end.abort();
    gesture.finish(at(event), event.altKey);
  };
  const cancel = () => {
    end.abort();
    gesture.cancel();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', cancel, { signal });
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  };
  window.addEventListener('keydown', key, { signal, capture: true });
}

/** The connection that is being drawn. */
export function ConnectPreview() {
  const connecting = useTransient((state) => state.connecting);
  if (!connecting) return null;
  return (
    <ViewportPortal>
      <svg className="lines preview" style={{ zIndex: DEPTH.actors + 5 }} aria-hidden="true">
        <path className="line-path" d={roundedPath(connecting.points)} />
        <path className="line-head" d={headPath(connecting.points)} />
      </svg>
    </ViewportPortal>
  );
}
