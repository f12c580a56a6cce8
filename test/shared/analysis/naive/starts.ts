import type { Model } from '../../../../shared/model/model.ts';

/** Where an actor starts in one of its alternatives (A1, A7 to A9). */
export interface NaiveStart {
  readonly isThere: readonly string[];
  readonly mayUse: readonly string[];
  readonly holds: readonly string[];
}

/** A9: *one of* is an alternative for each access, *all of* is all of them at once. */
export function alternativesOf(model: Model, id: string, actingFor: readonly string[] = []): NaiveStart[] {
  const actor = model.all('actor').find((one) => one.id === id);
  const nothing = { isThere: [], mayUse: [], holds: [] };
  // Somebody who acts as itself, by way of others, gains nothing by that.
  if (!actor || actingFor.includes(id)) return [nothing];
  const ways = actor.access.map((access): NaiveStart[] => {
    switch (access.manner) {
      case 'is there':
        return [{ ...nothing, isThere: [access.place] }];
      case 'may use':
        return [{ ...nothing, mayUse: [access.place] }];
      case 'acts as':
        return alternativesOf(model, access.actor, [...actingFor, id]);
    }
  });
  const chosen =
    actor.accessIs === 'one of' && ways.length > 0 ? ways.flat().map((way) => [way]) : everyChoice(ways);
  return chosen.map((starts) => ({
    isThere: starts.flatMap(({ isThere }) => isThere),
    mayUse: starts.flatMap(({ mayUse }) => mayUse),
    holds: [...actor.holds, ...starts.flatMap(({ holds }) => holds)],
  }));
}

/** One of each list, in every way. */
function everyChoice<T>([first, ...rest]: readonly (readonly T[])[]): T[][] {
  if (!first) return [[]];
  const others = everyChoice(rest);
  return first.flatMap((one) => others.map((other) => [one, ...other]));
}
