import { useState } from 'react';
import { isIdOf } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Access } from '../../shared/model/records/actor.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { Holds, NewPrivilege, WherePicker, accessWords } from './actor-access.tsx';
import { ActorPaths } from './actor-paths.tsx';
import { newActors } from './draft-content.ts';
import { t, word } from '../words/t.ts';

/** Question 3: who is new, where it is and what it may use, what it holds, and the paths that this opens. */
export function ActorStep() {
  const { model, diff } = useShown();
  const actors = diff ? newActors(diff) : [];
  return (
    <>
      <p className="quiet">
        {t(
          'An attacker, a user role, an operator and a maintainer are all threat actors: whoever can do something that others cannot.',
        )}
      </p>
      {actors.map((id) => {
        const actor = model.get(id);
        return actor && <ActorCard key={id} model={model} actor={actor} />;
      })}
      <AddActor another={actors.length > 0} />
    </>
  );
}

const INTENTS = [
  ['unknown', t('not known')],
  ['malicious', t('malicious')],
  ['benign', t('benign')],
] as const;
type Intent = (typeof INTENTS)[number][0];

function AddActor({ another }: { another: boolean }) {
  const [name, setName] = useState('');
  const [intent, setIntent] = useState<Intent>('unknown');
  const add = async () => {
    const answer = await run('actor.create', { fields: { name: name.trim(), intent } });
    if (answer.ok) setName('');
  };
  return (
    <section className="card">
      <h3>{another ? t('Another new threat actor') : t('Who is it?')}</h3>
      <div className="pair">
        <TextField
          label={t('Name of the actor')}
          value={name}
          onChange={setName}
          onDone={setName}
          placeholder={t('Model host insider')}
          autoFocus={!another}
        />
        <Choice label={t('What does it intend?')} value={intent} options={INTENTS} onChange={setIntent} />
      </div>
      <div>
        <Button look="first" disabled={name.trim() === ''} onPress={() => void add()}>
          {t('Add the actor')}
        </Button>
      </div>
    </section>
  );
}

interface CardProps {
  readonly model: Model;
  readonly actor: RecordOf<'actor'>;
}

function ActorCard({ model, actor }: CardProps) {
  const change = (fields: Partial<Pick<RecordOf<'actor'>, 'access' | 'holds' | 'summary'>>) =>
    void run('actor.change', { id: actor.id, fields });
  const add = (entry: Access) => change({ access: [...actor.access, entry] });
  return (
    <section className="card" aria-label={actor.name}>
      <h3>
        {actor.name} <span className="quiet">{word(actor.intent)}</span>
      </h3>
      <ul className="plain-list">
        {actor.access.map((entry, nth) => (
          <li key={`${entry.manner} ${'place' in entry ? entry.place : entry.actor}`} className="pair-row">
            <span>{accessWords(model, entry)}</span>
            <Button
              look="link"
              label={t('Not {access}', { access: accessWords(model, entry) })}
              onPress={() => change({ access: actor.access.filter((_other, at) => at !== nth) })}
            >
              {t('Take away')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="pair">
        <WherePicker
          model={model}
          label={t('It is at')}
          onPick={(place) => add({ manner: 'is there', place })}
        />
        <WherePicker
          model={model}
          label={t('It may use')}
          onPick={(place) => add({ manner: 'may use', place })}
        />
      </div>
      <Choice
        label={t('It may act as')}
        value=""
        options={[
          ['', t('Nobody else')],
          ...model
            .all('actor')
            .filter(({ id }) => id !== actor.id)
            .map(({ id, name }) => [id, name] as const),
        ]}
        onChange={(other) => {
          if (isIdOf('actor', other)) add({ manner: 'acts as', actor: other });
        }}
      />
      <Holds model={model} actor={actor} onChange={(holds) => change({ holds: [...holds] })} />
      <NewPrivilege model={model} actor={actor} />
      <WhatIf actor={actor} />
      <ActorPaths model={model} actor={actor} />
    </section>
  );
}

/** A question, and the title of the finding that an answer becomes: by it the answer is found again. */
const WHAT_IF = [
  ['taken over', t('What if its account is taken over?'), 'The account of NAME is taken over'],
  ['errs', t('What if it errs?'), 'NAME makes a mistake'],
] as const;

/** Both are always asked; an answer is a finding of this change. */
function WhatIf({ actor }: { actor: RecordOf<'actor'> }) {
  const { model } = useShown();
  return (
    <>
      {WHAT_IF.map(([key, ask, title]) => {
        const name = title.replace('NAME', actor.name);
        const kept = model.all('finding').find((finding) => finding.title === name);
        return (
          <TextField
            key={key}
            label={ask}
            value={kept?.scenario ?? ''}
            placeholder={t('What happens then, in one sentence')}
            onDone={(scenario) => {
              if (scenario.trim() === '') return;
              if (kept) void run('finding.change', { id: kept.id, fields: { scenario } });
              else
                void run('finding.create', {
                  fields: { title: name, scenario, origin: 'change', targets: [{ record: actor.id }] },
                });
            }}
          />
        );
      })}
    </>
  );
}
