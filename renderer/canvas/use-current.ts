import { useReactFlow } from '@xyflow/react';
import { useEffect, useLayoutEffect } from 'react';
import { setCurrentMap } from './current.ts';
import type { MapNode } from './flow-nodes.ts';
import { calmDown } from './transient.ts';
import type { ShownMap } from './use-map.ts';
import { canvasAspect } from './use-sight.ts';

/** Hands the map to what is not drawn by React. */
export function useCurrent(map: ShownMap, backAgain: () => void): void {
  const flow = useReactFlow<MapNode>();
  useLayoutEffect(() => {
    setCurrentMap({
      drawn: map.drawn,
      view: map.view?.id,
      tree: map.tree,
      places: map.places,
      lines: map.lines,
      bundles: map.bundles,
      flow,
      putBack: backAgain,
      aspect: canvasAspect,
    });
  });
  useEffect(
    () => () => {
      setCurrentMap(undefined);
      calmDown();
    },
    [],
  );
}
