import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { contentTypeOf } from '../../shared/protocol/page-policy.ts';
import { send, sendText } from './answers.ts';

/** Answers a request that was admitted to the page. `pathname` is what stands before the question mark. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, pathname: string) => void;

/**
 * The built page. Only the names on its list exist, compared letter by letter and undecoded, so there is no
 * question of leaving the folder. Throws when the page was not built.
 */
export async function builtPage(folder: string): Promise<PageHandler> {
  const listed: unknown = JSON.parse(await readFile(path.join(folder, 'files.json'), 'utf8'));
  if (!Array.isArray(listed)) throw new Error('files.json is not a list of file names');
  const allowed = new Set(listed.filter((name) => typeof name === 'string'));
  return (_request, response, pathname) => {
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    if (allowed.has(name)) void sendFile(response, folder, name);
    else sendText(response, 404, 'not found');
  };
}

async function sendFile(response: ServerResponse, folder: string, name: string): Promise<void> {
  try {
    send(response, 200, contentTypeOf(name), await readFile(path.join(folder, name)));
  } catch {
    // The build was swept away underneath us.
    sendText(response, 404, 'not found');
  }
}
