import { touched } from '../../../shared/model/diff.ts';
import { parseDiff } from '../../../shared/model/parse.ts';
import type { AnyRecord, RecordOf } from '../../../shared/model/kinds.ts';
import { definitionOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useComparing } from '../../state/difference.ts';
import { Button } from '../../ui/button.tsx';
import { Head } from './parts.tsx';
import { recordLabel } from './record-label.ts';
import { RecordLinks } from './record-links.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { t, word } from '../../words/t.ts';

/** What has a room of its own, seen from here: what it is called and what it speaks of. */
export function OtherInspector({ model, record }: { model: Model; record: AnyRecord }) {
  return (
    <>
      <Head over={word(definitionOf(record.kind).label).toUpperCase()} name={recordLabel(model, record.id)} />
      {record.kind === 'change' && <ChangeFacts model={model} change={record} />}
      <FirstFields model={model} record={record} />
    </>
  );
}

function ChangeFacts({ model, change }: { model: Model; change: RecordOf<'change'> }) {
  const { reference, responsible, state, landed, draft } = change;
  const facts = [reference, responsible, word(state), landed?.at.slice(0, 10)].filter(
    (part) => part !== undefined,
  );
  const compareWith = useComparing((state) => state.compareWith);
  const diff = parseDiff(landed?.diff ?? draft?.diff);
  return (
    <>
      <p className="quiet">{facts.join(' · ')}</p>
      {landed && (
        <div>
          <Button onPress={() => void compareWith({ kind: 'change', change: change.id })}>
            {t('Show what it changed')}
          </Button>
        </div>
      )}
      {diff.ok && <RecordLinks model={model} title={t('Touches')} ids={touched(diff.value)} />}
    </>
  );
}
