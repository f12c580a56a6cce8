import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { fromWeb, schemeOf } from './addresses.ts';
import { BrowserWindow } from './browser-window.ts';
import { engine } from './engine.ts';
import type { WebContents } from './web-contents.ts';

/** Sends every request of every page where Electron would send it. */
export async function routeRequests(context: BrowserContext): Promise<void> {
  await context.route('**/*', (route) => answer(route));
  context.on('page', (page) => void denyUnasked(page));
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const page = pageOf(request);
  const contents = page === undefined ? undefined : contentsOf(page);
  if (page === undefined || contents === undefined) return await route.abort('blockedbyclient');
  const url = fromWeb(request.url());
  const isMainFrame = request.isNavigationRequest() && request.frame() === page.mainFrame();
  if (request.isNavigationRequest() && !contents.permitsNavigation(url, isMainFrame)) {
    return await route.abort('aborted');
  }
  const seen = { url, method: request.method(), resourceType: request.resourceType() };
  if (await contents.session.webRequest.cancels(seen)) return await route.abort('blockedbyclient');
  await fulfil(route, contents, url);
}

/** What no scheme handler answers goes on to Chromium, with the switches that the application set. */
async function fulfil(route: Route, contents: WebContents, url: string): Promise<void> {
  const handler = contents.session.protocol.handlerOf(schemeOf(url));
  if (handler === undefined) return await route.continue();
  const request = route.request();
  const response = await handler(
    new Request(url, { method: request.method(), headers: await request.allHeaders() }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** A popup's first request has no frame yet, and Playwright says so by throwing. */
function pageOf(request: PageRequest): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

function contentsOf(page: Page): WebContents | undefined {
  return BrowserWindow.getAllWindows().find((window) => window.webContents.page === page)?.webContents;
}

/** `window.open`, a link with a target, a form: the application decides, and the double only knows "deny". */
async function denyUnasked(page: Page): Promise<void> {
  if (await engine.madeByApplication(page)) return;
  const opener = await page.opener();
  const asking = opener === null ? BrowserWindow.getFocusedWindow()?.webContents : contentsOf(opener);
  await page.close();
  asking?.asksForWindow(fromWeb(page.url()));
}
