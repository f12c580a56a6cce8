import { z } from '../../shared/base/schema.ts';
import type { Failure } from '../../shared/protocol/failures.ts';
import type { HostEvent } from '../../shared/protocol/requests.ts';

/*
 * What travels over the socket, as JSON text. The page says `{"hello": secret}` first and waits for
 * `{"ready": true}`; then requests go up, answers with the same id and events come down.
 */

/** A message may be this long, in bytes. */
export const LARGEST_MESSAGE = 16 * 1024 * 1024;
/** Only a file's bytes may be longer, as long as the request table allows: base64 of the largest project file. */
export const LARGEST_UPLOAD = 91_000_000;
export const UPLOAD = 'files.upload';

const hello = z.strictObject({ hello: z.string().min(1).max(200) });
const request = z.strictObject({
  id: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  name: z.string().min(1).max(100),
  args: z.unknown().optional(),
});
export type RequestMessage = z.infer<typeof request>;

export type MessageDown =
  | { readonly ready: true }
  | { readonly event: HostEvent }
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: Failure };

/** The secret of a first message; undefined when it is not one. */
export function readHello(text: string): string | undefined {
  return hello.safeParse(parsed(text)).data?.hello;
}

/** A request; undefined for what is none, or is nested beyond anything that a page sends. */
export function readRequest(text: string): RequestMessage | undefined {
  const value = parsed(text);
  return isDeeperThan(MOST_NESTED, value) ? undefined : request.safeParse(value).data;
}

/** Behind us arguments are walked by functions that call themselves, and the stack is not endless. */
const MOST_NESTED = 100;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why a socket was closed, in the numbers that WebSocket has for it. */
export const CLOSED = {
  goingAway: 1001,
  notText: 1003,
  refused: 1008,
  tooLarge: 1009,
  /** Another page came with the same secret: a reload, or a duplicated tab. */
  takenOver: 4001,
} as const;
