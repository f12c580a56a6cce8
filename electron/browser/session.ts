import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from '../../shared/base/schema.ts';
import { failure } from '../../shared/protocol/failures.ts';
import { sendJson } from './answers.ts';
import type { Tokens } from './token.ts';
import type { WindowSecrets } from './window-secrets.ts';

const body = z.strictObject({ token: z.string().min(1).max(200) });
/** In bytes; a token and its braces are some sixty. */
const LARGEST = 1_024;

/** `POST /session`: a one-time token for a window's secret. The caller has looked at Host and Origin. */
export async function openSession(
  request: IncomingMessage,
  response: ServerResponse,
  tokens: Tokens,
  windows: WindowSecrets,
): Promise<void> {
  const given = await readBody(request);
  if (given === undefined) {
    // What is left of the request is not waited for.
    response.setHeader('connection', 'close');
    return sendJson(response, 400, failure('bad-request', 'A session is asked for with {"token": "…"}.'));
  }
  if (!tokens.spend(given.token)) {
    return sendJson(response, 403, failure('forbidden', 'The address was used already, or is too old.'));
  }
  sendJson(response, 200, { secret: windows.admit() });
}

async function readBody(request: IncomingMessage): Promise<z.infer<typeof body> | undefined> {
  // Only a page that may read our answers can send this type; a form of another site cannot.
  if (request.headers['content-type'] !== 'application/json') return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST) return undefined;
      chunks.push(chunk);
    }
    return body.safeParse(JSON.parse(Buffer.concat(chunks).toString())).data;
  } catch {
    return undefined;
  }
}
