import type { WebContents } from 'electron';
import { isOurs } from './origin.ts';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/** Keeps a page where it is: no other address in any frame, no second window, no webview, no direct UDP. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', stayHere);
  contents.on('will-frame-navigate', stayHere);
  contents.on('will-redirect', stayHere);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC passes by the request filter and the content security policy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('preload-error', (_event, _path, error) => console.error('trailmap: preload failed', error));
}

function stayHere(event: Navigation): void {
  if (!isOurs(event.url)) event.preventDefault();
}
