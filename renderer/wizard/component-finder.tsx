import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { Button } from '../ui/button.tsx';
import { rich, t } from '../words/t.ts';

interface FinderProps {
  readonly model: Model;
  /** What the search field is called. */
  readonly label: string;
  readonly chosen: readonly Id<'placement'>[];
  readonly offered: readonly Id<'placement'>[];
  readonly onChoose: (id: Id<'placement'>) => void;
  readonly onTakeBack: (id: Id<'placement'>) => void;
}

const MOST = 8;

/** Components found by typing: the chosen ones, each with a way back, and what can still be chosen. */
export function ComponentFinder({ model, label, chosen, offered, onChoose, onTakeBack }: FinderProps) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = offered.filter((id) => placementWords(model, id).toLowerCase().includes(wanted));
  return (
    <>
      <div className="actions">
        {chosen.map((id) => (
          <Button
            key={id}
            chosen
            label={t('Not {name}', { name: placementName(model, id) })}
            onPress={() => onTakeBack(id)}
          >
            {placementName(model, id)} ×
          </Button>
        ))}
      </div>
      <input
        className="input"
        type="search"
        aria-label={label}
        placeholder={t('Find a component')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="actions">
        {found.slice(0, MOST).map((id) => (
          <Button
            key={id}
            onPress={() => {
              onChoose(id);
              setQuery('');
            }}
          >
            <Named model={model} id={id} />
          </Button>
        ))}
      </div>
    </>
  );
}

/** A placement by its component and zone: `Tracking in Services`. */
export function placementWords(model: Model, id: Id<'placement'>): string {
  const [component, zone] = [placementName(model, id), zoneName(model, id)];
  return zone === undefined ? component : t('{component} in {zone}', { component, zone });
}

/** The same; the zone steps back. */
function Named({ model, id }: { model: Model; id: Id<'placement'> }) {
  const [component, zone] = [placementName(model, id), zoneName(model, id)];
  if (zone === undefined) return component;
  const quiet = (inside: ReactNode) => <span className="quiet">{inside}</span>;
  return rich('{component}<quiet> in {zone}</quiet>', { component, zone, quiet });
}

function zoneName(model: Model, id: Id<'placement'>): string | undefined {
  const zone = zoneOfPlacement(model, id);
  return zone && (model.get(zone)?.name ?? '');
}
