import type { ReactNode } from 'react';
import type { Model } from '../../../shared/model/model.ts';
import { drawnAs } from '../lights/reach-lights.ts';
import { BECOMES } from '../../state/reach-changes.ts';
import type { Becomes, ReachChange, SameChanges } from '../../state/reach-changes.ts';
import { Shows } from './shows.tsx';
import { commaed, listed } from './tied.tsx';
import { rich } from '../../words/t.ts';

/** How many places of one kind are named before the rest is counted. */
const NAMED = 6;

/** What becomes of the reach of some actors, in a sentence whose names lead to what they name. */
export function ActorChangesLine({ model, actors, changes }: SameChanges & { readonly model: Model }) {
  const groups = BECOMES.flatMap((becomes) => {
    const found = changes.filter((change) => change.becomes === becomes);
    return found.length === 0 ? [] : [{ becomes, found }];
  });
  const who = actors.map((actor) => (
    <Shows key={actor} id={actor}>
      <b>{model.get(actor)?.name}</b>
    </Shows>
  ));
  const does = groups.map(({ becomes, found }, at) => (
    <span key={becomes}>
      {at > 0 && '; '}
      {becoming(becomes, actors.length, names(found))}
    </span>
  ));
  return <p>{rich('{who} {does}.', { who: listed(who), does })}</p>;
}

/** Behind who it becomes of. */
function becoming(becomes: Becomes, count: number, places: ReactNode): ReactNode {
  const values = { count, places };
  switch (becomes) {
    case 'out of reach':
      return rich(
        '{count, plural, one {no longer gets to {places}} other {no longer get to {places}}}',
        values,
      );
    case 'in reach':
      return rich('{count, plural, one {gets to {places}} other {get to {places}}}', values);
    case 'past more guards':
      return rich(
        '{count, plural, one {gets past more guards to {places}} other {get past more guards to {places}}}',
        values,
      );
    case 'past fewer guards':
      return rich(
        '{count, plural, one {gets past fewer guards to {places}} other {get past fewer guards to {places}}}',
        values,
      );
  }
}

function names(changes: readonly ReachChange[]): ReactNode {
  const more = changes.length - NAMED;
  const first = commaed(
    changes.slice(0, NAMED).map((change) => (
      <span key={change.name + change.subject}>
        <Shows id={drawnAs(change.subject)[0]}>{change.name}</Shows>
        {fromTo(change)}
      </span>
    )),
  );
  return more > 0 ? rich('{names} and {count} more', { names: first, count: more }) : first;
}

/** ` (1 → 2)`: guards to defeat. */
function fromTo({ before, after }: ReachChange): string {
  return before === undefined || after === undefined ? '' : ` (${before} → ${after})`;
}
