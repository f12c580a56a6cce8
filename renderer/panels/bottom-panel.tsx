import { useState } from 'react';
import { crossingsOf, insideOf } from '../../shared/analysis/crossings.ts';
import { usePlaces } from '../state/places.ts';
import type { BottomTab } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { CrossingsTable } from './crossings-table.tsx';
import { HistoryTable } from './history-table.tsx';
import { InsideTable } from './inside-table.tsx';

/** The tables under the map. */
export function BottomPanel() {
  const { model } = useShown();
  const { bottom, openBottom } = usePlaces();
  const [filter, setFilter] = useState('');
  const tabs: readonly (readonly [BottomTab, string, number | undefined])[] = [
    ['crossings', 'Crossings', crossingsOf(model).length],
    ['inside', 'Inside zones', insideOf(model).length],
    ['history', 'History', undefined],
  ];
  return (
    <>
      <div className="tabs">
        <div className="tab-list" role="tablist" aria-label="Tables">
          {tabs.map(([id, label, count]) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={bottom === id}
              aria-controls="bottom-table"
              onClick={() => {
                openBottom(id);
              }}
            >
              {label} {count !== undefined && <i>{count}</i>}
            </button>
          ))}
        </div>
        {bottom !== 'history' && (
          <div className="filter">
            <input
              className="input"
              type="search"
              aria-label="Filter the table"
              placeholder="Filter"
              value={filter}
              onChange={(event) => {
                setFilter(event.target.value);
              }}
            />
          </div>
        )}
      </div>
      <div className="tab-body" role="tabpanel" id="bottom-table" aria-labelledby={`tab-${bottom}`}>
        {bottom === 'crossings' && <CrossingsTable filter={filter} />}
        {bottom === 'inside' && <InsideTable filter={filter} />}
        {bottom === 'history' && <HistoryTable />}
      </div>
    </>
  );
}
