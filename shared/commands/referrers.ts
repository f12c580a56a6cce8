import type { Model } from '../model/model.ts';
import { ReferenceIndex } from '../model/reference-index.ts';

const known = new WeakMap<Model, Pick<ReferenceIndex, 'referrersOf'>>();

/** Who mentions whom in a model. Kept with the model: a deletion asks twice. */
export function referrersIn(model: Model): Pick<ReferenceIndex, 'referrersOf'> {
  const before = known.get(model);
  if (before) return before;
  const index = ReferenceIndex.of(model);
  known.set(model, index);
  return index;
}
