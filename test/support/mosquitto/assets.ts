import type { Id } from '../../../shared/base/ids.ts';
import { from, make, placed } from './step.ts';
import type { Step } from './step.ts';

const everywhere: Readonly<Record<string, readonly string[]>> = {
  broker: ['private-network', 'public-network', 'localhost', 'process', 'private-network-2'],
  client: ['private-network', 'public-network', 'private-network-1', 'private-network-2'],
  haproxy: ['public-network'],
  'mosquitto-ctrl': ['localhost'],
  'mosquitto-ctrl-dynsec': ['localhost'],
};

interface Place {
  readonly placement: Id<'placement'>;
  readonly does: 'processes' | 'stores';
}

/** The report says which components deal with the data, not how nor where: every appearance of them processes it. */
function processedBy(...components: readonly string[]): Place[] {
  return components.flatMap((component) =>
    (everywhere[component] ?? []).map((where): Place => ({
      placement: placed(component, where),
      does: 'processes',
    })),
  );
}

/** The data that the report names: two kinds in its section on data, three in rows of the connection table. */
export const assets: readonly Step[] = [
  make('asset', 'topic-messages', {
    name: 'MQTT topic messages',
    summary: 'What is published under a topic; its format is up to whoever publishes.',
    type: 'user data',
    places: processedBy('broker', 'client', 'mosquitto-ctrl', 'mosquitto-ctrl-dynsec'),
    source: from('section on data'),
  }),
  make('asset', 'configuration-files', {
    name: 'Configuration files',
    summary: 'How a broker and its plugins behave, kept on the host.',
    type: 'configuration',
    places: ['broker', 'mosquitto-ctrl', 'mosquitto-ctrl-dynsec'].map((component) => ({
      placement: placed(component, 'localhost'),
      does: 'processes',
    })),
    source: from('section on data'),
  }),
  make('asset', 'username-and-password', {
    name: 'Username and password',
    type: 'credential',
    places: processedBy('client', 'haproxy', 'broker'),
    source: from('connection table'),
  }),
  make('asset', 'control-packets', {
    name: 'MQTT control packets',
    type: 'protocol',
    places: processedBy('client', 'haproxy', 'broker'),
    source: from('connection table'),
  }),
  make('asset', 'bridged-messages', {
    name: 'Bridged messages',
    summary: 'Messages that one broker hands to another.',
    type: 'user data',
    places: processedBy('broker'),
    source: from('connection table'),
  }),
];
