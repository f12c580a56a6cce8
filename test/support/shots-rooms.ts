import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Driver } from '../e2e/driver.ts';
import { Findings } from '../e2e/driver-findings.ts';
import { Tables } from '../e2e/driver-panels.ts';
import { Paste } from '../e2e/driver-paste.ts';
import type { Scene, Walk } from './shots-scene.ts';

const TABLES = ['Reach', 'Paths', 'Exposure', 'Checks', 'Due', 'Inside zones', 'History'] as const;

/** The tables below the map, and the rooms beside it. */
export const ROOM_WALKS: readonly Walk[] = [
  {
    name: 'tables',
    scenes: [
      ...TABLES.map((tab): Scene => ({
        name: `table-${tab.toLowerCase().replace(' ', '-')}`,
        play: (driver) => new Tables(driver).open(tab),
      })),
      {
        name: 'table-reach-data',
        async play(driver) {
          const tables = new Tables(driver);
          await tables.open('Reach');
          await tables.region.getByRole('radio', { name: 'Sensitive data' }).click();
        },
      },
    ],
  },
  {
    name: 'findings',
    scenes: [
      { name: 'findings-board', play: (driver) => new Findings(driver).enter() },
      { name: 'findings-table', play: (driver) => new Findings(driver).look('Table') },
      { name: 'findings-procedures', play: (driver) => new Findings(driver).look('Response procedures') },
      { name: 'findings-verification', play: (driver) => new Findings(driver).look('Verification') },
    ],
  },
  {
    name: 'paste',
    scenes: [
      {
        name: 'paste-area',
        play: (driver) => new Paste(driver).open(),
      },
      {
        name: 'paste-review',
        play: putAReport,
      },
      { name: 'paste-names', play: (driver) => new Paste(driver).look('Names') },
      { name: 'paste-left', play: (driver) => new Paste(driver).look('Not placed') },
    ],
  },
];

/** The tables of a published report, as they are read before they are entered. */
export async function reviewAReport(driver: Driver): Promise<void> {
  await new Paste(driver).open();
  await putAReport(driver);
}

async function putAReport(driver: Driver): Promise<void> {
  const paste = new Paste(driver);
  await paste.put(readFileSync(path.resolve(import.meta.dirname, 'mosquitto/report.md'), 'utf8'));
  await paste.look('Trust zones');
  await paste.rowOf('Process').click();
}
