import { useState } from 'react';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { workOn } from '../client/draft.ts';
import { useReplica } from '../client/replica.ts';
import { usePlaces } from '../state/places.ts';
import { Button } from '../ui/button.tsx';
import { useWizard } from './wizard-state.ts';

/** Every change, the open ones first, with what is kept of it. */
export function ChangesRoom() {
  const model = useReplica((state) => state.model);
  const changes = model.all('change').toSorted((a, b) => rank(a) - rank(b));
  const [chosen, setChosen] = useState<string>();
  const shown = changes.find(({ id }) => id === chosen) ?? changes[0];
  const { go, setWizard } = usePlaces();
  const reset = useWizard((state) => state.reset);
  if (changes.length === 0) {
    return (
      <main className="changes-room empty-room">
        <h2>No change yet</h2>
        <p className="quiet">
          Every pull request answers four questions here: a new component, a new trust zone, a new threat
          actor, a new connection across a boundary? What follows from the answers is kept with its reasons.
        </p>
      </main>
    );
  }
  return (
    <main className="changes-room">
      <ul className="change-list">
        {changes.map((change) => (
          <li key={change.id}>
            <button type="button" aria-current={change === shown} onClick={() => setChosen(change.id)}>
              <b>{change.title}</b>
              <span className={`pill ${change.state}`}>{change.state}</span>
              <span className="quiet">
                {[change.reference, change.responsible].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <article className="change-text">
          <h2>{shown.title}</h2>
          <p className="quiet">{whenLanded(shown)}</p>
          {shown.state === 'draft' && (
            <div className="actions">
              <Button
                look="first"
                onPress={() => {
                  reset();
                  workOn(shown.id);
                  setWizard(true);
                  go('map');
                }}
              >
                Go on with it
              </Button>
            </div>
          )}
          {shown.landed && <pre className="markdown">{shown.landed.text}</pre>}
        </article>
      )}
    </main>
  );
}

function rank(change: RecordOf<'change'>): number {
  return ['draft', 'announced', 'landed', 'dropped'].indexOf(change.state);
}

function whenLanded(change: RecordOf<'change'>): string {
  if (!change.landed)
    return `${change.state}${change.responsible === undefined ? '' : `, ${change.responsible}`}`;
  return `landed ${new Date(change.landed.at).toLocaleString()}, ${change.landed.by}`;
}
