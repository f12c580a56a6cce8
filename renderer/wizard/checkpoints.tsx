import { useMemo, useState } from 'react';
import { revisit, signedDesign } from '../../shared/questions/drift.ts';
import type { Drift } from '../../shared/questions/drift.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import { run } from '../client/run.ts';
import { usePlaces } from '../state/places.ts';
import { useSelection } from '../state/selection.ts';
import { Button } from '../ui/button.tsx';
import { Check, TextField } from '../ui/field.tsx';
import { t, word } from '../words/t.ts';

type SignOff = RecordOf<'change'>['checkpoints'][number]['signOffs'][number];

interface Props {
  readonly model: Model;
  readonly change: RecordOf<'change'>;
}

/** The checkpoints of a change: who signed what, and, once signed, what is other than it was signed. */
export function Checkpoints({ model, change }: Props) {
  const phases = model.all('project')[0]?.phases ?? [];
  const named = [
    ...phases.flatMap(({ checkpoint }) => checkpoint ?? []),
    ...change.checkpoints.map(({ name }) => name),
  ];
  return (
    <section aria-label={t('Checkpoints')}>
      <h3>{t('Checkpoints')}</h3>
      {[...new Set(named)].map((name) => (
        <Checkpoint key={name} model={model} change={change} name={name} />
      ))}
      <Revisit model={model} change={change} />
    </section>
  );
}

function Checkpoint({ change, name }: Props & { readonly name: string }) {
  const signOffs = change.checkpoints.find((one) => one.name === name)?.signOffs ?? [];
  const [person, setPerson] = useState('');
  const [independent, setIndependent] = useState(false);
  const [remarks, setRemarks] = useState('');
  const sign = () =>
    void run('change.sign', {
      change: change.id,
      checkpoint: name,
      person: person.trim(),
      independent,
      ...(remarks.trim() !== '' && { remarks: remarks.trim() }),
    });
  return (
    <section className={signOffs.length > 0 ? 'card settled' : 'card'} aria-label={word(name)}>
      <h4>{word(name)}</h4>
      <ul className="plain-list">
        {signOffs.map((one) => (
          <li key={`${one.person} ${one.at ?? ''}`}>{signedWords(one)}</li>
        ))}
      </ul>
      <details>
        <summary>{signOffs.length === 0 ? t('Sign it') : t('Sign it as well')}</summary>
        <TextField label={t('Who signs')} value="" onChange={setPerson} onDone={setPerson} />
        <Check label={t('Independent of the team')} checked={independent} onChange={setIndependent} />
        <TextField label={t('Remarks')} value="" onChange={setRemarks} onDone={setRemarks} />
        <Button disabled={person.trim() === ''} onPress={sign}>
          {t('Sign {checkpoint}', { checkpoint: name })}
        </Button>
      </details>
    </section>
  );
}

/** Who signed, whether independently, when, and with which remarks. */
function signedWords({ person, independent, at, remarks }: SignOff): string {
  const who = independent
    ? t('Signed by {person}, independent', { person })
    : t('Signed by {person}', { person });
  const when = at === undefined ? '' : `, ${at.slice(0, 10)}`;
  return `${who}${when}${remarks === undefined ? '' : `: ${remarks}`}`;
}

/** SPEC Q8. What is implemented beside what was signed. */
function Revisit({ model, change }: Props) {
  const looked = useMemo(() => revisit(model, change), [model, change]);
  if (!signedDesign(change) || change.state !== 'landed') return null;
  const { drift, unverified } = looked;
  return (
    <section
      className={drift.length + unverified.length > 0 ? 'card needs' : 'card settled'}
      aria-label={t('Revisit')}
    >
      <h4>{t('As it is, beside what was signed')}</h4>
      {drift.length === 0 && <p>{t('Nothing differs from the design.')}</p>}
      <ul className="plain-list">
        {drift.map((one) => (
          <DriftRow key={`${one.id} ${one.field ?? ''}`} model={model} drift={one} />
        ))}
      </ul>
      {unverified.length > 0 && (
        <>
          <p>{t('Controls that are not verified yet:')}</p>
          <ul className="plain-list">
            {unverified.map(({ control, state }) => (
              <li key={control}>
                {model.get(control)?.name}: {word(state)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function DriftRow({ model, drift }: { model: Model; drift: Drift }) {
  const show = useSelection((state) => state.show);
  const go = usePlaces((state) => state.go);
  return (
    <li>
      {model.has(drift.id) ? (
        <Button
          look="link"
          onPress={() => {
            go('map');
            show(drift.id);
          }}
        >
          {drift.sentence}
        </Button>
      ) : (
        drift.sentence
      )}
      {drift.field !== undefined && (
        <span className="quiet">
          {' '}
          {t('signed: {signed}, now: {now}', { signed: words(drift.signed), now: words(drift.now) })}
        </span>
      )}
    </li>
  );
}

function words(value: Drift['now']): string {
  if (value === undefined || value === null) return t('nothing');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
