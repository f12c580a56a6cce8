import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { failure } from '../../shared/protocol/failures.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { isRequestName } from '../../shared/protocol/requests.ts';
import type { Service } from '../service/ports.ts';
import { CLOSED, LARGEST_MESSAGE, UPLOAD, readHello, readRequest } from './messages.ts';
import type { MessageDown, RequestMessage } from './messages.ts';

/** What a connection needs of the host. */
export interface ConnectionPorts {
  readonly service: Service;
  /** The window that a secret speaks for; undefined for a secret that nobody was given. */
  admit(secret: string): Admitted | undefined;
  gone(): void;
}

export interface Admitted {
  readonly windowId: string;
  /** Answers when the window shows what it is to show first, with a failure where it cannot. */
  shown(): Promise<Failure | undefined>;
}

/** How long a socket may be silent about who it is, in milliseconds. */
export const HELLO_WITHIN = 5_000;
/** What it may send until then, in bytes: without this, a stranger could make us hold the largest message. */
const BEFORE_HELLO = 4_096;
/** Events that a page does not take pile up to here, in bytes; then it is cut off. */
const MOST_WAITING = 128 * 1024 * 1024;

/** One socket: silent until it has said its window's secret, then requests up, answers and events down. */
export class WindowConnection {
  readonly #socket: WebSocket;
  readonly #ports: ConnectionPorts;
  readonly #late: NodeJS.Timeout;
  readonly #liftLimit: () => void;
  #detach: () => void = () => undefined;
  #windowId: string | undefined;

  constructor(socket: WebSocket, raw: Duplex, ports: ConnectionPorts) {
    this.#socket = socket;
    this.#ports = ports;
    this.#late = setTimeout(
      () => this.#refuse(failure('forbidden', 'It did not say who it is.')),
      HELLO_WITHIN,
    );
    this.#liftLimit = limitBytes(raw, BEFORE_HELLO);
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('close', () => this.#ended());
    // A protocol error; ws closes by itself, with the number that says why.
    socket.on('error', () => undefined);
  }

  get windowId(): string | undefined {
    return this.#windowId;
  }

  close(code: number): void {
    // At once, not when the other side has agreed: a window that was taken over must not hear any more.
    this.#ended();
    this.#socket.close(code);
  }

  #receive(data: RawData, isBinary: boolean): void {
    // Messages that came in before a close are still delivered after it.
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (isBinary) return this.#refuse(failure('bad-request', 'Messages are text.'), CLOSED.notText);
    const text = textOf(data);
    if (this.#windowId === undefined) void this.#hello(text);
    else this.#request(text, byteLength(data));
  }

  async #hello(text: string): Promise<void> {
    const secret = readHello(text);
    const admitted = secret === undefined ? undefined : this.#ports.admit(secret);
    if (!admitted) return this.#refuse(failure('forbidden', 'This window has no valid secret.'));
    clearTimeout(this.#late);
    this.#liftLimit();
    this.#windowId = admitted.windowId;
    this.#detach = this.#ports.service.attach(admitted.windowId, (event) => this.#send({ event }));
    const trouble = await admitted.shown();
    this.#send({ ready: true });
    if (trouble) this.#send({ event: { event: 'failed', failure: trouble } });
  }

  #request(text: string, bytes: number): void {
    const request = readRequest(text);
    if (!request) return this.#refuse(failure('bad-request', 'The message is not a request.'));
    const trouble = wrong(request, bytes);
    if (!trouble) return void this.#call(request);
    this.#send({ id: request.id, ok: false, error: trouble });
    this.#refuse(trouble, trouble.code === 'too-large' ? CLOSED.tooLarge : CLOSED.refused);
  }

  async #call({ id, name, args }: RequestMessage): Promise<void> {
    const windowId = this.#windowId ?? '';
    try {
      const answer = await this.#ports.service.call(windowId, name, args ?? {});
      this.#send({ id, ...answer });
    } catch (error) {
      console.error('trailmap: a request failed', error);
      this.#send({ id, ok: false, error: failure('internal') });
    }
  }

  #send(message: MessageDown): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MOST_WAITING) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(message), () => undefined);
  }

  /** Says why, and closes. */
  #refuse(why: Failure, code: number = CLOSED.refused): void {
    this.#send({ event: { event: 'failed', failure: why } });
    this.close(code);
  }

  #ended(): void {
    clearTimeout(this.#late);
    this.#liftLimit();
    this.#detach();
    this.#detach = () => undefined;
    this.#ports.gone();
  }
}

function wrong({ name }: RequestMessage, bytes: number): Failure | undefined {
  if (!isRequestName(name)) return failure('bad-request', 'There is no such request.');
  if (bytes > LARGEST_MESSAGE && name !== UPLOAD) return failure('too-large', 'The message is too long.');
  return undefined;
}

function textOf(data: RawData): string {
  if (Buffer.isBuffer(data)) return data.toString('utf8');
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)).toString('utf8');
}

function byteLength(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, { length }) => sum + length, 0) : data.byteLength;
}

/** Cuts a socket off that sends more than this; the answer lifts the limit. */
function limitBytes(raw: Duplex, most: number): () => void {
  let seen = 0;
  const count = (chunk: Buffer): void => {
    seen += chunk.length;
    if (seen > most) raw.destroy();
  };
  raw.on('data', count);
  return () => raw.off('data', count);
}
