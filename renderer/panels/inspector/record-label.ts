import { pathLabel } from '../../../shared/analysis/path-label.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { nameOf } from '../../../shared/model/kinds.ts';
import { connectionName, placementName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import { t } from '../../words/t.ts';

/** What any record is called where it is only pointed at. */
export function recordLabel(model: Model, id: Id): string {
  const record = model.get(id);
  if (!record) return id;
  if (record.kind === 'connection') return connectionName(model, record);
  if (record.kind === 'placement') return placementName(model, record.id);
  if (record.kind === 'path') return pathLabel(model, record);
  if (record.kind === 'assumption') return t('“{text}”', { text: record.text });
  return nameOf(record) ?? id;
}
