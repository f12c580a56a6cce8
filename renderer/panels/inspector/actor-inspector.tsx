import { isIdOf } from '../../../shared/base/ids.ts';
import { placementName } from '../../../shared/model/lookups.ts';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Access } from '../../../shared/model/records/actor.ts';
import type { Place } from '../../../shared/model/records/common.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, TextField } from '../../ui/field.tsx';
import { Head, LinkTo, Section, SpokenOf, change } from './parts.tsx';

export function ActorInspector({ model, actor }: { model: Model; actor: RecordOf<'actor'> }) {
  const held = actor.holds.flatMap((id) => model.get(id) ?? []);
  return (
    <>
      <Head
        over={`THREAT ACTOR · ${actor.intent}`}
        name={actor.name}
        onRename={(name) => change(actor.id, { name })}
      />
      <TextField
        label="Summary"
        lines
        value={actor.summary}
        onDone={(summary) => change(actor.id, { summary })}
      />
      <Choice
        label="Intent"
        value={actor.intent}
        options={[
          ['malicious', 'malicious'],
          ['benign', 'benign'],
          ['unknown', 'unknown'],
        ]}
        onChange={(intent) => change(actor.id, { intent })}
      />
      <AccessList model={model} actor={actor} />
      {held.length > 0 && (
        <Section title="Holds">
          {held.map((asset) => (
            <div key={asset.id}>
              <LinkTo id={asset.id}>{asset.name}</LinkTo>
            </div>
          ))}
        </Section>
      )}
      <SpokenOf model={model} id={actor.id} />
    </>
  );
}

function AccessList({ model, actor }: { model: Model; actor: RecordOf<'actor'> }) {
  const places: readonly (readonly [string, string])[] = [
    ['', 'Add a place…'],
    ...model.all('zone').map(({ id, name }) => [id, `zone ${name}`] as const),
    ...model.all('placement').map(({ id }) => [id, placementName(model, id)] as const),
  ];
  const set = (access: readonly Access[]) => {
    change(actor.id, { access });
  };
  return (
    <Section title={actor.access.length > 1 ? `Access: ${actor.accessIs}` : 'Access'}>
      {actor.access.length === 0 && <p className="quiet">It has no access yet.</p>}
      {actor.access.map((entry, at) => (
        <div key={JSON.stringify(entry)} className="access-row">
          <span className="quiet">{entry.manner} </span>
          {entry.manner === 'acts as' ? (
            <LinkTo id={entry.actor}>{model.get(entry.actor)?.name}</LinkTo>
          ) : (
            <LinkTo id={entry.place}>{placeName(model, entry.place)}</LinkTo>
          )}{' '}
          <Button
            look="link"
            label="Take this access away"
            onPress={() => set(actor.access.filter((_, i) => i !== at))}
          >
            remove
          </Button>
        </div>
      ))}
      <Choice
        label="It is there"
        hideLabel
        value=""
        options={places}
        onChange={(place) => {
          if (place !== '') set([...actor.access, { manner: 'is there', place: place as Place }]);
        }}
      />
    </Section>
  );
}

function placeName(model: Model, place: Place): string {
  return isIdOf('zone', place) ? (model.get(place)?.name ?? place) : placementName(model, place);
}
