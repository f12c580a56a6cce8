import { useState } from 'react';
import type { ReactNode } from 'react';
import { subjectName } from '../../../shared/analysis/subjects.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { placementName } from '../../../shared/model/lookups.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Access } from '../../../shared/model/records/actor.ts';
import type { Place } from '../../../shared/model/records/common.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, TextField } from '../../ui/field.tsx';
import { Named } from './named.tsx';
import { Section, change } from './parts.tsx';
import { rich, t } from '../../words/t.ts';

type Manner = Access['manner'];

/** Where an actor is, what it may use, and as whom it can act. */
export function AccessList({ model, actor }: { model: Model; actor: RecordOf<'actor'> }) {
  const { id, access, accessIs } = actor;
  const set = (next: readonly Access[]) => {
    change(id, { access: next });
  };
  return (
    <Section title={t('Access')}>
      {access.length === 0 && <p className="quiet">{t('It has no access yet.')}</p>}
      {access.length > 1 && (
        <Choice
          label={t('Of these it has')}
          value={accessIs}
          options={[
            ['all of', t('all')],
            ['one of', t('one at a time')],
          ]}
          onChange={(next) => change(id, { accessIs: next })}
        />
      )}
      {access.map((entry, at) => (
        <AccessRow
          key={JSON.stringify(entry)}
          model={model}
          entry={entry}
          onRemove={() => set(access.filter((_, other) => other !== at))}
          onBasis={(basis) =>
            set(access.map((each, other) => (other === at ? withBasis(each, basis) : each)))
          }
        />
      ))}
      <AddAccess model={model} actor={actor} onAdd={(entry) => set([...access, entry])} />
    </Section>
  );
}

function withBasis(entry: Access, basis: string): Access {
  const { basis: _before, ...rest } = entry;
  return basis === '' ? rest : { ...rest, basis };
}

interface RowProps {
  readonly model: Model;
  readonly entry: Access;
  readonly onRemove: () => void;
  readonly onBasis: (basis: string) => void;
}

function AccessRow({ model, entry, onRemove, onBasis }: RowProps) {
  const [id, name] =
    entry.manner === 'acts as'
      ? [entry.actor, model.get(entry.actor)?.name ?? entry.actor]
      : [entry.place, subjectName(model, entry.place)];
  const said = SAID[entry.manner](name);
  return (
    <div className="access-row">
      {SHOWN[entry.manner](<Named id={id}>{name}</Named>)}{' '}
      <Button look="link" label={t('remove: {access}', { access: said })} onPress={onRemove}>
        {t('remove')}
      </Button>
      <TextField
        label={t('Why: {access}', { access: said })}
        hideLabel
        placeholder={t('on what basis')}
        value={entry.basis ?? ''}
        onDone={(basis) => onBasis(basis.trim())}
      />
    </div>
  );
}

const quiet = (words: ReactNode) => <span className="quiet">{words}</span>;

/** An access with the way to what it is to. */
const SHOWN: Readonly<Record<Manner, (to: ReactNode) => ReactNode>> = {
  'is there': (to) => rich('<quiet>is there </quiet>{to}', { to, quiet }),
  'may use': (to) => rich('<quiet>may use </quiet>{to}', { to, quiet }),
  'acts as': (to) => rich('<quiet>acts as </quiet>{to}', { to, quiet }),
};

/** The same in plain words. */
const SAID: Readonly<Record<Manner, (to: string) => string>> = {
  'is there': (to) => t('is there {to}', { to }),
  'may use': (to) => t('may use {to}', { to }),
  'acts as': (to) => t('acts as {to}', { to }),
};

function AddAccess(props: {
  readonly model: Model;
  readonly actor: RecordOf<'actor'>;
  readonly onAdd: (access: Access) => void;
}) {
  const { model, actor, onAdd } = props;
  const [manner, setManner] = useState<Manner>('is there');
  const options = manner === 'acts as' ? otherActors(model, actor.id) : places(model);
  return (
    <div className="add-access">
      <Choice
        label={t('Manner')}
        hideLabel
        value={manner}
        options={[
          ['is there', t('is there')],
          ['may use', t('may use')],
          ['acts as', t('acts as')],
        ]}
        onChange={setManner}
      />
      <Choice
        label={MANNER_LABEL[manner]}
        hideLabel
        value=""
        options={options}
        onChange={(chosen) => {
          if (chosen !== '') onAdd(accessTo(manner, chosen));
        }}
      />
    </div>
  );
}

const MANNER_LABEL: Readonly<Record<Manner, string>> = {
  'is there': t('It is there'),
  'may use': t('It may use'),
  'acts as': t('It acts as'),
};

function accessTo(manner: Manner, chosen: string): Access {
  if (manner === 'acts as') return { manner, actor: chosen as Id<'actor'> };
  return { manner, place: chosen as Place };
}

type Options = readonly (readonly [value: string, label: string])[];

function places(model: Model): Options {
  return [
    ['', t('Add a place…')],
    ...model.all('zone').map(({ id, name }) => [id, t('zone {name}', { name })] as const),
    ...model.all('placement').map(({ id }) => [id, placementName(model, id)] as const),
  ];
}

function otherActors(model: Model, self: Id<'actor'>): Options {
  const others = model.all('actor').filter(({ id }) => id !== self);
  return [['', t('Add an actor…')], ...others.map(({ id, name }) => [id, name] as const)];
}
