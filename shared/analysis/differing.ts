import { byText } from '../base/compare.ts';
import type { Kind } from '../base/ids.ts';
import type { RecordOf } from '../model/kinds.ts';
import type { Model } from '../model/model.ts';

/** A record in two models: undefined where it is not there. */
export interface Differing<K extends Kind> {
  readonly was: RecordOf<K> | undefined;
  readonly now: RecordOf<K> | undefined;
}

/**
 * The records of a kind that are not the same object in both models, by id. Both lists are sorted, and records that no
 * edit touched are shared: this looks at many thousands of them in no time.
 */
export function differing<K extends Kind>(before: Model, after: Model, kind: K): Differing<K>[] {
  const [old, now] = [before.all(kind), after.all(kind)];
  const found: Differing<K>[] = [];
  if (old === now) return found;
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    const left: RecordOf<K> | undefined = old[a];
    const right: RecordOf<K> | undefined = now[b];
    const order = left && right ? byText(left.id, right.id) : left ? -1 : 1;
    if (!isSame(left, right)) {
      found.push({ was: order <= 0 ? left : undefined, now: order >= 0 ? right : undefined });
    }
    if (order <= 0) a += 1;
    if (order >= 0) b += 1;
  }
  return found;
}

function isSame(a: object | undefined, b: object | undefined): boolean {
  return a === b;
}
