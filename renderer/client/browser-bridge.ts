import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { Answer, Bridge, HostEvent } from '../../shared/protocol/requests.ts';
import { t } from '../words/t.ts';

/*
 * The bridge in a browser: one WebSocket to the loopback host that served the page. The one-time token of the
 * address is exchanged for this window's secret, which survives a reload in sessionStorage and never stands in
 * an address.
 */

const SECRET = 'trailmap-secret';

type Message =
  | { readonly ready: true }
  | { readonly event: HostEvent }
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: Failure };

export function browserBridge(): Bridge {
  const listeners = new Set<(event: HostEvent) => void>();
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  let lastId = 0;
  let socket: Promise<WebSocket | Failure> | undefined;

  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };

  const receive = (message: Message) => {
    if ('event' in message) tell(message.event);
    else if ('id' in message) {
      waiting.get(message.id)?.(
        message.ok ? { ok: true, value: message.value } : { ok: false, error: message.error },
      );
      waiting.delete(message.id);
    }
  };

  const lost = () => {
    socket = undefined;
    for (const answer of waiting.values()) answer({ ok: false, error: failure('stopped') });
    waiting.clear();
    tell({ event: 'failed', failure: failure('stopped', t('The connection to the host ended.')) });
  };

  return {
    async call(name, args) {
      socket ??= connect(receive, lost);
      const open = await socket;
      if (!(open instanceof WebSocket)) return { ok: false, error: open };
      const id = ++lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        open.send(JSON.stringify({ id, name, args }));
      });
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function connect(receive: (message: Message) => void, lost: () => void): Promise<WebSocket | Failure> {
  const secret = await windowSecret();
  if (secret === undefined) return failure('forbidden', t('The address was used already, or is too old.'));
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket`);
  return new Promise((resolve) => {
    socket.addEventListener('open', () => {
      socket.send(JSON.stringify({ hello: secret }));
    });
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if ('ready' in message) resolve(socket);
      else receive(message);
    });
    socket.addEventListener('close', () => {
      resolve(failure('forbidden', t('The host did not accept this window.')));
      lost();
    });
  });
}

/** The secret of this window: the one it has, else the one that its address's token buys. */
async function windowSecret(): Promise<string | undefined> {
  const token = new URLSearchParams(location.search).get('token');
  if (token === null) return sessionStorage.getItem(SECRET) ?? undefined;
  // The token is spent by this; it must not stay in the address bar or the history.
  history.replaceState(null, '', location.pathname);
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) return sessionStorage.getItem(SECRET) ?? undefined;
  const { secret } = (await answer.json()) as { secret: string };
  sessionStorage.setItem(SECRET, secret);
  return secret;
}
