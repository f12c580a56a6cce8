import type { NewRecord } from '../../../shared/model/kinds.ts';

/*
 * The words after the colon of a connection: what is sent, by which protocols, and how the caller proves who it
 * is. `labels, HTTPS, password`
 */

type Protection = NonNullable<NewRecord<'connection'>['protections']>[number];

type Answer = NonNullable<Protection['encryption']>;

export interface SaidWords {
  readonly data: readonly string[];
  readonly protocols: readonly string[];
  /** What the caller proves itself by. */
  readonly methods: readonly string[];
  /** Said in so many words: that nobody proves who it is, that the wire is or is not encrypted. */
  readonly unproved?: true;
  readonly encrypted?: boolean;
}

function listed(words: string): string[] {
  return words.split(',').map((word) => word.trim());
}

/** Protocols that are known by name; all other words are data. */
export const PROTOCOLS: readonly string[] = listed(`
   HTTPS, HTTP, TLS, mTLS, SSH, SFTP, FTP, FTPS, TFTP, Telnet, gRPC, AMQP, AMQPS, MQTT, MQTTS, Kafka, SQL,
   JDBC, ODBC, TCP, UDP, QUIC, WS, WSS, WebSocket, SMTP, SMTPS, IMAP, POP3, LDAP, LDAPS, DNS, DoH, S3, NFS,
   SMB, Redis, WireGuard, IPsec, RDP, VNC, SNMP, Syslog, Modbus, Bluetooth, USB, NATS, CoAP`);
const KNOWN = new Set(PROTOCOLS.map((name) => name.toLowerCase()));

/** Words for what a caller proves itself by; they are kept as they were typed. */
export const METHODS: readonly string[] = listed(`
   password, username and password, API key, token, bearer token, JWT, OAuth, OIDC, SAML, Kerberos,
   client certificate, SSH key, session cookie, signature, one-time code, passkey`);
const PROVES = new Set(METHODS.map((name) => name.toLowerCase()));
const PROVES_NOTHING = new Set(['no authentication', 'unauthenticated', 'anonymous', 'no password']);
const ENCRYPTED_OR_NOT: ReadonlyMap<string, boolean> = new Map([
  ['encrypted', true],
  ['not encrypted', false],
  ['unencrypted', false],
  ['plaintext', false],
  ['clear text', false],
]);
/** Offered beside the methods while a line is typed. */
export const PLAIN_WORDS: readonly string[] = ['no authentication', 'encrypted', 'not encrypted'];

export function isProtocol(word: string): boolean {
  return KNOWN.has(word.toLowerCase().replace(/[\s/.-]?v?\d+(\.\d+)*$/, ''));
}

/** Sorts the words by what they say. */
export function saidWords(words: readonly string[]): SaidWords {
  const data: string[] = [];
  const protocols: string[] = [];
  const methods: string[] = [];
  const rest: { unproved?: true; encrypted?: boolean } = {};
  for (const word of words) {
    const known = word.toLowerCase();
    if (isProtocol(word)) protocols.push(word);
    else if (PROVES.has(known)) methods.push(word);
    else if (PROVES_NOTHING.has(known)) rest.unproved = true;
    else if (ENCRYPTED_OR_NOT.has(known)) rest.encrypted = ENCRYPTED_OR_NOT.get(known) === true;
    else data.push(word);
  }
  return { data, protocols, methods, ...rest };
}

/** Protocols whose name says that they encrypt, and with what. */
const ENCRYPTED: Readonly<Record<string, string>> = {
  https: 'TLS',
  tls: 'TLS',
  mtls: 'TLS',
  wss: 'TLS',
  ftps: 'TLS',
  smtps: 'TLS',
  ldaps: 'TLS',
  amqps: 'TLS',
  mqtts: 'TLS',
  doh: 'TLS',
  quic: 'TLS',
  ssh: 'SSH',
  sftp: 'SSH',
  wireguard: 'WireGuard',
  ipsec: 'IPsec',
};
/** Protocols whose name says that they do not; of all others nothing is known from the name. */
const PLAIN = new Set(['http', 'ftp', 'tftp', 'telnet', 'ws', 'modbus']);

/**
 * What the words say, as one protection option, protocols outermost first; nothing more is made up. Of the
 * caller only a client certificate is known from a protocol's name.
 */
export function protectionFrom(said: Omit<SaidWords, 'data'>): Protection | undefined {
  const { protocols, methods, unproved, encrypted } = said;
  const silent = protocols.length + methods.length === 0 && unproved === undefined && encrypted === undefined;
  if (silent) return undefined;
  const names = protocols.map((protocol) => protocol.toLowerCase().split(/[\s/]/)[0] ?? '');
  const mutual = names.includes('mtls');
  const proofs = [...(mutual ? ['client certificate'] : []), ...methods];
  return {
    key: '1',
    protocols: [...protocols],
    encryption: encryptionOf(names, encrypted),
    caller: proofs.length > 0 ? { is: 'yes', types: proofs } : unproved ? { is: 'no' } : { is: 'not said' },
    ...(mutual && { answerer: { is: 'yes', types: ['certificate'] } as const }),
  };
}

function encryptionOf(names: readonly string[], said: boolean | undefined): Answer {
  const types = [...new Set(names.flatMap((name) => ENCRYPTED[name] ?? []))];
  if (said === false) return { is: 'no' };
  if (types.length > 0 || said === true) return { is: 'yes', types };
  return names.some((name) => PLAIN.has(name)) ? { is: 'no' } : { is: 'not said' };
}
