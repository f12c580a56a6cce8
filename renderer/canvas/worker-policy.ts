// oxlint-disable-next-line import/default -- the default export is made by the build, which knows `?worker&url`
import workerUrl from './layout.worker.ts?worker&url';

interface TrustedTypes {
  /** Chromium hands out an object that stands for the text; to the compiler it is the text it becomes. */
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/**
 * The page's only Trusted Types policy. It lets exactly one address become a script: that of our own worker.
 * Browsers without Trusted Types take the address as it is.
 */
const policy = window.trustedTypes?.createPolicy('worker', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError('only the layout worker may be started');
    return url;
  },
});

export function startLayoutWorker(): Worker {
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module', name: 'layout' });
}
