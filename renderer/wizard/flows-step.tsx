import { useState } from 'react';
import type { Id } from '../../shared/base/ids.ts';
import { crossingOf } from '../../shared/analysis/crossings.ts';
import { crossingPlaces, verdictSentence } from '../../shared/analysis/words.ts';
import { connectionName, placementName, placementsOf } from '../../shared/model/lookups.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Answer } from '../../shared/model/records/connection.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { GateGlyph } from '../ui/glyphs.tsx';
import { newPlacements } from './draft-content.ts';
import { useWizard } from './wizard-state.ts';

/** Question 1, its data flows: one connection each way of talking, with what protects it. */
export function FlowsStep() {
  const { model, diff } = useShown();
  const { beginning } = useWizard();
  const fresh = diff ? newPlacements(diff) : [];
  if (fresh.length === 0)
    return <p className="quiet">The draft has no new component yet: name it and choose its zone first.</p>;
  const flows = model
    .all('connection')
    .filter(({ from, to }) => [...placementsOf(from), ...placementsOf(to)].some((id) => fresh.includes(id)));
  const ends = new Set(flows.flatMap(({ from, to }) => [...placementsOf(from), ...placementsOf(to)]));
  const missing = beginning.talksTo.filter((id) => !ends.has(id));
  const self = fresh[0];
  return (
    <>
      {flows.map((flow) => (
        <Flow key={flow.id} model={model} flow={flow} />
      ))}
      {self !== undefined &&
        missing.map((other) => <NewFlow key={other} model={model} self={self} other={other} />)}
      {self !== undefined && <AnotherFlow model={model} self={self} taken={missing} />}
    </>
  );
}

function Flow({ model, flow }: { model: Model; flow: RecordOf<'connection'> }) {
  const crossing = crossingOf(model, flow);
  return (
    <section className="card settled">
      <h3>{connectionName(model, flow)}</h3>
      {crossing ? (
        <p className="flow-verdict">
          <GateGlyph verdict={crossing.verdict} hollow={crossing.hollow} size={18} /> It crosses{' '}
          {crossingPlaces(model, crossing)}. {verdictSentence(crossing)}.
        </p>
      ) : (
        <p className="quiet">It stays inside one zone and crosses no boundary.</p>
      )}
      <div>
        <Button
          look="link"
          onPress={() => void run('connection.delete', { id: flow.id, referring: 'delete too' })}
        >
          Take it away
        </Button>
      </div>
    </section>
  );
}

type Short = 'not said' | 'yes' | 'no';

function NewFlow({ model, self, other }: { model: Model; self: Id<'placement'>; other: Id<'placement'> }) {
  const [opener, setOpener] = useState<'self' | 'other'>('self');
  const [data, setData] = useState('');
  const [back, setBack] = useState('');
  const [caller, setCaller] = useState<Short>('not said');
  const [method, setMethod] = useState('');
  const [wire, setWire] = useState<Short>('not said');
  const [cipher, setCipher] = useState('');
  const selfName = placementName(model, self);
  const otherName = placementName(model, other);
  const add = () => {
    const [from, to] = opener === 'self' ? [self, other] : [other, self];
    void run('connection.connect', {
      from: { placement: from },
      to: { placement: to },
      ...(data.trim() !== '' && { data: { words: data.trim() } }),
      ...(back.trim() !== '' && { dataBack: { words: back.trim() } }),
      protections: [
        { key: 'option-1', caller: shortAnswer(caller, method), encryption: shortAnswer(wire, cipher) },
      ],
    });
  };
  return (
    <section className="card">
      <h3>
        {selfName} and {otherName}
      </h3>
      <Choice
        label="Who opens the connection?"
        value={opener}
        options={[
          ['self', `${selfName} calls ${otherName}`],
          ['other', `${otherName} calls ${selfName}`],
        ]}
        onChange={setOpener}
      />
      <div className="pair">
        <TextField label="What it sends" value="" onChange={setData} onDone={setData} />
        <TextField label="What comes back" value="" onChange={setBack} onDone={setBack} />
      </div>
      <ShortAnswer
        label="Does the caller prove who it is?"
        by="By what"
        example="API key"
        value={caller}
        onChange={setCaller}
        onBy={setMethod}
      />
      <ShortAnswer
        label="Is the wire encrypted?"
        by="How"
        example="TLS 1.3"
        value={wire}
        onChange={setWire}
        onBy={setCipher}
      />
      <div>
        <Button look="first" onPress={add}>
          Add this data flow
        </Button>
      </div>
    </section>
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
          ['not said', 'not said'],
          ['yes', 'yes'],
          ['no', 'no'],
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

function AnotherFlow(props: { model: Model; self: Id<'placement'>; taken: readonly Id<'placement'>[] }) {
  const { model, self, taken } = props;
  const { beginning, say } = useWizard();
  const others = model.all('placement').filter(({ id }) => id !== self && !taken.includes(id));
  return (
    <Choice
      label="Another component that it talks to"
      value=""
      options={[
        ['', 'Choose a component…'],
        ...others.map(({ id }) => [id, placementName(model, id)] as const),
      ]}
      onChange={(id) => {
        if (id !== '') say({ talksTo: [...beginning.talksTo.filter((other) => other !== id), id] });
      }}
    />
  );
}
