import { placementName } from '../../../shared/model/lookups.ts';
import { ASSET_TYPES } from '../../../shared/model/records/asset.ts';
import { columnsOf } from './build.ts';
import type { KindTable } from './column.ts';
import { t } from '../../words/t.ts';

const { line, prose, lines, words, everyRecord } = columnsOf('asset');

export const assets: KindTable<'asset'> = {
  kind: 'asset',
  title: t('Sensitive data'),
  columns: [
    line('Name', 'name', { width: 180 }),
    line('Type', 'type', { suggestions: () => ASSET_TYPES }),
    line('Confidentiality', 'confidentiality', { width: 120 }),
    line('Integrity', 'integrity', { width: 100 }),
    line('Availability', 'availability', { width: 100 }),
    words(
      'Lives in',
      ({ places }, model) =>
        places.map(({ placement, does }) => `${placementName(model, placement)} (${does})`).join(', '),
      { width: 220 },
    ),
    prose('Summary', 'summary'),
    lines('Aliases', 'aliases', { later: true }),
    ...everyRecord,
  ],
  groups: [{ title: t('Type'), of: ({ type = 'not said' }) => type }],
  fresh: { command: 'asset.create', args: { fields: { name: 'New sensitive data' } } },
  empty: t('Sensitive data is what somebody would want: keys, passwords, personal data.'),
};
