import type { Id } from '../../base/ids.ts';
import { inEnglish } from '../../base/t.ts';
import type { ElkPort } from '../../layout/elk.ts';
import { layout } from '../../layout/layout.ts';
import { absolute } from '../../layout/picture.ts';
import type { Rect, Tree } from '../../layout/picture.ts';
import { route } from '../../layout/route.ts';
import type { Route } from '../../layout/route.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';
import { sceneOf, WHOLE } from '../view/scene.ts';
import type { Scene } from '../view/scene.ts';
import { treeOfModel } from './boxes.ts';
import type { Positions } from './boxes.ts';
import { placesOf } from './places.ts';

/** What a picture is made from: what is shown, what is switched on, and where everything is. */
export interface PictureLayout {
  readonly scene: Scene;
  readonly layers: RecordOf<'view'>['layers'];
  readonly tree: Tree;
  /** From the picture's origin. */
  readonly places: ReadonlyMap<string, Rect>;
  readonly routes: readonly Route[];
}

export interface LayOutOptions {
  /** What is shown and where people put it; left out: the whole model. */
  readonly view?: Pick<RecordOf<'view'>, 'shows' | 'also' | 'hidden' | 'positions' | 'layers'>;
  /** Where people put things, instead of where the view has them. Left out or empty: everything is laid out. */
  readonly positions?: Positions;
  /** Everything is laid out, wherever people put it. */
  readonly anew?: boolean;
  /** Only this zone with what is inside, and what is connected to that (SPEC V3). It is laid out by itself. */
  readonly zone?: Id<'zone'>;
}

/** @param elk asked for only when something has to be laid out. */
export async function layOut(
  model: Model,
  options: LayOutOptions,
  elk: () => ElkPort,
): Promise<PictureLayout> {
  const view = wantedFrom(options);
  const scene = sceneOf(model, view);
  // Boxes are as wide as their words, and those of a picture are English.
  const tree = inEnglish(() => treeOfModel(model, options.anew ? {} : view.positions, scene));
  const here = placesOf(tree);
  const places = here.unplaced ? absolute((await layout(tree, elk())).rects, tree) : here.absolute;
  return { scene, layers: view.layers, tree, places, routes: route(tree, places) };
}

function wantedFrom({ view = WHOLE, positions = view.positions, zone }: LayOutOptions): typeof WHOLE {
  return zone === undefined
    ? { ...view, positions }
    : { ...WHOLE, layers: view.layers, shows: { what: 'zone', zone } };
}
