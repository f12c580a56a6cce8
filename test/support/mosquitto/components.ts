import type { NewRecord } from '../../../shared/model/kinds.ts';
import { from, make } from './step.ts';
import type { Step } from './step.ts';

const NOT_THEIRS = 'Made by others; only how Mosquitto uses it is looked at.';

function row(id: string, fields: NewRecord<'component'>): Step {
  return make('component', id, { ...fields, source: from('component table') });
}

function outOfScope(id: string, fields: NewRecord<'component'>): Step {
  return row(id, { ...fields, inScope: false, scopeReason: NOT_THEIRS });
}

const core: readonly Step[] = [
  row('broker', { name: 'Broker', summary: 'Takes MQTT messages in and hands them on: the server itself.' }),
  row('dynsec-plugin', {
    name: 'Dynamic Security broker plugin',
    aliases: ['Broker plugins', 'Dynamic Security plugin'],
    type: 'plugin',
    summary: 'Who may connect and do what, unless another plugin is chosen. Reads its rules from files.',
  }),
  outOfScope('mosquitto-go-auth', {
    name: 'mosquitto-go-auth',
    aliases: ['Broker plugins'],
    type: 'plugin',
    summary: 'Does the same against data kept elsewhere.',
  }),
  row('custom-broker-plugin', {
    name: 'Custom broker plugin',
    aliases: ['Broker plugins'],
    type: 'plugin',
    summary: 'A plugin that somebody else writes with what Mosquitto offers for it.',
  }),
  row('bridge', {
    name: 'Bridge',
    type: 'connection between brokers',
    summary: 'Two brokers joined so that topics of the one appear on the other.',
    remarks: 'The component table has it as a component, though it describes a connection.',
  }),
];

const around: readonly Step[] = [
  outOfScope('haproxy', {
    name: 'HAProxy',
    summary: 'A reverse proxy that understands MQTT; the TLS of a client may end at it.',
  }),
  outOfScope('certificate-authority', {
    name: 'Certificate Authority',
    type: 'external service',
    summary: 'Signs the certificates of brokers and of clients.',
    remarks: 'A threat actor as well.',
  }),
  outOfScope('ssl-tls-library', {
    name: 'SSL/TLS library',
    type: 'library',
    summary: 'OpenSSL or LibreSSL, which both the broker and libmosquitto are built on.',
    remarks: 'The zone table does not place it.',
  }),
  outOfScope('openssl', {
    name: 'openssl',
    summary: 'The tool that certificates are made with, in a terminal.',
    remarks: 'The zone table does not place it.',
  }),
  row('client', {
    name: 'Client',
    aliases: ['libmosquitto clients', 'Third-party MQTT clients'],
    type: 'client',
    summary: 'Whatever speaks MQTT to a broker, on libmosquitto or on a library of its own.',
    scopeReason: 'Those on libmosquitto are in scope; the ones of third parties are not.',
    placementsAre: 'copies',
    remarks: 'A threat actor is called so as well.',
  }),
];

const tools: readonly Step[] = [
  row('mosquitto-ctrl', {
    name: 'mosquitto_ctrl',
    aliases: ['Mosquitto ctrl'],
    summary: 'Changes how a broker is configured while it runs.',
  }),
  row('mosquitto-ctrl-dynsec', {
    name: 'mosquitto_ctrl_dynsec',
    aliases: ['Dynamic Security plugin ctrl utilities'],
    summary: 'The same for the Dynamic Security plugin, by way of $CONTROL topics.',
  }),
  row('mosquitto-passwd', {
    name: 'mosquitto_passwd',
    summary: 'Keeps the files of passwords that a broker reads.',
  }),
  row('mosquitto-pub', {
    name: 'mosquitto_pub',
    type: 'client',
    summary: 'Sends a message, for trying things out.',
    placementsAre: 'copies',
  }),
  row('mosquitto-sub', {
    name: 'mosquitto_sub',
    type: 'client',
    summary: 'Shows the messages of the topics it subscribes to.',
    placementsAre: 'copies',
  }),
  row('mosquitto-rr', {
    name: 'mosquitto_rr',
    type: 'client',
    summary: 'Sends a request and waits for its response, for trying things out.',
    placementsAre: 'copies',
  }),
];

/** The sixteen rows of the component table. */
export const components: readonly Step[] = [...core, ...around, ...tools];
