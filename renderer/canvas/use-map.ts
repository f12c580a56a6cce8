import { useMemo, useState } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import type { Tree } from '../../shared/layout/picture.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { useCompared } from '../state/difference.ts';
import type { Compared } from '../state/difference.ts';
import { useShown } from '../state/shown.ts';
import type { Shown } from '../state/shown.ts';
import { useToday } from '../state/today.ts';
import { useSwitchedOn } from '../state/what-if.ts';
import { crossingFacts } from './crossing-facts.ts';
import { drawnOf } from './drawn.ts';
import type { Drawn, DrawnFrom } from './drawn.ts';
import { treeOfModel } from '../../shared/documents/picture/boxes.ts';
import { newBundleMemo, toBundles } from './to-bundles.ts';
import type { MapBundle } from './to-bundles.ts';
import { placesOf } from '../../shared/documents/picture/places.ts';
import type { Places } from '../../shared/documents/picture/places.ts';
import { newNodeMemo, toFlow } from './to-flow.ts';
import type { MapNode } from './flow-nodes.ts';
import { newLineMemo, toLines } from './to-lines.ts';
import type { CrossingFacts, MapLine } from './to-lines.ts';
import { useCurves } from './use-curves.ts';
import { useRoutes } from './use-routes.ts';
import { t } from '../words/t.ts';

export interface ShownMap {
  readonly drawn: Drawn;
  readonly view: RecordOf<'view'> | undefined;
  readonly drafting: boolean;
  readonly tree: Tree;
  readonly places: Places;
  readonly nodes: readonly MapNode[];
  readonly lines: readonly MapLine[];
  readonly bundles: readonly MapBundle[];
  readonly crossings: ReadonlyMap<Id<'connection'>, CrossingFacts>;
}

/** A difference that is looked at takes the place of the draft's. */
function drawnFrom(shown: Shown, compared: Compared | undefined): DrawnFrom {
  if (!compared) return shown;
  const touched = compared.groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  const { model, view } = shown;
  const { before, diff } = compared;
  return { model, view, base: before, diff, compared: { since: sinceWords(compared), touched } };
}

function sinceWords({ against, name }: Compared): string {
  return against.kind === 'change'
    ? t('since before “{change}”', { change: name })
    : t('since version “{name}”', { name });
}

/** From the shown model to what is on the canvas; each step is kept while what it is made from is the same. */
export function useMap(): ShownMap {
  const shown = useShown();
  const [memos] = useState(() => ({
    nodes: newNodeMemo(),
    lines: newLineMemo(),
    bundles: newBundleMemo(),
  }));
  const also = useSwitchedOn();
  const compared = useCompared();
  const today = useToday();
  const drawn = useMemo(
    () => drawnOf(drawnFrom(shown, compared), also, today),
    [shown, compared, also, today],
  );
  const tree = useMemo(() => treeOfModel(drawn.model, drawn.positions, drawn.scene), [drawn]);
  const places = useMemo(() => placesOf(tree), [tree]);
  const crossings = crossingFacts(drawn.model);
  const nodes = useMemo(
    () => toFlow(drawn, tree, places, memos.nodes, crossings),
    [drawn, tree, places, memos, crossings],
  );
  const routes = useRoutes(tree, places.absolute);
  const curves = useCurves(tree, places.absolute, routes);
  const lines = useMemo(
    () => toLines(drawn, routes, crossings, memos.lines, curves),
    [drawn, routes, crossings, memos, curves],
  );
  const bundles = useMemo(
    () => toBundles(drawn, { tree, rects: places.absolute, routes, lines, curves }, crossings, memos.bundles),
    [drawn, tree, places, routes, lines, crossings, memos, curves],
  );
  return {
    drawn,
    view: shown.view,
    drafting: shown.diff !== undefined,
    tree,
    places,
    nodes,
    lines,
    bundles,
    crossings,
  };
}
