import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { RecordOf } from '../../../shared/model/kinds.ts';
import { useReachAsked } from '../../state/reach.ts';
import { pairWords } from '../reach-cells.ts';
import { AskedWith } from './asked-with.tsx';
import { Named } from './named.tsx';
import { Section } from './parts.tsx';
import { ridersOf } from './riders.ts';
import type { Got, Rider } from './riders.ts';
import { rich, t } from '../../words/t.ts';

/** Who can ride a connection, past how many guards, and what that gives. */
export function WhoCanRide({ connection }: { readonly connection: RecordOf<'connection'> }) {
  const asked = useReachAsked();
  const riders = useMemo(
    () =>
      ridersOf(
        connection,
        asked.model.all('actor').map(({ id }) => ({
          withIt: asked.reachOf(id),
          withoutIt: () => asked.reachWithout(id, connection.id),
        })),
      ),
    [asked, connection],
  );
  return (
    <Section title={t('Who can ride it')} action={<AskedWith />}>
      {riders.length === 0 ? (
        <p className="quiet">{t('No actor of the model can.')}</p>
      ) : (
        <table className="table" aria-label={t('Who can ride it')}>
          <thead>
            <tr>
              <th>{t('Actor')}</th>
              <th>{t('Past', undefined, 'guards')}</th>
              <th>{t('Gets')}</th>
            </tr>
          </thead>
          <tbody>
            {riders.map((rider) => (
              <RiderRow
                key={rider.actor}
                rider={rider}
                name={asked.model.get(rider.actor)?.name ?? rider.actor}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function RiderRow({ rider, name }: { readonly rider: Rider; readonly name: string }) {
  const { actor, pair, gets } = rider;
  return (
    <tr>
      <td>
        <Named id={actor}>{name}</Named>
      </td>
      <td title={pairWords(pair)}>
        {pair.guards === 0
          ? t('open')
          : t('{guards, plural, one {# guard} other {# guards}}', { guards: pair.guards })}
      </td>
      <td>{gets.length === 0 ? <span className="quiet">{t('nothing new')}</span> : <Gets gets={gets} />}</td>
    </tr>
  );
}

const SHOWN = 3;
const DOES: Readonly<Record<Got['does'], (what: ReactNode) => ReactNode>> = {
  reached: (what) => what,
  held: (what) => rich('holds {what}', { what }),
  'asked for': (what) => rich('asks for {what}', { what }),
  overheard: (what) => rich('overhears {what}', { what }),
};

function Gets({ gets }: { readonly gets: readonly Got[] }) {
  const more = gets.length > SHOWN + 1 ? gets.length - SHOWN : 0;
  const first = gets.slice(0, more > 0 ? SHOWN : gets.length).map(({ does, id, name }, at) => (
    <span key={`${does} ${id}`}>
      {at > 0 && ', '}
      {DOES[does](<Named id={id}>{name}</Named>)}
    </span>
  ));
  return more > 0 ? rich('{things} and {more} more', { things: <>{first}</>, more }) : first;
}
