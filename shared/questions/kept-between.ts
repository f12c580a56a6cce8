import { byText } from '../base/compare.ts';
import type { Model } from '../model/model.ts';
import type { KeptConsequence } from '../model/records/change.ts';

/**
 * The consequences that were kept with the changes that landed between two models: what was decided on the way from
 * one to the other. Of one that several changes kept, the latest counts.
 */
export function keptBetween(before: Model, after: Model): readonly KeptConsequence[] {
  const landed = after
    .all('change')
    .filter(({ id, state }) => state === 'landed' && before.get(id)?.state !== 'landed')
    .toSorted((a, b) => byText(a.landed?.at ?? '', b.landed?.at ?? ''));
  return landed.flatMap(({ consequences }) => consequences);
}
