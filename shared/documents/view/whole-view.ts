import { byId, byText } from '../../base/compare.ts';
import type { RecordOf } from '../../model/kinds.ts';
import type { Model } from '../../model/model.ts';

type View = RecordOf<'view'>;

/** SPEC V16. The view that is shown where none is asked for; none where no view is of the whole model. */
export function wholeView(model: Model): View | undefined {
  const views = model.all('view').filter(({ shows }) => shows.what === 'whole model');
  const [first] = views.toSorted((a, b) => leftOut(a) - leftOut(b) || byText(a.name, b.name) || byId(a, b));
  return first;
}

/** How much of what it shows cannot be seen. */
function leftOut({ hidden, positions }: View): number {
  return hidden.length + Object.values(positions).filter(({ collapsed }) => collapsed).length;
}
