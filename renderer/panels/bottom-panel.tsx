import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { crossingsOf, insideOf } from '../../shared/analysis/crossings.ts';
import type { Model } from '../../shared/model/model.ts';
import { usePlaces } from '../state/places.ts';
import type { BottomTab } from '../state/places.ts';
import { useShown } from '../state/shown.ts';
import { useChecksLater, useDueLater } from '../state/upkeep.ts';
import { ChecksTable } from './checks-table.tsx';
import { CrossingsTable } from './crossings-table.tsx';
import { CrossingsTools } from './crossings-tools.tsx';
import { DueTable } from './due-table.tsx';
import { DueTools } from './due-tools.tsx';
import { ExposureTable } from './exposure-table.tsx';
import { ExposureTools } from './exposure-tools.tsx';
import { HistoryTable } from './history-table.tsx';
import { InsideTable } from './inside-table.tsx';
import { PathsTable } from './paths-table.tsx';
import { ReachTable } from './reach-table.tsx';
import { ReachTools } from './reach-tools.tsx';
import { useTableLook } from './table-look.ts';
import { t } from '../words/t.ts';

interface TabEntry {
  readonly id: BottomTab;
  readonly label: string;
  readonly Count?: () => ReactNode;
  readonly Table: (props: { readonly filter: string }) => ReactNode;
  /** What can be chosen beside the filter. */
  readonly Tools?: () => ReactNode;
  readonly unfiltered?: boolean;
}

const TABS: readonly TabEntry[] = [
  {
    id: 'crossings',
    label: t('Crossings'),
    Count: counted((model) => crossingsOf(model).length),
    Table: CrossingsTable,
    Tools: CrossingsTools,
  },
  {
    id: 'reach',
    label: t('Reach'),
    Count: counted((model) => model.count('actor')),
    Table: ReachTable,
    Tools: ReachTools,
  },
  { id: 'paths', label: t('Paths'), Count: counted((model) => model.count('path')), Table: PathsTable },
  {
    id: 'exposure',
    label: t('Exposure'),
    Count: counted((model) => model.count('zone') + model.count('placement') + model.count('connection')),
    Table: ExposureTable,
    Tools: ExposureTools,
  },
  { id: 'checks', label: t('Checks'), Count: CheckCount, Table: ChecksTable },
  { id: 'due', label: t('Due'), Count: DueCount, Table: DueTable, Tools: DueTools },
  {
    id: 'inside',
    label: t('Inside zones'),
    Count: counted((model) => insideOf(model).length),
    Table: InsideTable,
  },
  { id: 'history', label: t('History'), Table: HistoryTable, unfiltered: true },
];

/** A number that is counted at once. */
function counted(count: (model: Model) => number): () => ReactNode {
  return function Counted() {
    return <i>{count(useShown().model)}</i>;
  };
}

/* Numbers that take longer: counted when there is time, and left out until they are there. */

function CheckCount() {
  const checks = useChecksLater();
  return checks && <i>{checks.open.length}</i>;
}

function DueCount() {
  const parts = useDueLater();
  const due = parts?.flatMap(({ items }) => items.filter(({ why }) => why !== undefined));
  return due && <i>{due.length}</i>;
}

/** The tables under the map. Only the one that is open is worked out. */
export function BottomPanel() {
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
        <TabList className="tab-list" aria-label={t('Tables')}>
          {TABS.map(({ id, label, Count }) => (
            <Tab key={id} id={id}>
              {label} {Count && <Count />}
            </Tab>
          ))}
        </TabList>
        <div className="tab-tools">
          {open?.Tools && <open.Tools />}
          {open?.unfiltered !== true && (
            <input
              className="input filter"
              type="search"
              aria-label={t('Filter the table')}
              placeholder={t('Filter')}
              value={filter}
              onChange={(event) => look({ filter: event.target.value })}
            />
          )}
        </div>
      </div>
      {TABS.map(({ id, Table }) => (
        <TabPanel key={id} id={id} className="tab-body">
          <Table filter={filter} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
