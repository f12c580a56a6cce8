import type { Id } from '../../shared/base/ids.ts';

/** What was looked at, oldest first, and which of it is looked at now. */
export interface LookedAt {
  readonly ids: readonly Id[];
  readonly at: number;
}

export const NOTHING_YET: LookedAt = { ids: [], at: -1 };

/** So far back somebody can go. */
const MOST = 200;

/** Something else is looked at: what could have been gone forward to is forgotten, as in every browser. */
export function lookAt({ ids, at }: LookedAt, id: Id): LookedAt {
  if (ids[at] === id) return { ids, at };
  const next = [...ids.slice(0, at + 1), id].slice(-MOST);
  return { ids: next, at: next.length - 1 };
}

/** Where a step back or forward leads: past what is not there any more, and past the same thing twice. */
export function stepTo(
  { ids, at }: LookedAt,
  step: 1 | -1,
  isThere: (id: Id) => boolean,
): number | undefined {
  for (let next = at + step; next >= 0 && next < ids.length; next += step) {
    const id = ids[next];
    if (id !== undefined && id !== ids[at] && isThere(id)) return next;
  }
  return undefined;
}
