import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import { Choice, TextField } from '../../ui/field.tsx';
import { Head, SpokenOf, change, textOrNothing } from './parts.tsx';
import { recordLabel } from './record-label.ts';
import { RecordLinks } from './record-links.tsx';
import { FirstFields } from './fields/record-fields.tsx';
import { t, word } from '../../words/t.ts';

const VALIDITIES = [
  ['unverified', t('unverified')],
  ['holds', t('holds')],
  ['violated', t('violated')],
] as const;

/** A statement that the system's security rests on: whether it holds, what it is about, what rests on it. */
export function AssumptionInspector(props: { model: Model; assumption: RecordOf<'assumption'> }) {
  const { model, assumption } = props;
  const { id, text, type, validity, evidence } = assumption;
  const resting = model.all('control').filter(({ restsOn }) => restsOn.includes(id));
  const paths = model.all('path').filter(({ leansOn }) => leansOn.includes(id));
  return (
    <>
      <Head over={word(type).toUpperCase()} name={recordLabel(model, id)} />
      <TextField
        label={t('In words')}
        lines
        value={text}
        onDone={(next) => {
          if (next.trim() !== '') change(id, { text: next.trim() });
        }}
      />
      <Choice
        label={t('Does it hold?')}
        value={validity}
        options={VALIDITIES}
        onChange={(next) => change(id, { validity: next })}
      />
      <TextField
        label={t('Evidence')}
        lines
        value={evidence ?? ''}
        onDone={(next) => change(id, { evidence: textOrNothing(next) })}
      />
      <FirstFields model={model} record={assumption} />
      <RecordLinks
        model={model}
        title={t('Rests on it')}
        ids={[...resting, ...paths].map((each) => each.id)}
      />
      <SpokenOf model={model} id={id} />
    </>
  );
}
