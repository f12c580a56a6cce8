import type { EnterTables } from '../../shared/formats/tables/enter.ts';
import type { Model } from '../../shared/model/model.ts';
import { movedBy, boxesFor } from '../canvas/arrange-scope.ts';
import { arranged } from '../canvas/from-flow.ts';
import { treeOfModel } from '../../shared/documents/picture/boxes.ts';
import { placesOf } from '../../shared/documents/picture/places.ts';
import { wholeView } from '../../shared/documents/view/whole-view.ts';
import { layoutClient } from '../canvas/use-routes.ts';
import { waitingFor } from '../client/waiting.ts';
import { t } from '../words/t.ts';

/** Proportions of the map on most screens: it is not on the screen while tables are looked through. */
const ASPECT = 1.7;
const NEW_VIEW = 'view:pasted-map';

/**
 * The same arguments with a place on the map for all that is new, so that one undo takes back all of it. What has its
 * place keeps it, but for what must make room.
 */
export async function withPlaces(args: EnterTables, after: Model): Promise<EnterTables> {
  const view = wholeView(after) ?? after.all('view')[0];
  const before = view?.positions ?? {};
  const tree = treeOfModel(after, before);
  if (tree.boxes.length === 0) return args;
  const scope = Object.keys(before).length === 0 ? 'whole' : 'new';
  const boxes = boxesFor(scope, tree, placesOf(tree));
  const asked = layoutClient.arrange({ boxes, lines: tree.lines, aspect: ASPECT, scope });
  const { rects } = await waitingFor(t('Laying out'), asked);
  const found = arranged(before, scope === 'whole' ? rects : movedBy(boxes, rects));
  const fields = { positions: { ...before, ...found } };
  if (Object.keys(found).length === 0) return args;
  return view
    ? { ...args, changed: [...args.changed, { id: view.id, fields }] }
    : { ...args, made: [...args.made, { id: NEW_VIEW, fields: { name: 'Map', ...fields } }] };
}
