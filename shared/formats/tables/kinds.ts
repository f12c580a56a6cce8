import type { Kind } from '../../base/ids.ts';

/** The tables that can be pasted and copied, in the order in which a report has them. */
export const TABLE_KINDS = [
  'components',
  'zones',
  'connections',
  'actors',
  'paths',
  'assets',
  'assumptions',
  'categories',
  'controls',
  'findings',
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** The kind of record that a row of a table is. */
export const RECORD_OF = {
  components: 'component',
  zones: 'zone',
  connections: 'connection',
  actors: 'actor',
  paths: 'path',
  assets: 'asset',
  assumptions: 'assumption',
  categories: 'category',
  controls: 'control',
  findings: 'finding',
} as const satisfies Record<TableKind, Kind>;

/** What stands above a table that is copied; above one that is pasted it says what the table is. */
export const CAPTIONS: Readonly<Record<TableKind, string>> = {
  components: 'Components',
  zones: 'Trust zones',
  connections: 'Trust zone connections',
  actors: 'Threat actors',
  paths: 'Threat actor paths',
  assets: 'Sensitive data',
  assumptions: 'Assumptions',
  categories: 'Control categories',
  controls: 'Controls',
  findings: 'Findings',
};
