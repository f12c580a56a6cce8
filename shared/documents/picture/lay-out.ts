import type { Id } from '../../base/ids.ts';
import type { ElkPort } from '../../layout/elk.ts';
import { layout } from '../../layout/layout.ts';
import { absolute, treeOf } from '../../layout/picture.ts';
import type { Rect, Tree } from '../../layout/picture.ts';
import { route } from '../../layout/route.ts';
import type { Route } from '../../layout/route.ts';
import type { Model } from '../../model/model.ts';
import { treeOfModel } from './boxes.ts';
import type { Positions } from './boxes.ts';
import { placesOf } from './places.ts';

/** Where everything of a picture is. */
export interface PictureLayout {
  readonly tree: Tree;
  /** From the picture's origin. */
  readonly places: ReadonlyMap<string, Rect>;
  readonly routes: readonly Route[];
}

export interface LayOutOptions {
  /** Where people put things in a view: they stay there. Left out or empty: everything is laid out. */
  readonly positions?: Positions;
  /** Only this zone with what is inside, and what is connected to that. It is laid out by itself. */
  readonly zone?: Id<'zone'>;
}

/** @param elk asked for only when something has to be laid out. */
export async function layOut(
  model: Model,
  { positions = {}, zone }: LayOutOptions,
  elk: () => ElkPort,
): Promise<PictureLayout> {
  const tree = zone === undefined ? treeOfModel(model, positions) : around(treeOfModel(model), zone);
  const here = placesOf(tree);
  const places = here.unplaced ? absolute((await layout(tree, elk())).rects, tree) : here.absolute;
  return { tree, places, routes: route(tree, places) };
}

/** A zone with all that is inside, the other ends of its connections, and what those and itself are in. */
function around(whole: Tree, zone: Id<'zone'>): Tree {
  const isInside = (id: string) => whole.chain(id).includes(zone);
  const lines = whole.lines.filter(({ from, to }) => isInside(from) || isInside(to));
  const inside = whole.boxes.flatMap(({ id }) => (isInside(id) ? [id] : []));
  const shown = new Set(
    [zone, ...inside, ...lines.flatMap(({ from, to }) => [from, to])].flatMap((id) => whole.chain(id)),
  );
  return treeOf({ boxes: whole.boxes.filter(({ id }) => shown.has(id)), lines });
}
