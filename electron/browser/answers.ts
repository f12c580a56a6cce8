import type { ServerResponse } from 'node:http';
import { contentTypeOf, pageHeaders } from '../../shared/protocol/page-policy.ts';

/** Every answer goes through here, so that none is without the page's headers. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...pageHeaders, 'content-type': type, 'content-length': bytes.byteLength });
  response.end(bytes);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'text/plain; charset=utf-8', text);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, contentTypeOf('.json'), JSON.stringify(value));
}

/** For a person whose address buys nothing any more: plain words, since nothing else of the page is theirs yet. */
export function sendNotAdmitted(response: ServerResponse): void {
  send(response, 403, contentTypeOf('.html'), NOT_ADMITTED);
}

const NOT_ADMITTED = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Trailmap: a new address is needed</title></head>
<body>
<h1>A new address is needed</h1>
<p>Each address opens one window, once, within ten minutes. This one was used already, is too old, or is incomplete.</p>
<p>Go to the terminal in which Trailmap runs, press <kbd>Enter</kbd>, and open the address that it prints.</p>
</body>
</html>
`;
