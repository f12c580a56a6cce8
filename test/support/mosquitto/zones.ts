import { from, make, zone } from './step.ts';
import type { Step } from './step.ts';

/**
 * Four zones of the zone table. The connection table and the diagrams know two Private Networks; the zone table does
 * not, so these are kept as what they are: instances that are only mentioned.
 */
export const zones: readonly Step[] = [
  make('zone', 'private-network', {
    name: 'Private Network',
    summary: 'Where whoever runs the broker or a client is in charge of the network.',
    source: from('p. 13'),
  }),
  make('zone', 'public-network', {
    name: 'Public Network',
    summary: 'Networks of other people that traffic passes, between a client and its broker for one.',
    external: true,
    source: from('p. 13'),
  }),
  make('zone', 'localhost', {
    name: 'Localhost',
    summary: 'The machine that a component runs on: its own network and its file system.',
    source: from('p. 13'),
    saidOtherwise: [
      {
        field: 'boundary',
        value: 'A trust boundary lies inside this zone, between the broker and the local test client.',
        source: 'local diagram',
      },
    ],
  }),
  make('zone', 'process', {
    name: 'Process',
    aliases: ['Broker Process'],
    summary: 'A running broker, which is one of the processes of its host.',
    remarks:
      'That it lies in Localhost is said by its description and by the local diagram, not by a column.',
    source: from('p. 13'),
  }),
  // A host gives its processes: whoever holds the machine holds what runs on it.
  {
    command: 'zone.nest',
    args: { zone: zone('process'), parent: zone('localhost'), nesting: 'outer gives inner' },
  },
  ...['1', '2'].map((number) =>
    make('zone', `private-network-${number}`, {
      name: `Private Network ${number}`,
      summary: `Private Network number ${number} of the connection table and of the high-level diagram.`,
      instanceOf: zone('private-network'),
      listed: false,
      source: from('p. 9, 14'),
    }),
  ),
];
