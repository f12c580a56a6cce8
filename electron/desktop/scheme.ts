import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentTypeOf, pageHeaders } from '../../shared/protocol/page-policy.ts';
import { isOurs, pageScheme } from './origin.ts';

/** Gives `app://` an origin, storage and fetch. Once, and before `ready`: later it would silently do nothing. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built page from `folder` on this session. The build's `files.json` says what there is. */
export async function servePage(session: Session, folder: string): Promise<void> {
  const allowed = await readAllowList(folder);
  session.protocol.handle(pageScheme, (request) => answerFrom(folder, allowed, request));
}

async function readAllowList(folder: string): Promise<ReadonlySet<string>> {
  const listed: unknown = JSON.parse(await readFile(path.join(folder, 'files.json'), 'utf8'));
  if (!Array.isArray(listed)) throw new Error('files.json is not a list of file names');
  return new Set(listed.filter((name) => typeof name === 'string'));
}

/**
 * The answer to one request for a page file. Only names on the list exist, so there is no question of leaving
 * the folder, and the same code runs on a folder and inside an asar.
 */
export async function answerFrom(
  folder: string,
  allowed: ReadonlySet<string>,
  request: Pick<Request, 'url' | 'method'>,
): Promise<Response> {
  const name = new URL(request.url).pathname.slice(1);
  if (!isOurs(request.url) || request.method !== 'GET' || !allowed.has(name)) return notFound();
  const bytes = await readFile(path.join(folder, name));
  return new Response(new Uint8Array(bytes), {
    headers: { ...pageHeaders, 'content-type': contentTypeOf(name) },
  });
}

function notFound(): Response {
  return new Response('not found', {
    status: 404,
    headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
}
