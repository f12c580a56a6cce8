/*
 * The words that reports have for transports and for ways to authenticate, and what each says. A word that is not
 * here is taken as it is, and the review says so.
 */

export interface Transport {
  /** Names the option. */
  readonly key: string;
  readonly protocols: readonly string[];
  /** `unclear`: the protocol comes with and without it. */
  readonly encryption: readonly string[] | 'no' | 'unclear';
}

/** Encrypted by themselves: the type of encryption that each means. */
const ENCRYPTED: Readonly<Record<string, string>> = {
  tls: 'TLS',
  ssl: 'SSL',
  'ssl tls': 'TLS',
  'tls ssl': 'TLS',
  https: 'TLS',
  wss: 'TLS',
  mqtts: 'TLS',
  amqps: 'TLS',
  ftps: 'TLS',
  smtps: 'TLS',
  imaps: 'TLS',
  pop3s: 'TLS',
  ldaps: 'TLS',
  rtmps: 'TLS',
  coaps: 'DTLS',
  dtls: 'DTLS',
  quic: 'TLS 1.3',
  'http 3': 'TLS 1.3',
  doh: 'TLS',
  dot: 'TLS',
  ssh: 'SSH',
  sftp: 'SSH',
  scp: 'SSH',
  srtp: 'SRTP',
  ipsec: 'IPsec',
  wireguard: 'WireGuard',
  vpn: 'VPN',
  mtls: 'mTLS',
  'mutual tls': 'mTLS',
  'one way tls': 'TLS',
};

/** Never encrypted by themselves. */
const CLEAR = new Set([
  'http',
  'ws',
  'ftp',
  'tftp',
  'telnet',
  'smtp',
  'pop3',
  'imap',
  'ldap',
  'gopher',
  'dict',
  'rtsp',
  'rtmp',
  'rtp',
  'dns',
  'syslog',
  'snmp',
]);

/** Known, and encrypted or not. */
const UNCLEAR = new Set([
  'tcp',
  'udp',
  'tcp ip',
  'ip',
  'icmp',
  'mqtt',
  'amqp',
  'coap',
  'grpc',
  'rpc',
  'rest',
  'graphql',
  'websocket',
  'http 2',
  'sql',
  'jdbc',
  'redis',
  'kafka',
  'nats',
  'smb',
  'nfs',
  'bluetooth',
  'ble',
  'wifi',
  'wi fi',
  'zigbee',
  'lora',
  'usb',
  'serial',
  'uart',
  'can',
  'nfc',
  'unix socket',
  'unix domain socket',
  'domain socket',
  'socket',
  'pipe',
  'named pipe',
  'ipc',
  'dbus',
  'd bus',
  'shared memory',
  'file',
  'file system',
  'filesystem',
  'function call',
  'library call',
  'api call',
  'system call',
  'environment variable',
  'command line',
  'stdin',
  'local',
]);

const UNPROTECTED =
  /^(?:unencrypted|plain(?:\s?text)?|clear(?:\s?text)?|insecure|raw)\s+|\s+\(?(?:unencrypted|plaintext|cleartext)\)?$/i;

/** What a transport says, or undefined for words that name none. */
export function transportOf(text: string): Transport | undefined {
  const bare = text.replace(UNPROTECTED, '').trim();
  if (bare !== text && bare !== '') {
    return { key: `plain ${bare}`, protocols: [bare], encryption: 'no' };
  }
  const layers = text.split(/\s+(?:over|via|inside|in|on)\s+/i).map((layer) => layer.trim());
  const types = layers.flatMap((layer) => encryptionOf(layer) ?? []);
  const isOver = layers.length > 1 && types.length > 0;
  if (!isOver && !layers.every(isTransport)) return undefined;
  const key = layers.join(' over ');
  if (types.length > 0) return { key, protocols: layers, encryption: types };
  return { key, protocols: layers, encryption: layers.every(isClear) ? 'no' : 'unclear' };
}

