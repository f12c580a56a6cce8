import type { Bridge } from '../../shared/protocol/requests.ts';
import { browserBridge } from './browser-bridge.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload script; not there in a browser. */
    readonly trailmap?: Bridge;
  }
}

/** The one connection of this page to its host. Nothing outside `renderer/client` knows it. */
export const bridge: Bridge = window.trailmap ?? browserBridge();
