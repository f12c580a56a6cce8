import type { NewRecord } from '../../../shared/model/kinds.ts';
import { from, make, zone } from './step.ts';
import type { Step } from './step.ts';

type More = Omit<NewRecord<'placement'>, 'component' | 'zone'>;

function put(component: string, where: string, at: string, more: More = {}): Step {
  return make('placement', `${component}-in-${where}`, {
    component: `component:${component}`,
    zone: zone(where),
    source: from(at),
    ...more,
  });
}

const broker: readonly Step[] = [
  put('broker', 'private-network', 'zone table', { condition: 'when the TLS of its clients ends at itself' }),
  put('broker', 'public-network', 'zone table', { condition: 'when clients connect to it without a proxy' }),
  put('broker', 'localhost', 'zone table'),
  put('broker', 'process', 'zone table'),
];

/** The zone table has one entry for all three. */
const plugins: readonly Step[] = ['dynsec-plugin', 'mosquitto-go-auth', 'custom-broker-plugin'].flatMap(
  (name) => ['localhost', 'process'].map((where) => put(name, where, 'zone table, as “Broker plugins”')),
);

const bridge: readonly Step[] = ['private-network', 'public-network'].map((where) =>
  put('bridge', where, 'high-level diagram', {
    remarks: 'Drawn from the broker of the Public Network to that of Private Network 2.',
  }),
);

const around: readonly Step[] = [
  put('haproxy', 'public-network', 'zone table', { condition: 'when it stands before a broker' }),
  put('certificate-authority', 'public-network', 'zone table'),
  put('client', 'private-network', 'zone table'),
  put('client', 'public-network', 'zone table'),
];

const tools: readonly Step[] = [
  put('mosquitto-ctrl', 'localhost', 'zone table'),
  put('mosquitto-ctrl-dynsec', 'localhost', 'zone table'),
  put('mosquitto-passwd', 'localhost', 'local diagram'),
];

/** The zone table speaks of remote and of local test clients, and means these three. */
const testClients: readonly Step[] = ['mosquitto-pub', 'mosquitto-sub', 'mosquitto-rr'].flatMap((name) => [
  put(name, 'public-network', 'zone table, as remote test clients', drawnElsewhere(name)),
  put(name, 'localhost', 'zone table, as local test clients'),
]);

function drawnElsewhere(name: string): More {
  if (name !== 'mosquitto-sub') return {};
  return { saidOtherwise: [{ field: 'zone', value: 'Private Network 1', source: 'high-level diagram' }] };
}

/** Placed nowhere by the report: appearances in no zone, so that the map still shows them. */
const nowhere: readonly Step[] = ['ssl-tls-library', 'openssl'].map((name) =>
  make('placement', `${name}-in-no-zone`, {
    component: `component:${name}`,
    source: from('component table'),
  }),
);

/** Named by rows of the connection table only: which of the two Private Networks an end lies in. */
const inInstances: readonly Step[] = [
  put('client', 'private-network-1', 'connection table, M1'),
  put('client', 'private-network-2', 'connection table, M2'),
  put('broker', 'private-network-2', 'connection table, M3'),
];

export const placements: readonly Step[] = [
  ...broker,
  ...plugins,
  ...bridge,
  ...around,
  ...tools,
  ...testClients,
  ...nowhere,
  ...inInstances,
];
