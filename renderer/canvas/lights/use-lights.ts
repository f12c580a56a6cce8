import { useLayoutEffect, useMemo } from 'react';
import type { Id } from '../../../shared/base/ids.ts';
import type { Reach } from '../../../shared/analysis/reach.ts';
import { useCuts } from '../../state/cutting.ts';
import { useLitReach, useReachLook } from '../../state/reach.ts';
import { useSelection } from '../../state/selection.ts';
import { useWhatIf } from '../../state/what-if.ts';
import { DARK, useLights } from './lights.ts';
import type { LineMark, Lights } from './lights.ts';
import { usePlayed } from '../looks/use-played.ts';
import { pathLights } from './path-lights.ts';
import type { PathLights } from './path-lights.ts';
import { reachLights } from './reach-lights.ts';
import type { ReachLights } from './reach-lights.ts';
import { wayTo } from './way-to.ts';

/** Works the lights of the map out, when what they show is new, and hands them to what is drawn. */
export function useLightsOfMap(): void {
  const reach = useReachLights();
  const path = usePathLights();
  const marks = useMarks();
  const lights = useMemo<Lights>(
    () => ({
      ...DARK,
      ...((path ?? reach) && { dims: true }),
      ...(path ?? reach),
      marks: new Map([...marks, ...(path?.marks ?? [])]),
    }),
    [reach, path, marks],
  );
  useLayoutEffect(() => {
    useLights.setState(lights);
  }, [lights]);
}

function usePathLights(): PathLights | undefined {
  const played = usePlayed();
  return useMemo(() => {
    if (!played) return undefined;
    const { path, way, hop } = played;
    const actors = 'any' in path.actors ? [] : path.actors.actors;
    return way && pathLights(way, hop, actors);
  }, [played]);
}

function useReachLights(): ReachLights | undefined {
  const reach = useLitReach();
  const guards = useReachLook((state) => state.guards);
  const hops = useReachLook((state) => state.hops);
  const target = useSelection(({ ids }) => onlyOne(ids));
  const all = useMemo(() => reach && reachLights(reach, { guards, hops }), [reach, guards, hops]);
  return useMemo(
    () => (reach && all && target !== undefined ? withWay(reach, all, target) : all),
    [reach, all, target],
  );
}

function onlyOne(ids: ReadonlySet<Id>): Id | undefined {
  const [only, another] = ids;
  return another === undefined ? only : undefined;
}

/** While something else is selected the chain that leads to it stands out, and the others step back. */
function withWay(reach: Reach, { nodes, lines }: ReachLights, target: Id): ReachLights {
  const way = wayTo(reach, target);
  if (way.size === 0) return { nodes, lines };
  const others = [...lines].map(([id, light]) => [id, { ...light, brightness: 'faint' as const }] as const);
  return { nodes, lines: new Map([...others, ...way]) };
}

function useMarks(): ReadonlyMap<Id<'connection'>, LineMark> {
  const cuts = useCuts();
  const off = useWhatIf((state) => state.off);
  const on = useWhatIf((state) => state.on);
  return useMemo(
    () =>
      new Map<Id<'connection'>, LineMark>([
        ...(cuts?.marked ?? []).map((id) => [id, cuts?.how === 'hardening' ? 'harden' : 'cut'] as const),
        ...off.map((id) => [id, 'off'] as const),
        ...on.map((id) => [id, 'on'] as const),
      ]),
    [cuts, off, on],
  );
}
