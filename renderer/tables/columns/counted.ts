import type { Model } from '../../../shared/model/model.ts';

/** What is worked out for a whole model, once: a cell asks for one entry of it. */
export function oncePerModel<T>(work: (model: Model) => T): (model: Model) => T {
  const known = new WeakMap<Model, { readonly value: T }>();
  return (model) => {
    const before = known.get(model);
    if (before) return before.value;
    const value = work(model);
    known.set(model, { value });
    return value;
  };
}

/** How often each thing is mentioned in a model. */
export function counted<T>(
  mentions: (model: Model) => readonly T[],
): (model: Model) => ReadonlyMap<T, number> {
  return oncePerModel((model) => {
    const counts = new Map<T, number>();
    for (const each of mentions(model)) counts.set(each, (counts.get(each) ?? 0) + 1);
    return counts;
  });
}
