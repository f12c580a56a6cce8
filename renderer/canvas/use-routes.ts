import { useEffect, useMemo, useState } from 'react';
import type { Rect, Tree } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import { LayoutClient } from './layout-client.ts';
import { RouteKeeper } from './reroute.ts';
import { startLayoutWorker } from './worker-policy.ts';

/** One worker a window; it starts when something is asked. */
export const layoutClient = new LayoutClient(startLayoutWorker);

/**
 * The ways of all lines. A few touched lines are routed at once, so that letting go of a component shows its
 * lines with it; a whole picture is routed by the worker, and sketches stand in for it.
 */
export function useRoutes(tree: Tree, rects: ReadonlyMap<string, Rect>): readonly Route[] {
  const [keeper] = useState(() => new RouteKeeper());
  const [answers, setAnswers] = useState(0);
  const { routes, complete } = useMemo(() => {
    // An answer of the worker is in the keeper: this only has to look again.
    void answers;
    return keeper.routesFor(tree, rects);
  }, [keeper, answers, tree, rects]);
  useEffect(() => {
    if (complete) return undefined;
    let outdated = false;
    layoutClient
      .route(tree, rects)
      .then((found) => {
        if (outdated) return;
        keeper.take({ tree, rects, routes: found });
        setAnswers((count) => count + 1);
      })
      .catch(reportError);
    return () => {
      outdated = true;
    };
  }, [keeper, complete, tree, rects]);
  return routes;
}
