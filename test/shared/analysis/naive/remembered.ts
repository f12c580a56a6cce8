import type { Model } from '../../../../shared/model/model.ts';

/**
 * The same, worked out once for each model and question: the second implementations ask it again and again, and what
 * they save here goes into more models.
 */
export function remembered<Rest extends readonly unknown[], Answer>(
  work: (model: Model, ...rest: Rest) => Answer,
): (model: Model, ...rest: Rest) => Answer {
  const known = new WeakMap<Model, Map<string, Answer>>();
  return (model, ...rest) => {
    const answers = known.get(model) ?? new Map<string, Answer>();
    known.set(model, answers);
    const key = JSON.stringify(rest);
    const answer = answers.get(key) ?? work(model, ...rest);
    answers.set(key, answer);
    return answer;
  };
}
