import { placementName } from '../../../shared/model/lookups.ts';
import { ASSET_TYPES } from '../../../shared/model/records/asset.ts';
import { columnsOf } from './build.ts';
import type { KindTable } from './column.ts';
import { t, word } from '../../words/t.ts';

const { line, prose, lines, words, everyRecord } = columnsOf('asset');

export const assets: KindTable<'asset'> = {
  kind: 'asset',
  title: t('Sensitive data'),
  columns: [
    line(t('Name'), 'name', { width: 180 }),
    line(t('Type'), 'type', { vocabulary: ASSET_TYPES }),
    line(t('Confidentiality'), 'confidentiality', { width: 120 }),
    line(t('Integrity'), 'integrity', { width: 100 }),
    line(t('Availability'), 'availability', { width: 100 }),
    words(
      t('Lives in'),
      ({ places }, model) =>
        places.map(({ placement, does }) => `${placementName(model, placement)} (${word(does)})`).join(', '),
      { width: 220 },
    ),
    prose(t('Summary'), 'summary'),
    lines(t('Aliases'), 'aliases', { later: true }),
    ...everyRecord,
  ],
  groups: [{ title: t('Type'), of: ({ type }) => (type === undefined ? t('not said') : word(type)) }],
  fresh: { command: 'asset.create', args: { fields: { name: 'New sensitive data' } } },
  empty: t('Sensitive data is what somebody would want: keys, passwords, personal data.'),
};
