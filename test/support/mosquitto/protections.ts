import type { Protection } from '../../../shared/model/records/connection.ts';

type Option = Partial<Protection> & { readonly key: string; readonly words: string };

/*
 * A row lists transports, and beside them ways to authenticate, and never says which go together. So each is an
 * option of its own that answers its own question and leaves the other out: no pair is invented, and the guards
 * still come out as the row means them, some of the transports encrypted, some of the callers proved.
 */

const TCP: Option = {
  key: 'plain TCP',
  protocols: ['TCP'],
  encryption: { is: 'no' },
  words: 'Unencrypted TCP',
};
const TLS: Option = {
  key: 'TLS',
  protocols: ['TLS', 'TCP'],
  encryption: { is: 'yes', types: ['TLS'] },
  words: 'TLS',
};
const WS: Option = { key: 'WS', protocols: ['WS'], encryption: { is: 'no' }, words: 'WS' };
const WSS: Option = {
  key: 'WSS',
  protocols: ['WSS'],
  encryption: { is: 'yes', types: ['TLS'] },
  words: 'WSS',
};

const PASSWORD: Option = {
  key: 'password',
  caller: { is: 'yes', types: ['username and password'] },
  needs: ['asset:username-and-password'],
  words: 'Username/password',
};
const CERTIFICATE: Option = {
  key: 'client certificate',
  caller: { is: 'yes', types: ['client certificate'] },
  words: 'client certificate',
};
const PSK: Option = { key: 'PSK', caller: { is: 'yes', types: ['PSK'] }, words: 'PSK' };
const ANONYMOUS: Option = { key: 'anonymous', caller: { is: 'no' }, words: 'anonymous access' };

export const FOUR_TRANSPORTS: readonly Option[] = [TCP, TLS, WS, WSS];
export const TCP_OR_TLS: readonly Option[] = [TCP, TLS];
export const THREE_WAYS: readonly Option[] = [PASSWORD, CERTIFICATE, ANONYMOUS];
export const FOUR_WAYS: readonly Option[] = [PASSWORD, CERTIFICATE, PSK, ANONYMOUS];
