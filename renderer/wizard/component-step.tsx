import { useState } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import { COMPONENT_TYPES } from '../../shared/model/records/component.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useWizard } from './wizard-state.ts';

/** Question 1: what it is called, what it is, and whom it talks to; the neighbours order the zones that follow. */
export function ComponentStep() {
  const { beginning, say, goTo } = useWizard();
  return (
    <>
      <TextField
        label="What is it called?"
        value={beginning.name}
        onChange={(name) => say({ name })}
        onDone={(name) => say({ name })}
        autoFocus
        placeholder="Assistant"
      />
      <div className="pair">
        <TextField
          label="What kind of component is it?"
          value={beginning.type}
          suggestions={COMPONENT_TYPES}
          onChange={(type) => say({ type })}
          onDone={(type) => say({ type })}
        />
        <TextField
          label="Technology"
          value={beginning.technology}
          onChange={(technology) => say({ technology })}
          onDone={(technology) => say({ technology })}
          placeholder="Node"
        />
      </div>
      <TalksTo chosen={beginning.talksTo} onChange={(talksTo) => say({ talksTo })} />
      <div>
        <Button look="first" disabled={beginning.name.trim() === ''} onPress={() => goTo('zone')}>
          Which zone?
        </Button>
      </div>
    </>
  );
}

interface TalksToProps {
  readonly chosen: readonly Id<'placement'>[];
  readonly onChange: (chosen: readonly Id<'placement'>[]) => void;
}

/** Existing components, found by typing; each becomes a data flow. */
function TalksTo({ chosen, onChange }: TalksToProps) {
  const { model } = useShown();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const offered = model
    .all('placement')
    .filter(({ id }) => !chosen.includes(id) && placementName(model, id).toLowerCase().includes(wanted))
    .slice(0, 8);
  const zoneName = (id: Id<'placement'>) => {
    const zone = zoneOfPlacement(model, id);
    return zone === undefined ? '' : ` in ${model.get(zone)?.name ?? ''}`;
  };
  return (
    <section className="card">
      <h3>Which components does it talk to?</h3>
      <div className="actions">
        {chosen.map((id) => (
          <Button
            key={id}
            chosen
            label={`Not ${placementName(model, id)}`}
            onPress={() => onChange(chosen.filter((other) => other !== id))}
          >
            {placementName(model, id)} ×
          </Button>
        ))}
      </div>
      <input
        className="input"
        type="search"
        aria-label="Find a component"
        placeholder="Find a component"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="actions">
        {offered.map(({ id }) => (
          <Button
            key={id}
            onPress={() => {
              onChange([...chosen, id]);
              setQuery('');
            }}
          >
            {placementName(model, id)}
            <span className="quiet">{zoneName(id)}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}
