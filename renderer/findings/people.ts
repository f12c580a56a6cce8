import type { Model } from '../../shared/model/model.ts';
import { byWords } from '../words/order.ts';

/** The people and roles that the model names, to be offered wherever one is asked for. */
export function peopleOf(model: Model): readonly string[] {
  const named = [
    ...model.all('project').map(({ responsible }) => responsible),
    ...model.all('finding').map(({ disposition }) => disposition.decidedBy),
    ...model.all('change').map(({ responsible }) => responsible),
    ...model.all('review').map(({ by }) => by),
    ...model.all('control').flatMap(({ verifications }) => verifications.map(({ by }) => by)),
    ...model.all('zone').flatMap(({ boundary }) => (boundary?.verifications ?? []).map(({ by }) => by)),
  ];
  return [...new Set(named.flatMap((name = '') => (name === '' ? [] : [name])))].toSorted(byWords);
}
