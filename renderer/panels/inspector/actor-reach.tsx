import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { assetsOf } from '../../../shared/analysis/assets.ts';
import type { AssetReach, Getting } from '../../../shared/analysis/assets.ts';
import { isZone } from '../../../shared/analysis/places.ts';
import type { Reach } from '../../../shared/analysis/reach.ts';
import { nodeName, subjectOf } from '../../../shared/analysis/subjects.ts';
import { connectionName } from '../../../shared/model/lookups.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { Model } from '../../../shared/model/model.ts';
import { useReachAsked } from '../../state/reach.ts';
import { pairWords } from '../reach-cells.ts';
import { AskedWith } from './asked-with.tsx';
import { Named } from './named.tsx';
import { Section } from './parts.tsx';
import { ShortList } from './short-list.tsx';
import { StandingLine } from './standing.tsx';
import { rich, t } from '../../words/t.ts';

/** Where an actor gets to, zone by zone with the chain that shows it, and what it gets at there. */
export function ActorReach({ actor }: { readonly actor: Id<'actor'> }) {
  const asked = useReachAsked();
  if (!asked.model.has(actor)) return null;
  const reach = asked.reachOf(actor);
  return (
    <>
      <Section title={t('Gets to')} action={<AskedWith />}>
        <Places reach={reach} />
      </Section>
      <GetsAt model={asked.model} reach={reach} />
    </>
  );
}

/** Zones, and what is in none, from the nearest. */
function Places({ reach }: { readonly reach: Reach }) {
  const nodes = useMemo(
    () =>
      reach.graph.places
        .flatMap((_place, node) => (reach.standing(node) ? [node] : []))
        .toSorted((a, b) => reach.costOf(a) - reach.costOf(b)),
    [reach],
  );
  if (nodes.length === 0) return <p className="quiet">{t('Nowhere: it has no access yet.')}</p>;
  return (
    <ShortList
      lines={nodes.map((node) => (
        <StandingLine key={node} reach={reach} node={node}>
          <PlaceName reach={reach} node={node} />
        </StandingLine>
      ))}
    />
  );
}

function PlaceName({ reach, node }: { readonly reach: Reach; readonly node: number }) {
  const { subject } = subjectOf(reach.graph, node);
  const name = nodeName(reach.graph, node);
  return isZone(subject as Id<'zone'>) ? <Named id={subject as Id<'zone'>}>{name}</Named> : <b>{name}</b>;
}

function GetsAt({ model, reach }: { readonly model: Model; readonly reach: Reach }) {
  const byAsset = Map.groupBy(assetsOf(reach), ({ asset }) => asset);
  if (byAsset.size === 0) return null;
  return (
    <Section
      title={t('Gets at {count} of {all} sensitive data', { count: byAsset.size, all: model.count('asset') })}
    >
      <ShortList
        lines={[...byAsset].map(([asset, ways]) => (
          <li key={asset} className="gets-at">
            <Named id={asset}>{model.get(asset)?.name}</Named>{' '}
            {ways.map((way, at) => (
              <span key={way.how}>
                {at > 0 && '; '}
                <AssetWay model={model} way={way} />
              </span>
            ))}
          </li>
        ))}
      />
    </Section>
  );
}

type Way = Readonly<Record<Getting, (over: ReactNode) => ReactNode>>;

/** How an asset is got at, and over what. */
const GOT: Way = {
  held: (over) => (over === undefined ? t('held') : rich('held over {over}', { over })),
  'asked for': (over) => (over === undefined ? t('asked for') : rich('asked for over {over}', { over })),
  overheard: (over) => (over === undefined ? t('overheard') : rich('overheard over {over}', { over })),
};

/** The same, said of an actor. */
const DOES: Way = {
  held: (over) => (over === undefined ? t('holds it') : rich('holds it over {over}', { over })),
  'asked for': (over) => (over === undefined ? t('asks for it') : rich('asks for it over {over}', { over })),
  overheard: (over) => (over === undefined ? t('overhears it') : rich('overhears it over {over}', { over })),
};

/** `asked for over Track a parcel, open, 1 hop`; said of an actor: `asks for it over …` */
export function AssetWay(props: {
  readonly model: Model;
  readonly way: AssetReach;
  readonly ofActor?: boolean;
}) {
  const { model, way, ofActor = false } = props;
  const { how, pair, outside, connection: id } = way;
  const connection = id && model.get(id);
  const near = pair.guards === 0 && pair.hops === 0 ? '' : `, ${pairWords(pair)}`;
  const over = connection && id && <Named id={id}>{connectionName(model, connection)}</Named>;
  return (
    <>
      {(ofActor ? DOES : GOT)[how](over)}
      {near}
      {outside && `, ${t('by way of outside')}`}
    </>
  );
}
