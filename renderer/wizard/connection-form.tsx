import { useState } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import { placementName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Answer } from '../../shared/model/records/connection.ts';
import { run } from '../client/run.ts';
import { Button } from '../ui/button.tsx';
import { Check, Choice, TextField } from '../ui/field.tsx';
import { listOf } from '../words/list.ts';
import { t } from '../words/t.ts';

type Short = 'not said' | 'yes' | 'no';

interface Ends {
  readonly model: Model;
  readonly self: Id<'placement'>;
  readonly other: Id<'placement'>;
  readonly onAdded?: () => void;
}

/** One way of talking: who opens it, what goes each way, who proves what with which credential, encryption. */
export function ConnectionForm({ model, self, other, onAdded }: Ends) {
  const [opener, setOpener] = useState<'self' | 'other'>('self');
  const [data, setData] = useState('');
  const [back, setBack] = useState('');
  const [sends, setSends] = useState<readonly Id<'asset'>[]>([]);
  const [carries, setCarries] = useState<readonly Id<'asset'>[]>([]);
  const [protocol, setProtocol] = useState('');
  const [caller, setCaller] = useState<Short>('not said');
  const [method, setMethod] = useState('');
  const [needs, setNeeds] = useState<'' | Id<'asset'>>('');
  const [answerer, setAnswerer] = useState<Short>('not said');
  const [shows, setShows] = useState('');
  const [wire, setWire] = useState<Short>('not said');
  const [cipher, setCipher] = useState('');
  const [authorization, setAuthorization] = useState('');
  const selfName = placementName(model, self);
  const otherName = placementName(model, other);
  const add = async () => {
    const [from, to] = opener === 'self' ? [self, other] : [other, self];
    const answer = await run('connection.connect', {
      from: { placement: from },
      to: { placement: to },
      ...carriedData('data', data, sends),
      ...carriedData('dataBack', back, carries),
      protections: [
        {
          key: 'option-1',
          protocols: protocol.trim() === '' ? [] : [protocol.trim()],
          caller: shortAnswer(caller, method),
          answerer: shortAnswer(answerer, shows),
          encryption: shortAnswer(wire, cipher),
          ...(authorization.trim() !== '' && {
            authorization: { is: 'yes', types: [authorization.trim()] },
          }),
          needs: caller === 'yes' && needs !== '' ? [needs] : [],
        },
      ],
    });
    if (answer.ok) onAdded?.();
  };
  return (
    <section className="card">
      <h3>{listOf([selfName, otherName])}</h3>
      <Choice
        label={t('Who opens the connection?')}
        value={opener}
        options={[
          ['self', t('{caller} calls {callee}', { caller: selfName, callee: otherName })],
          ['other', t('{caller} calls {callee}', { caller: otherName, callee: selfName })],
        ]}
        onChange={setOpener}
      />
      <div className="pair">
        <TextField label={t('What it sends')} value="" onChange={setData} onDone={setData} />
        <TextField label={t('What comes back')} value="" onChange={setBack} onDone={setBack} />
      </div>
      <Carries model={model} label={t('Sensitive data that it sends')} chosen={sends} onChange={setSends} />
      <Carries
        model={model}
        label={t('Sensitive data that comes back')}
        chosen={carries}
        onChange={setCarries}
      />
      <TextField
        label={t('Protocol')}
        value=""
        onChange={setProtocol}
        onDone={setProtocol}
        placeholder="HTTPS"
      />
      <ShortAnswer
        label={t('Does the caller prove who it is?')}
        by={t('By what')}
        example={t('API key')}
        value={caller}
        onChange={setCaller}
        onBy={setMethod}
      />
      {caller === 'yes' && (
        <Choice
          label={t('Which credential must it present?')}
          value={needs}
          options={[
            ['', t('not one of the listed data')],
            ...model.all('asset').map(({ id, name }) => [id, name] as const),
          ]}
          onChange={(id) => setNeeds(id === '' || isIdOf('asset', id) ? id : '')}
        />
      )}
      <ShortAnswer
        label={t('Does who answers prove who it is?')}
        by={t('By what')}
        example={t('certificate')}
        value={answerer}
        onChange={setAnswerer}
        onBy={setShows}
      />
      <ShortAnswer
        label={t('Is the wire encrypted?')}
        by={t('How')}
        example="TLS 1.3"
        value={wire}
        onChange={setWire}
        onBy={setCipher}
      />
      <TextField
        label={t('What may the caller do, and who decides?')}
        value=""
        onChange={setAuthorization}
        onDone={setAuthorization}
        placeholder={t('by role')}
      />
      <div>
        <Button look="first" onPress={() => void add()}>
          {t('Add this data flow')}
        </Button>
      </div>
    </section>
  );
}

function carriedData(field: 'data' | 'dataBack', words: string, assets: readonly Id<'asset'>[]) {
  const said = words.trim();
  if (said === '' && assets.length === 0) return {};
  return { [field]: { ...(said !== '' && { words: said }), assets } };
}

function Carries(props: {
  model: Model;
  label: string;
  chosen: readonly Id<'asset'>[];
  onChange: (chosen: readonly Id<'asset'>[]) => void;
}) {
  const { model, chosen, onChange } = props;
  const assets = model.all('asset');
  if (assets.length === 0) return null;
  return (
    <details>
      <summary>
        {props.label} ({chosen.length})
      </summary>
      <div className="checks">
        {assets.map(({ id, name }) => (
          <Check
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        ))}
      </div>
    </details>
  );
}

function ShortAnswer(props: {
  label: string;
  by: string;
  example: string;
  value: Short;
  onChange: (value: Short) => void;
  onBy: (text: string) => void;
}) {
  return (
    <div className="pair">
      <Choice
        label={props.label}
        value={props.value}
        options={[
          ['not said', t('not said')],
          ['yes', t('yes')],
          ['no', t('no')],
        ]}
        onChange={props.onChange}
      />
      {props.value === 'yes' && (
        <TextField
          label={props.by}
          value=""
          placeholder={props.example}
          onChange={props.onBy}
          onDone={props.onBy}
        />
      )}
    </div>
  );
}

function shortAnswer(is: Short, by: string): Answer {
  if (is !== 'yes') return { is };
  return { is, types: by.trim() === '' ? [] : [by.trim()] };
}
