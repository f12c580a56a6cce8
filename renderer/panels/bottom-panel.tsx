import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { crossingsOf, insideOf } from '../../shared/analysis/crossings.ts';
import type { Model } from '../../shared/model/model.ts';
import { usePlaces } from '../state/places.ts';
import type { BottomTab } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { CrossingsTable } from './crossings-table.tsx';
import { CrossingsTools } from './crossings-tools.tsx';
import { HistoryTable } from './history-table.tsx';
import { InsideTable } from './inside-table.tsx';
import { ReachTable } from './reach-table.tsx';
import { ReachTools } from './reach-tools.tsx';
import { useTableLook } from './table-look.ts';

interface TabEntry {
  readonly id: BottomTab;
  readonly label: string;
  readonly count: (model: Model) => number | undefined;
  readonly table: (filter: string) => ReactNode;
  /** What can be chosen beside the filter. */
  readonly tools?: () => ReactNode;
  readonly unfiltered?: boolean;
}

const TABS: readonly TabEntry[] = [
  {
    id: 'crossings',
    label: 'Crossings',
    count: (model) => crossingsOf(model).length,
    table: (filter) => <CrossingsTable filter={filter} />,
    tools: () => <CrossingsTools />,
  },
  {
    id: 'reach',
    label: 'Reach',
    count: (model) => model.count('actor'),
    table: (filter) => <ReachTable filter={filter} />,
    tools: () => <ReachTools />,
  },
  {
    id: 'inside',
    label: 'Inside zones',
    count: (model) => insideOf(model).length,
    table: (filter) => <InsideTable filter={filter} />,
  },
  {
    id: 'history',
    label: 'History',
    count: () => undefined,
    table: () => <HistoryTable />,
    unfiltered: true,
  },
];

/** The tables under the map. Only the one that is open is worked out. */
export function BottomPanel() {
  const { model } = useShown();
  const { bottom, openBottom } = usePlaces();
  const { filter, look } = useTableLook();
  const open = TABS.find(({ id }) => id === bottom);
  return (
    <Tabs
      className="tables"
      selectedKey={bottom}
      onSelectionChange={(key) => {
        const chosen = TABS.find(({ id }) => id === key);
        if (chosen && chosen.id !== bottom) openBottom(chosen.id);
      }}
    >
      <div className="tabs">
        <TabList className="tab-list" aria-label="Tables">
          {TABS.map(({ id, label, count }) => (
            <Tab key={id} id={id}>
              {label} <Count of={count(model)} />
            </Tab>
          ))}
        </TabList>
        <div className="tab-tools">
          {open?.tools?.()}
          {open?.unfiltered !== true && (
            <input
              className="input filter"
              type="search"
              aria-label="Filter the table"
              placeholder="Filter"
              value={filter}
              onChange={(event) => look({ filter: event.target.value })}
            />
          )}
        </div>
      </div>
      {TABS.map(({ id, table }) => (
        <TabPanel key={id} id={id} className="tab-body">
          {table(filter)}
        </TabPanel>
      ))}
    </Tabs>
  );
}

function Count({ of }: { of: number | undefined }) {
  return of === undefined ? null : <i>{of}</i>;
}
