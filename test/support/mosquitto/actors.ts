import type { Place } from '../../../shared/model/records/common.ts';
import type { NewRecord } from '../../../shared/model/kinds.ts';
import { from, make, placed, zone } from './step.ts';
import type { Step } from './step.ts';

const TABLE = from('actor table');

type About = Pick<NewRecord<'actor'>, 'intent' | 'summary' | 'remarks'>;

function actor(id: string, name: string, about: About, basis: string, places: readonly Place[]): Step {
  return make('actor', id, {
    name,
    ...about,
    access: places.map((place) => ({ manner: 'is there', place, basis })),
    source: TABLE,
  });
}

const ACTOR_TEXT = 'its own description says so';
const AT_SOURCES = 'It works on the source code; no zone of the running system is named for it.';

const attackers: readonly Step[] = [
  actor(
    'external-attacker',
    'External Attacker',
    { intent: 'malicious', summary: 'Listens on the public network and may alter what passes there.' },
    ACTOR_TEXT,
    [zone('public-network')],
  ),
  actor(
    'internal-attacker',
    'Internal Attacker',
    { intent: 'malicious', summary: 'Does the same from within a private network.' },
    ACTOR_TEXT,
    [zone('private-network')],
  ),
  actor(
    'local-attacker',
    'Local Attacker',
    { intent: 'malicious', summary: 'Has an account or a process on the host of a broker.' },
    ACTOR_TEXT,
    [zone('localhost')],
  ),
];

/** Where a component stands for the place of an actor, the actor is at the component, not only in its zone. */
const operators: readonly Step[] = [
  actor(
    'client',
    'Client',
    {
      intent: 'unknown',
      summary: 'Whoever has a client device in hand.',
      remarks: 'A component is called so as well.',
    },
    'the zones that clients are placed in',
    [placed('client', 'private-network'), placed('client', 'public-network')],
  ),
  actor(
    'infrastructure-administrator',
    'Infrastructure Administrator',
    {
      intent: 'benign',
      summary: 'May do anything on the broker’s host, and use the $CONTROL and $SYS topics.',
    },
    'its own description: the server or container with the broker and the ctrl tools',
    [zone('localhost'), zone('process')],
  ),
  actor(
    'proxy-operator',
    'Proxy Operator',
    { intent: 'unknown', summary: 'Runs a reverse proxy at which the TLS of clients ends.' },
    'the zone table places HAProxy there',
    [placed('haproxy', 'public-network')],
  ),
  actor(
    'certificate-authority',
    'Certificate Authority',
    {
      intent: 'unknown',
      summary: 'Signs certificates for brokers and clients, and vouches for them.',
      remarks: 'A component as well.',
    },
    'the zone table places the component there',
    [placed('certificate-authority', 'public-network')],
  ),
];

/** They act where the sources are: nowhere in the running system. */
const people: readonly Step[] = [
  make('actor', 'client-developer', {
    name: 'Client Developer',
    intent: 'benign',
    summary: 'Writes clients that use libmosquitto.',
    remarks: 'It acts when something is built; no zone of the running system is named for it.',
    source: TABLE,
  }),
  make('actor', 'contributor', {
    name: 'Contributor',
    intent: 'benign',
    summary: 'Sends in changes to the source code, again and again.',
    remarks: AT_SOURCES,
    source: TABLE,
  }),
  make('actor', 'maintainer', {
    name: 'Maintainer',
    intent: 'benign',
    summary: 'Says which changes become part of the source code.',
    remarks: AT_SOURCES,
    source: TABLE,
  }),
];

/** The ten rows of the actor table; three of them are nowhere in the running system. */
export const actors: readonly Step[] = [...attackers, ...operators, ...people];
