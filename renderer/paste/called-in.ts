import type { Id } from '../../shared/base/ids.ts';
import { recordName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { t } from '../words/t.ts';

/** What a record is called in the model as it would be; a note may speak of one that became another. */
export function calledIn(model: Model, id: Id): string {
  return model.has(id) ? recordName(model, id) : t('another one');
}
