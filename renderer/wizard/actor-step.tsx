import { useState } from 'react';
import { reachOf } from '../../shared/analysis/reach.ts';
import { isPlacement, subjectName, subjectOf } from '../../shared/analysis/subjects.ts';
import { chainWords, hopsOf, nearness, witnessOf } from '../../shared/analysis/witness.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { placementName, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Access } from '../../shared/model/records/actor.ts';
import type { Place } from '../../shared/model/records/common.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Check, Choice, TextField } from '../ui/field.tsx';
import { newActors } from './draft-content.ts';
import { useWizard } from './wizard-state.ts';

/** Question 3: who is new, where it is and what it may use, what it holds, and the paths that this opens. */
export function ActorStep() {
  const { model, diff } = useShown();
  const actors = diff ? newActors(diff) : [];
  return (
    <>
      <p className="quiet">
        An attacker, a user role, an operator and a maintainer are all threat actors: whoever can do something
        that others cannot.
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
  ['unknown', 'not known'],
  ['malicious', 'malicious'],
  ['benign', 'benign'],
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
      <h3>{another ? 'Another new threat actor' : 'Who is it?'}</h3>
      <div className="pair">
        <TextField
          label="Name of the actor"
          value={name}
          onChange={setName}
          onDone={setName}
          placeholder="Model host insider"
          autoFocus={!another}
        />
        <Choice label="What does it intend?" value={intent} options={INTENTS} onChange={setIntent} />
      </div>
      <div>
        <Button look="first" disabled={name.trim() === ''} onPress={() => void add()}>
          Add the actor
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
        {actor.name} <span className="quiet">{actor.intent}</span>
      </h3>
      <ul className="plain-list">
        {actor.access.map((entry, nth) => (
          <li key={`${entry.manner} ${'place' in entry ? entry.place : entry.actor}`} className="pair-row">
            <span>{accessWords(model, entry)}</span>
            <Button
              look="link"
              label={`Not ${accessWords(model, entry)}`}
              onPress={() => change({ access: actor.access.filter((_other, at) => at !== nth) })}
            >
              Take away
            </Button>
          </li>
        ))}
      </ul>
      <div className="pair">
        <WherePicker model={model} label="It is at" onPick={(place) => add({ manner: 'is there', place })} />
        <WherePicker model={model} label="It may use" onPick={(place) => add({ manner: 'may use', place })} />
      </div>
      <Choice
        label="It may act as"
        value=""
        options={[
          ['', 'Nobody else'],
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
      <Reached model={model} actor={actor} />
    </section>
  );
}

function accessWords(model: Model, entry: Access): string {
  if (entry.manner === 'acts as') return `acts as ${model.get(entry.actor)?.name ?? entry.actor}`;
  return `${entry.manner === 'is there' ? 'is at' : 'may use'} ${placeWords(model, entry.place)}`;
}

function placeWords(model: Model, place: Place): string {
  return isIdOf('zone', place) ? (model.get(place)?.name ?? place) : placementName(model, place);
}

function WherePicker(props: { model: Model; label: string; onPick: (place: Place) => void }) {
  const { model } = props;
  const zones = model.all('zone').map(({ id, name }) => [id, name] as const);
  const placements = model.all('placement').map(({ id }) => {
    const zone = zoneOfPlacement(model, id);
    return [
      id,
      `${placementName(model, id)}${zone === undefined ? '' : ` in ${model.get(zone)?.name ?? ''}`}`,
    ] as const;
  });
  return (
    <Choice
      label={props.label}
      value=""
      options={[['', 'Choose a zone or component…'], ...zones, ...placements]}
      onChange={(id) => {
        if (isIdOf('zone', id) || isIdOf('placement', id)) props.onPick(id);
      }}
    />
  );
}

function Holds(props: CardProps & { onChange: (holds: readonly Id<'asset'>[]) => void }) {
  const { model, actor, onChange } = props;
  const assets = model.all('asset');
  if (assets.length === 0) return null;
  return (
    <details>
      <summary>Credentials that it holds ({actor.holds.length})</summary>
      <div className="checks">
        {assets.map(({ id, name }) => (
          <Check
            key={id}
            label={name}
            checked={actor.holds.includes(id)}
            onChange={(on) =>
              onChange(on ? [...actor.holds, id] : actor.holds.filter((other) => other !== id))
            }
          />
        ))}
      </div>
    </details>
  );
}

/** Where nobody else may use a place, this privilege is new: it may need a zone of its own. */
function NewPrivilege({ model, actor }: CardProps) {
  const goTo = useWizard((state) => state.goTo);
  const { change } = useShown();
  const alone = actor.access.filter(
    (entry) =>
      entry.manner === 'may use' &&
      !model
        .all('actor')
        .some(
          (other) =>
            other.id !== actor.id &&
            other.access.some((one) => one.manner !== 'acts as' && one.place === entry.place),
        ),
  );
  if (alone.length === 0 || !change) return null;
  const ask = async () => {
    await run('change.answer', { change: change.id, question: 'zone', answer: 'yes' });
    goTo('new zone');
  };
  return (
    <p className="quiet">
      Nobody else may use {alone.map((entry) => accessWords(model, entry).slice(8)).join(', ')}. A privilege
      that callers did not have before is often a boundary:{' '}
      <Button look="link" onPress={() => void ask()}>
        does it need a zone of its own?
      </Button>
    </p>
  );
}

const WHAT_IF = [
  ['taken over', 'What if its account is taken over?', 'The account of NAME is taken over'],
  ['errs', 'What if it errs?', 'NAME makes a mistake'],
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
            placeholder="What happens then, in one sentence"
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

/** What reach derives, one hop first; each is a path that one press documents. */
function Reached({ model, actor }: CardProps) {
  const reach = reachOf(model, actor.id);
  const starts = reach.startPlaces().filter((place) => isIdOf('zone', place));
  const zones = [...reach.nodes()].filter((node) => {
    const { subject } = subjectOf(reach.graph, node);
    return !isPlacement(subject) && isIdOf('zone', subject) && (reach.standing(node)?.pair.hops ?? 0) > 0;
  });
  const near = zones
    .toSorted((a, b) => reach.costOf(a) - reach.costOf(b))
    .filter((node) => reach.standing(node)?.pair.hops === 1);
  const [from] = starts;
  if (zones.length === 0) return <p className="quiet">From there it reaches nothing else.</p>;
  return (
    <section aria-label={`Paths of ${actor.name}`}>
      <h4>
        It reaches {zones.length} {zones.length === 1 ? 'zone' : 'zones'}, {near.length} of them in one hop
      </h4>
      <ul className="plain-list">
        {near.map((node) => {
          const { subject } = subjectOf(reach.graph, node);
          if (isPlacement(subject) || !isIdOf('zone', subject)) return null;
          const steps = witnessOf(reach, node);
          return (
            <li key={node} className="pair-row">
              <span title={chainWords(reach, steps)}>
                {subjectName(model, subject)} <span className="quiet">{nearness(reach, node)}</span>
              </span>
              {from !== undefined && isIdOf('zone', from) && (
                <DocumentPath
                  model={model}
                  actor={actor.id}
                  from={from}
                  to={subject}
                  connections={hopsOf(steps).map(({ connection }) => connection)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function DocumentPath(props: {
  model: Model;
  actor: Id<'actor'>;
  from: Id<'zone'>;
  to: Id<'zone'>;
  connections: readonly Id<'connection'>[];
}) {
  const { model, actor, from, to, connections } = props;
  const documented = model
    .all('path')
    .some(
      (path) =>
        'actors' in path.actors &&
        path.actors.actors.includes(actor) &&
        'places' in path.to &&
        path.to.places.includes(to),
    );
  if (documented) return <span className="quiet">documented</span>;
  return (
    <Button
      onPress={() =>
        void run('path.create', {
          fields: {
            actors: { actors: [actor] },
            from: { places: [from] },
            to: { places: [to] },
            connections: [...connections],
          },
        })
      }
    >
      Document this path
    </Button>
  );
}
