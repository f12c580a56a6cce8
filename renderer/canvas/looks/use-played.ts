import { useMemo } from 'react';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { usePlaying } from '../../state/playing.ts';
import { useShown } from '../../state/shown.ts';
import { waysOf } from './path-ways.ts';
import type { PlayedWay } from './path-ways.ts';

export interface Played {
  readonly model: Model;
  readonly path: RecordOf<'path'>;
  readonly ways: readonly PlayedWay[];
  readonly way: PlayedWay | undefined;
  readonly hop: number;
}

/** The path on the map, with the way that is played; none while none is. */
export function usePlayed(): Played | undefined {
  const { model } = useShown();
  const id = usePlaying((state) => state.path);
  const way = usePlaying((state) => state.way);
  const hop = usePlaying((state) => state.hop);
  const path = id && model.get(id);
  const ways = useMemo(() => (path ? waysOf(model, path) : []), [model, path]);
  return useMemo(() => {
    if (!path) return undefined;
    const chosen = ways[way] ?? ways[0];
    return { model, path, ways, way: chosen, hop: Math.min(hop, chosen?.hops.length ?? 0) };
  }, [model, path, ways, way, hop]);
}
