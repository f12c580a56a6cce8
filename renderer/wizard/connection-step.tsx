import { useState } from 'react';
import { boundaries } from '../../shared/analysis/crossings.ts';
import { placeOfEnd } from '../../shared/analysis/places.ts';
import type { PlaceKey } from '../../shared/analysis/places.ts';
import { placeName } from '../../shared/analysis/places.ts';
import { allReach } from '../../shared/analysis/reach.ts';
import { nodesOf } from '../../shared/analysis/subjects.ts';
import { isIdOf } from '../../shared/base/ids.ts';
import type { Id } from '../../shared/base/ids.ts';
import { ids } from '../../shared/model/diff.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { placementsOf, zoneOfPlacement } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import { run } from '../client/run.ts';
import { useShown } from '../state/shown.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/field.tsx';
import { placementWords } from './component-finder.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { newPlacements } from './draft-content.ts';
import { Flow } from './flows-step.tsx';
import { t } from '../words/t.ts';

/** Question 4: a new connection across a boundary, and who is at both of its sides. */
export function ConnectionStep() {
  const { model, diff } = useShown();
  const fresh = new Set(diff ? newPlacements(diff) : []);
  const added = (diff ? ids(diff.added) : []).flatMap((id) => {
    const connection = isIdOf('connection', id) ? model.get(id) : undefined;
    if (!connection) return [];
    const ends = [...placementsOf(connection.from), ...placementsOf(connection.to)];
    return ends.some((end) => fresh.has(end)) ? [] : [connection];
  });
  return (
    <>
      {added.map((connection) => (
        <div key={connection.id}>
          <Flow model={model} flow={connection} />
          <WhoIsThere model={model} connection={connection} />
        </div>
      ))}
      <NewConnection model={model} />
    </>
  );
}

function NewConnection({ model }: { model: Model }) {
  const [from, setFrom] = useState<Id<'placement'>>();
  const [to, setTo] = useState<Id<'placement'>>();
  const clear = () => {
    setFrom(undefined);
    setTo(undefined);
  };
  const sameZone =
    from !== undefined && to !== undefined && zoneOfPlacement(model, from) === zoneOfPlacement(model, to);
  return (
    <section>
      <h3>{t('Between which two?')}</h3>
      <div className="pair">
        <Which model={model} label={t('From')} value={from} onChange={setFrom} />
        <Which model={model} label={t('To')} value={to} onChange={setTo} />
      </div>
      {sameZone && <p className="quiet">{t('Both are in one zone: this crosses no boundary.')}</p>}
      {from !== undefined && to !== undefined && (
        <ConnectionForm key={`${from} ${to}`} model={model} self={from} other={to} onAdded={clear} />
      )}
    </section>
  );
}

function Which(props: {
  model: Model;
  label: string;
  value: Id<'placement'> | undefined;
  onChange: (id: Id<'placement'> | undefined) => void;
}) {
  const { model } = props;
  const options = model.all('placement').map(({ id }) => [id, placementWords(model, id)] as const);
  const sorted = options.toSorted(([, a], [, b]) => a.localeCompare(b));
  return (
    <Choice
      label={props.label}
      value={props.value ?? ''}
      options={[['', t('Choose a component…')], ...sorted]}
      onChange={(id) => props.onChange(isIdOf('placement', id) ? id : undefined)}
    />
  );
}

/** Which actors are where it begins, and where it is answered: each is a path that one press documents. */
function WhoIsThere({ model, connection }: { model: Model; connection: RecordOf<'connection'> }) {
  const from = placeOfEnd(model, connection.from);
  const to = placeOfEnd(model, connection.to);
  const [opens, answers] = connection.opener === 'from' ? [from, to] : [to, from];
  const { exits, enters } = boundaries(model, opens, answers);
  if (exits.length + enters.length === 0) return null;
  return (
    <section className="card" aria-label={t('Who is at both sides')}>
      <Side model={model} at={opens} other={answers} connection={connection.id} heading={opensWords} />
      <Side model={model} at={answers} other={opens} connection={connection.id} heading={answersWords} />
    </section>
  );
}

interface SideProps {
  readonly model: Model;
  readonly at: PlaceKey;
  readonly other: PlaceKey;
  readonly connection: Id<'connection'>;
  /** What stands over the actors that are there. */
  readonly heading: (place: string, actors: number) => string;
}

function Side({ model, at, other, connection, heading }: SideProps) {
  const actors = allReach(model).flatMap((reach) => {
    const isThere = nodesOf(reach.graph, at).some((node) => reach.anyhow[node] === 0);
    return isThere ? [reach.actor] : [];
  });
  if (!isIdOf('zone', at) || !isIdOf('zone', other)) return null;
  return (
    <>
      <h4>{heading(placeName(model, at), actors.length)}</h4>
      <ul className="plain-list">
        {actors.map((actor) => (
          <ActorRow key={actor} model={model} actor={actor} from={at} to={other} connection={connection} />
        ))}
      </ul>
    </>
  );
}

function opensWords(place: string, actors: number): string {
  return actors === 0
    ? t('No actor is in {place} and could open it', { place })
    : t('These are in {place} and could open it', { place });
}

function answersWords(place: string, actors: number): string {
  return actors === 0
    ? t('No actor is in {place} and could answer it', { place })
    : t('These are in {place} and could answer it', { place });
}

interface RowProps {
  readonly model: Model;
  readonly actor: Id<'actor'>;
  readonly from: Id<'zone'>;
  readonly to: Id<'zone'>;
  readonly connection: Id<'connection'>;
}

function ActorRow({ model, actor, from, to, connection }: RowProps) {
  const documented = model
    .all('path')
    .some(
      (path) =>
        'actors' in path.actors &&
        path.actors.actors.includes(actor) &&
        path.connections.includes(connection),
    );
  const record = () =>
    void run('path.create', {
      fields: {
        actors: { actors: [actor] },
        from: { places: [from] },
        to: { places: [to] },
        connections: [connection],
      },
    });
  return (
    <li className="pair-row">
      <span>{model.get(actor)?.name}</span>
      {documented ? (
        <span className="quiet">{t('documented as a path')}</span>
      ) : (
        <Button onPress={record}>{t('Document this path')}</Button>
      )}
    </li>
  );
}
