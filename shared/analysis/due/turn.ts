import { byText } from '../../base/compare.ts';
import type { Model } from '../../model/model.ts';
import type { Change } from './changes.ts';
import type { Look } from './looks.ts';

/** Whose turn it is to look (DESIGN 3, Due), given what changed and who looked last; undefined where nobody is named. */
export type Turn = (changed: readonly Change[], look: Look | undefined) => string | undefined;

/**
 * Where one person keeps the model it is theirs. Else it is who answers for the change that touched it last, then
 * who looked last, then who answers for the model.
 */
export function turnsIn(model: Model): Turn {
  const [project] = model.all('project');
  const responsible = project?.responsible;
  if (project?.updated === 'by one person' && responsible !== undefined) return () => responsible;
  const touchedBy = changers(model);
  return (changed, look) => {
    const changer = changed.map(({ record }) => touchedBy.get(record)).find((person) => person !== undefined);
    return changer ?? look?.by ?? responsible;
  };
}

/** By record, who answers for the last change that landed on it. */
function changers(model: Model): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  const landed = model.all('change').flatMap(({ landed: done, responsible }) => {
    return done && responsible !== undefined ? [{ ...done, responsible }] : [];
  });
  for (const { diff, responsible } of landed.toSorted((a, b) => byText(a.at, b.at))) {
    for (const part of [diff.added, diff.updated]) {
      for (const id of Object.keys(part)) people.set(id, responsible);
    }
  }
  return people;
}
