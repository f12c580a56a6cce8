import type { Model } from '../../../shared/model/model.ts';
import { drawnAs } from '../lights/reach-lights.ts';
import { BECOMES } from '../../state/reach-changes.ts';
import type { Becomes, ReachChange, SameChanges } from '../../state/reach-changes.ts';
import { Shows } from './shows.tsx';

/** How many places of one kind are named before the rest is counted. */
const NAMED = 6;

/** What becomes of the reach of some actors, in a sentence whose names lead to what they name. */
export function ActorChangesLine({ model, actors, changes }: SameChanges & { readonly model: Model }) {
  const groups = BECOMES.flatMap((becomes) => {
    const found = changes.filter((change) => change.becomes === becomes);
    return found.length === 0 ? [] : [{ becomes, found }];
  });
  const says = actors.length === 1 ? ONE : SEVERAL;
  return (
    <p>
      {actors.map((actor, at) => (
        <span key={actor}>
          {at > 0 && (at === actors.length - 1 ? ' and ' : ', ')}
          <Shows id={actor}>
            <b>{model.get(actor)?.name}</b>
          </Shows>
        </span>
      ))}
      {groups.map(({ becomes, found }, at) => (
        <span key={becomes}>
          {at === 0 ? ' ' : '; '}
          {says[becomes]} <Names changes={found} />
        </span>
      ))}
      .
    </p>
  );
}

type Says = Readonly<Record<Becomes, string>>;
const ONE: Says = {
  'out of reach': 'no longer gets to',
  'in reach': 'gets to',
  'past more guards': 'gets past more guards to',
  'past fewer guards': 'gets past fewer guards to',
};
const SEVERAL: Says = {
  'out of reach': 'no longer get to',
  'in reach': 'get to',
  'past more guards': 'get past more guards to',
  'past fewer guards': 'get past fewer guards to',
};

function Names({ changes }: { readonly changes: readonly ReachChange[] }) {
  const more = changes.length - NAMED;
  return (
    <>
      {changes.slice(0, NAMED).map((change, at) => (
        <span key={change.name + change.subject}>
          {at > 0 && ', '}
          <Shows id={drawnAs(change.subject)[0]}>{change.name}</Shows>
          {fromTo(change)}
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

/** ` (1 → 2)`: guards to defeat. */
function fromTo({ before, after }: ReachChange): string {
  return before === undefined || after === undefined ? '' : ` (${before} → ${after})`;
}
