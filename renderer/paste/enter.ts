import { kindOf } from '../../shared/base/ids.ts';
import { enterArguments } from '../../shared/formats/tables/enter.ts';
import type { EnterTables } from '../../shared/formats/tables/enter.ts';
import type { Plan } from '../../shared/formats/tables/plan/types.ts';
import { definitionOf } from '../../shared/model/kinds.ts';
import { draft } from '../client/draft.ts';
import { tell } from '../client/notices.ts';
import { run, undo } from '../client/run.ts';
import { usePlaces } from '../state/places.ts';
import { withPlaces } from './lay-out.ts';
import { usePaste } from './review-state.ts';
import { t, word } from '../words/t.ts';

/** What entering a plan does, in words: `16 components, 6 connections; 2 changed`. */
export function inWords({ made, changed }: Pick<EnterTables, 'made' | 'changed'>): string {
  const kinds = Map.groupBy(made, ({ id }) => kindOf(id));
  // Where a component runs is told with it.
  kinds.delete('placement');
  const counts = [...kinds].map(([kind, { length }]) => {
    const { label, plural } = definitionOf(kind);
    return `${length} ${word(length === 1 ? label : plural)}`;
  });
  const parts = [
    ...(counts.length > 0 ? [counts.join(', ')] : []),
    ...(changed.length > 0 ? [t('{count} changed', { count: changed.length })] : []),
  ];
  return parts.length === 0 ? t('a table') : parts.join('; ');
}

/** Enters what was reviewed, as one step, and shows it on the map. What could not be placed is in the project. */
export async function enter(plan: Plan): Promise<void> {
  const args = enterArguments(plan);
  // A draft is drawn beside what is there already: its new things stand where there is room.
  const isDraft = draft.getState().change !== undefined;
  const answer = await run('tables.enter', isDraft ? args : await withPlaces(args, plan.after));
  if (!answer.ok) return;
  const reviewed = usePaste.getState();
  const kept = plan.left.filter((left) => left.kept).length;
  usePaste.getState().forget();
  usePlaces.getState().go('map');
  tell({
    tone: 'good',
    title: t('Entered: {what}.', { what: inWords(args) }),
    lines:
      kept === 0 ? [] : [t('What could not be placed is in a section of the project, in its own words.')],
    action: { label: t('Take it back'), act: () => void takeBack(reviewed) },
  });
}

/** Back to the review, with all that was said in it. */
async function takeBack(reviewed: ReturnType<typeof usePaste.getState>): Promise<void> {
  const answer = await undo();
  if (!answer.ok) return;
  usePaste.setState(reviewed);
  usePlaces.getState().go('paste');
}
