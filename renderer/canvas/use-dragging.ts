import { useReactFlow } from '@xyflow/react';
import type { OnNodeDrag } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { Point } from '../../shared/layout/picture.ts';
import { currentMap } from './current.ts';
import type { MapNode } from './flow-nodes.ts';
import { MoveGesture } from './tools/move.ts';

type Drag = OnNodeDrag<MapNode>;

/** React Flow's drag events as one gesture. */
export function useDragging(): {
  readonly onNodeDragStart: Drag;
  readonly onNodeDrag: Drag;
  readonly onNodeDragStop: Drag;
} {
  const { screenToFlowPosition } = useReactFlow();
  const gesture = useRef<MoveGesture | undefined>(undefined);
  return useMemo(() => {
    const pointer = (event: Parameters<Drag>[0]): Point => {
      const at = 'clientX' in event ? event : event.changedTouches[0];
      return screenToFlowPosition({ x: at?.clientX ?? 0, y: at?.clientY ?? 0 }, { snapToGrid: false });
    };
    return {
      onNodeDragStart: (_event, _node, nodes) => {
        const map = currentMap();
        gesture.current =
          map &&
          new MoveGesture(
            map,
            nodes.map(({ id }) => id),
          );
      },
      onNodeDrag: (event, _node, nodes) => gesture.current?.move(nodes, pointer(event)),
      onNodeDragStop: (event, _node, nodes) => {
        gesture.current?.finish(nodes, pointer(event));
        gesture.current = undefined;
      },
    };
  }, [screenToFlowPosition]);
}
