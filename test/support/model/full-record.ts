import type { Id, Kind } from '../../../shared/base/ids.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Model } from '../../../shared/model/model.ts';
import { random } from '../random.ts';
import { Pick } from './pick.ts';
import { randomDiff } from './random-diff.ts';
import { randomRecord } from './random-record.ts';

/** A record of a kind with every field said and no list empty; what it mentions need not be there. */
export function fullRecord(kind: Kind, seed = 1): AnyRecord {
  const pick = new Pick(random(seed));
  const ids = (of: Kind): Id[] => [`${of}:a`, `${of}:b`];
  return randomRecord(kind, `${kind}:full`, {
    pick,
    ids,
    full: 1,
    diff: () => randomDiff(Model.empty, pick),
  });
}
