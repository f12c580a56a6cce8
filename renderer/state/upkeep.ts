import { useMemo } from 'react';
import { checksOf } from '../../shared/analysis/checks.ts';
import type { Checks } from '../../shared/analysis/checks.ts';
import { dueOf } from '../../shared/analysis/due.ts';
import type { DuePart } from '../../shared/analysis/due.ts';
import type { Model } from '../../shared/model/model.ts';
import { useReplica } from '../client/replica.ts';
import { useChanged } from './changed.ts';
import type { LastChanges } from './changed.ts';
import { useIdle } from './idle.ts';
import { useShown } from './shown.ts';
import { useToday } from './today.ts';

/*
 * What is due and what the checks say: both need the model, the day and the history. The table that shows them works
 * them out at once, a count in a tab or in the header when there is time; each is worked out once.
 */

interface Question {
  readonly model: Model;
  readonly today: string;
  readonly last: LastChanges;
}

const due = once(({ model, today, last }) => dueOf(model, { today, changedAt: (id) => last.get(id) }));
const checks = once(({ model, today, last }) =>
  checksOf(model, { today, history: (id) => last.get(id)?.at }),
);

/** The same question of the same model is answered once, by whomever it is asked. */
function once<A>(work: (question: Question) => A): (question: Question) => A {
  const known = new WeakMap<Model, { readonly question: Question; readonly answer: A }>();
  return (question) => {
    const before = known.get(question.model);
    if (before && before.question.today === question.today && before.question.last === question.last)
      return before.answer;
    const answer = work(question);
    known.set(question.model, { question, answer });
    return answer;
  };
}

function useQuestion(model: Model): Question {
  const today = useToday();
  const last = useChanged((state) => state.last);
  return useMemo(() => ({ model, today, last }), [model, today, last]);
}

/** What is to be looked at again in the model on the screen. */
export function useDue(): readonly DuePart[] {
  return due(useQuestion(useShown().model));
}

/** The same, a moment later: for a count. */
export function useDueLater(): readonly DuePart[] | undefined {
  return useIdle(useQuestion(useShown().model), due);
}

/** Of today's model, whatever draft is on the screen: how fresh it is. */
export function useDueToday(): readonly DuePart[] | undefined {
  return useIdle(useQuestion(useReplica((state) => state.model)), due);
}

/** What the checks say to the model on the screen. */
export function useChecks(): Checks {
  return checks(useQuestion(useShown().model));
}

export function useChecksLater(): Checks | undefined {
  return useIdle(useQuestion(useShown().model), checks);
}
