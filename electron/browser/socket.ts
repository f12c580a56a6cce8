import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Service } from '../service/ports.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import { isForUs, isFromOurPage } from './admission.ts';
import type { Door } from './http-server.ts';
import { CLOSED, LARGEST_UPLOAD } from './messages.ts';
import { WindowConnection } from './window-connection.ts';

export interface SocketParts {
  readonly door: Door;
  readonly service: Service;
  /** Shows a new window what the host was started with; answers why it could not. */
  readonly showFirst: (windowId: string) => Promise<Failure | undefined>;
}

/** Sockets that have not said who they are; a page needs one. */
const MOST_UNKNOWN = 32;

/** All sockets of the host: who may open one, and which window each speaks for. */
export class Sockets {
  readonly #parts: SocketParts;
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LARGEST_UPLOAD,
  });
  readonly #unknown = new Set<WindowConnection>();
  readonly #windows = new Map<string, WindowConnection>();
  /** Windows that were shown what the host was started with; a reload is not shown it again. */
  readonly #shown = new Set<string>();

  constructor(parts: SocketParts) {
    this.#parts = parts;
  }

  /** Answers a request to become a socket. */
  upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    raw.on('error', () => raw.destroy());
    if (!this.#mayOpen(request)) return refuse(raw);
    this.#server.handleUpgrade(request, raw, head, (socket) => {
      const connection = new WindowConnection(socket, raw, {
        service: this.#parts.service,
        admit: (secret) => this.#admit(connection, secret),
        gone: () => this.#forget(connection),
      });
      this.#unknown.add(connection);
    });
  }

  closeAll(): void {
    for (const connection of [...this.#unknown, ...this.#windows.values()])
      connection.close(CLOSED.goingAway);
  }

  #mayOpen(request: IncomingMessage): boolean {
    const { authority } = this.#parts.door;
    return (
      request.url === '/socket' &&
      isForUs(request, authority) &&
      isFromOurPage(request, authority) &&
      this.#unknown.size < MOST_UNKNOWN
    );
  }

  /** One connection a window: the newest, since a page that reloads may come back before its old socket is gone. */
  #admit(connection: WindowConnection, secret: string) {
    const windowId = this.#parts.door.windows.windowOf(secret);
    if (windowId === undefined) return undefined;
    this.#unknown.delete(connection);
    this.#windows.get(windowId)?.close(CLOSED.takenOver);
    this.#windows.set(windowId, connection);
    return { windowId, shown: () => this.#showOnce(windowId) };
  }

  async #showOnce(windowId: string): Promise<Failure | undefined> {
    if (this.#shown.has(windowId)) return undefined;
    this.#shown.add(windowId);
    return this.#parts.showFirst(windowId);
  }

  #forget(connection: WindowConnection): void {
    this.#unknown.delete(connection);
    const { windowId } = connection;
    if (windowId !== undefined && this.#windows.get(windowId) === connection) this.#windows.delete(windowId);
  }
}

function refuse(raw: Duplex): void {
  raw.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
}
