import type { NewRecord } from '../../shared/model/kinds.ts';

type Protection = NonNullable<NewRecord<'connection'>['protections']>[number];

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
 * What the names of protocols say, as one protection option, outermost first; nothing more is made up. Of the
 * caller only a client certificate is known from a name.
 */
export function protectionFrom(protocols: readonly string[]): Protection | undefined {
  if (protocols.length === 0) return undefined;
  const names = protocols.map((protocol) => protocol.toLowerCase().split(/[\s/]/)[0] ?? '');
  const types = [...new Set(names.flatMap((name) => ENCRYPTED[name] ?? []))];
  const plain = names.some((name) => PLAIN.has(name));
  const mutual = names.includes('mtls');
  return {
    key: '1',
    protocols: [...protocols],
    encryption: types.length > 0 ? { is: 'yes', types } : plain ? { is: 'no' } : { is: 'not said' },
    caller: mutual ? { is: 'yes', types: ['client certificate'] } : { is: 'not said' },
    ...(mutual && { answerer: { is: 'yes', types: ['certificate'] } as const }),
  };
}
