import { from, make, placed, zone } from './step.ts';
import type { Step } from './step.ts';

/** Names that the diagrams have and no table defines: id, name, zone. */
const names: readonly (readonly [string, string, string])[] = [
  ['web-browser', 'Web Browser (subscriber)', 'public-network'],
  ['sys-client', '$SYS client', 'public-network'],
  ['control-client', 'dynsec $CONTROL client', 'private-network'],
  ['local-test-client', 'Local Test Client', 'localhost'],
  ['ca-store', 'CA Store', 'localhost'],
  ['mosquitto-conf', 'mosquitto.conf', 'localhost'],
  ['password-file', 'password_file', 'localhost'],
  ['mosquitto-data', '/mosquitto/data', 'localhost'],
  ['log-destinations', 'log destinations', 'localhost'],
];

const internals = [
  'PSK',
  'SSL/TLS',
  'Dynamic Plugin',
  'unpwd',
  'ACL',
  'Persistence',
  'Bridging',
  'Parsing',
  'Logging',
  'Listeners',
  'Event Loop',
];

function idOf(name: string): string {
  return `internal-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
}

/** What is only drawn: kept, and counted apart from the sixteen components of the table. */
export const drawn: readonly Step[] = [
  ...names.flatMap(([id, name, where]) => [
    make('component', id, { name, listed: false, source: from('diagrams') }),
    make('placement', `${id}-in-${where}`, {
      component: `component:${id}`,
      zone: zone(where),
      source: from('diagrams'),
    }),
  ]),
  ...internals.flatMap((name) => [
    make('component', idOf(name), {
      name,
      listed: false,
      remarks: 'Drawn among the broker’s own parts, which the diagram nests three deep.',
      source: from('local diagram'),
    }),
    // In the zone of the broker around it, which it need not say itself.
    make('placement', `${idOf(name)}-in-broker`, {
      component: `component:${idOf(name)}`,
      parent: placed('broker', 'process'),
      source: from('local diagram'),
    }),
  ]),
];
