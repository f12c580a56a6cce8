import { assetsOf, travelOf } from '../../../shared/analysis/assets.ts';
import type { AssetReach } from '../../../shared/analysis/assets.ts';
import { isZone, placeName } from '../../../shared/analysis/places.ts';
import type { PlaceKey } from '../../../shared/analysis/places.ts';
import { graphOf } from '../../../shared/analysis/graph.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useReachAsked } from '../../state/reach.ts';
import { AssetWay } from './actor-reach.tsx';
import { AskedWith } from './asked-with.tsx';
import { Named } from './named.tsx';
import { Section } from './parts.tsx';
import { ShortList } from './short-list.tsx';
import { rich, t } from '../../words/t.ts';

/** Who holds, asks for or overhears an asset, the nearest first. */
export function AssetGetters({ asset }: { readonly asset: Id<'asset'> }) {
  const { model, reachOf } = useReachAsked();
  const found = model
    .all('actor')
    .flatMap((actor) => {
      const ways = assetsOf(reachOf(actor.id)).filter((way) => way.asset === asset);
      const best = Math.min(...ways.map(weight));
      return ways.length === 0 ? [] : [{ actor, ways, best }];
    })
    .toSorted((a, b) => a.best - b.best);
  return (
    <Section title={t('Who gets at it')} action={<AskedWith />}>
      {found.length === 0 && <p className="quiet">{t('No actor of the model gets at it.')}</p>}
      <ShortList
        lines={found.map(({ actor, ways }) => (
          <li key={actor.id} className="gets-at">
            <Named id={actor.id}>{actor.name}</Named>{' '}
            {ways.map((way, at) => (
              <span key={way.how}>
                {at > 0 && '; '}
                <AssetWay model={model} way={way} ofActor />
              </span>
            ))}
          </li>
        ))}
      />
    </Section>
  );
}

function weight({ pair }: AssetReach): number {
  return pair.guards * 1_000 + pair.hops;
}

/** Through which places an asset goes besides those where it is kept; what is outside first. */
export function AssetTravel({ model, asset }: { readonly model: Model; readonly asset: Id<'asset'> }) {
  const { kept, goesThrough } = travelOf(model, asset);
  const { places, external } = graphOf(model);
  const named = (all: readonly number[]) =>
    all.flatMap((at) => {
      const place = places[at];
      return place === undefined ? [] : [{ place, outside: external[at] === 1 }];
    });
  const through = goesThrough.filter((at) => !kept.includes(at));
  const keptIn = <Places model={model} places={named(kept)} />;
  return (
    <Section title={t('Where it goes')}>
      <p className="quiet">
        {through.length === 0
          ? rich('Kept in {kept}.', { kept: keptIn })
          : rich('Kept in {kept}; goes through {through}.', {
              kept: keptIn,
              through: <Places model={model} places={named(through)} />,
            })}
      </p>
    </Section>
  );
}

function Places(props: {
  readonly model: Model;
  readonly places: readonly { readonly place: PlaceKey; readonly outside: boolean }[];
}) {
  const { model, places } = props;
  if (places.length === 0) return <>{t('no place of the model')}</>;
  return places.map(({ place, outside }, at) => {
    const name = placeName(model, place);
    const shown = isZone(place) ? <Named id={place}>{name}</Named> : name;
    return (
      <span key={place}>
        {at > 0 && ', '}
        {outside ? rich('{place} (outside)', { place: shown }) : shown}
      </span>
    );
  });
}
