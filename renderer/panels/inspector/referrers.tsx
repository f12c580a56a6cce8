import { kindOf } from '../../../shared/base/ids.ts';
import type { Id } from '../../../shared/base/ids.ts';
import { referrersIn } from '../../../shared/commands/referrers.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { countWords } from './count-words.ts';
import { listedAbove } from './listed.ts';
import { LinkTo, Section } from './parts.tsx';
import { recordLabel } from './record-label.ts';
import { t } from '../../words/t.ts';

/** So many of a kind are listed; a zone may be spoken of by hundreds. */
const MOST = 40;
/** More of a kind than this are folded away behind how many they are. */
const FEW = 6;

/** What speaks of a record and does not stand above already, by kinds, each a press away. */
export function Referrers({ model, records }: { model: Model; records: readonly AnyRecord[] }) {
  const groups = [...Map.groupBy(others(model, records), (id) => kindOf(id))];
  if (groups.length === 0) return null;
  return (
    <Section title={t('Also refers to it')}>
      {groups.map(([kind, of]) => (
        <details key={kind} className="referrers" open={of.length <= FEW}>
          <summary>{countWords(kind, of.length)}</summary>
          {of.slice(0, MOST).map((id) => (
            <div key={id}>
              <LinkTo id={id}>{recordLabel(model, id)}</LinkTo>
            </div>
          ))}
          {of.length > MOST && <p className="quiet">{t('and {count} more', { count: of.length - MOST })}</p>}
        </details>
      ))}
    </Section>
  );
}

function others(model: Model, records: readonly AnyRecord[]): Id[] {
  const index = referrersIn(model);
  const found = new Set(records.flatMap(({ id }) => [...index.referrersOf(id)]));
  for (const record of records) {
    found.delete(record.id);
    for (const id of listedAbove(model, record)) found.delete(id);
  }
  return [...found].filter((id) => kindOf(id) !== 'view');
}