/** `TLS 1.3` is its own type; `HTTPS` is TLS. */
function encryptionOf(layer: string): string | undefined {
  const key = wordsOf(layer);
  const version = /^(?:m|mutual )?(?:tls|ssl|dtls)\s*v?[\d.]+\+?$/i.test(layer.trim());
  return version ? layer.trim() : ENCRYPTED[key];
}

function isClear(layer: string): boolean {
  return CLEAR.has(wordsOf(layer));
}

/** In lower case, with single spaces for all that is no letter and no digit: `Wi-Fi` is `wi fi`. */
function wordsOf(layer: string): string {
  return layer
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isTransport(layer: string): boolean {
  return encryptionOf(layer) !== undefined || isClear(layer) || UNCLEAR.has(wordsOf(layer));
}

export interface Method {
  readonly key: string;
  /** What the caller proves itself by; `no` where it does not. */
  readonly caller?: readonly string[] | 'no';
  /** What the answerer proves itself by. */
  readonly answerer?: readonly string[];
  /** That the wire is encrypted with it. */
  readonly encryption?: readonly string[];
}

const METHODS: readonly (readonly [RegExp, Method])[] = [
  [/^anonymous(?: access| login| user)?$/i, { key: 'anonymous', caller: 'no' }],
  [
    /^(?:none|no|no auth(?:entication)?|unauthenticated|not authenticated|without authentication)$/i,
    { key: 'none', caller: 'no' },
  ],
  [
    /^(?:user ?names?\s*(?:\/|and|&|\+|,)\s*)?passwords?$/i,
    { key: 'password', caller: ['username and password'] },
  ],
  [
    /^(?:mtls|mutual(?:ly authenticated)? tls|tls mutual auth(?:entication)?)$/i,
    { key: 'mTLS', caller: ['mTLS'], answerer: ['mTLS'], encryption: ['mTLS'] },
  ],
  [
    /^(?:(?:x\.?509 )?client(?:-side)? cert(?:ificate)?s?|tls client cert(?:ificate)?s?)$/i,
    { key: 'client certificate', caller: ['client certificate'] },
  ],
  [
    /^(?:server(?:-side)? cert(?:ificate)?s?|tls server cert(?:ificate)?s?|server-side tls)$/i,
    { key: 'server certificate', answerer: ['server certificate'] },
  ],
  [
    /^one[- ]way tls$/i,
    { key: 'one-way TLS', caller: 'no', answerer: ['server certificate'], encryption: ['TLS'] },
  ],
  [/^(?:psk|pre-?shared keys?)$/i, { key: 'PSK', caller: ['PSK'] }],
];

const KNOWN_METHOD =
  /\b(?:auth\w*|oauth\w*|oidc|openid\w*|saml\w*|jwts?|jws|tokens?|bearer|cookies?|sessions?|api[- ]?keys?|keys?|kerberos|ntlm|negotiate|ldap|digest|basic|hmac|signatures?|signed|certificates?|certs?|secrets?|credentials?|passwords?|passphrases?|pins?|otps?|totp|mfa|2fa|webauthn|passkeys?|biometrics?|ssh|tls|iam|sso|rbac|acls?|ip (?:filter|allow ?list|address)|fingerprints?|attestation|serial numbers?)\b/i;

/** What a way to authenticate says; words that name none are taken as a method all the same, and said to be unknown. */
export function methodOf(text: string): Method & { readonly isKnown: boolean } {
  const found = METHODS.find(([words]) => words.test(text.trim()));
  if (found) return { ...found[1], isKnown: true };
  return { key: text, caller: [text], isKnown: KNOWN_METHOD.test(text) };
}

/** Words that are one method or transport, though there is a slash or an "and" in them. */
export function isOneWord(text: string): boolean {
  return (
    METHODS.some(([words]) => words.test(text.trim())) ||
    ['ssl/tls', 'tls/ssl', 'tcp/ip', 'http/2', 'http/3', 'i/o'].includes(text.trim().toLowerCase())
  );
}
