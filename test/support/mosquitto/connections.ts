import type { NewRecord } from '../../../shared/model/kinds.ts';
import { FOUR_TRANSPORTS, FOUR_WAYS, TCP_OR_TLS, THREE_WAYS } from './protections.ts';
import { from, make, placed } from './step.ts';
import type { Step } from './step.ts';

type Ends = Pick<NewRecord<'connection'>, 'from' | 'to' | 'data'>;

function row(ref: string, at: string, ends: Ends, options: readonly object[]): Step[] {
  const id = ref.toLowerCase();
  return [
    make('connection', id, {
      ...ends,
      ref,
      remarks: 'The row gives the way of the data; it does not say who opens the connection.',
      source: from(at),
    }),
    { command: 'connection.protect', args: { connection: `connection:${id}`, options } },
  ];
}

function end(where: string, ...components: readonly string[]) {
  return { placements: components.map((component) => placed(component, where)) };
}

/** The six rows of the connection table. */
export const connections: readonly Step[] = [
  ...row(
    'M1',
    'p. 14',
    {
      from: end('private-network-1', 'client'),
      to: end('public-network', 'haproxy'),
      data: {
        words: 'What a client sends through the proxy: who it is, control packets, what it publishes.',
        assets: ['asset:username-and-password', 'asset:control-packets', 'asset:topic-messages'],
      },
    },
    [...FOUR_TRANSPORTS, ...THREE_WAYS],
  ),
  ...row(
    'M2',
    'p. 14',
    {
      from: end('public-network', 'haproxy', 'broker'),
      to: end('private-network-2', 'client'),
      data: {
        words: 'What comes down to a client from a broker or through the proxy, say what it subscribed to.',
        assets: ['asset:topic-messages'],
      },
    },
    [...FOUR_TRANSPORTS, ...FOUR_WAYS],
  ),
  ...row(
    'M3',
    'p. 14',
    {
      from: end('private-network-2', 'broker'),
      to: end('public-network', 'broker'),
      data: {
        words:
          'What one broker of a bridge sends the other: who it is, control packets, messages of shared topics.',
        assets: ['asset:username-and-password', 'asset:control-packets', 'asset:bridged-messages'],
      },
    },
    [...TCP_OR_TLS, ...FOUR_WAYS],
  ),
  ...row(
    'M4',
    'p. 14-15',
    {
      from: end('private-network', 'client'),
      to: end('localhost', 'broker'),
      data: {
        words: 'What clients of the same network send: who they are, control packets, what they publish.',
        assets: ['asset:username-and-password', 'asset:control-packets', 'asset:topic-messages'],
      },
    },
    [...FOUR_TRANSPORTS, ...THREE_WAYS],
  ),
  ...row(
    'M5',
    'p. 15',
    {
      from: end('localhost', 'mosquitto-ctrl', 'mosquitto-ctrl-dynsec', 'mosquitto-rr'),
      to: end('process', 'broker'),
      data: {
        words: 'Settings, read from files or sent by the tools; what test clients on the host publish.',
        assets: ['asset:configuration-files', 'asset:topic-messages'],
      },
    },
    [...FOUR_TRANSPORTS, ...THREE_WAYS],
  ),
  ...row(
    'M6',
    'p. 15',
    {
      from: end('localhost', 'broker'),
      to: end('private-network', 'client'),
      data: {
        words: 'Messages on their way to clients of the same network.',
        assets: ['asset:topic-messages'],
      },
    },
    [...FOUR_TRANSPORTS, ...THREE_WAYS],
  ),
];
