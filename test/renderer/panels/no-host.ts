/*
 * What the modules of the page look for when they are loaded: a window, and a bridge to a host. Here is none: whoever
 * asks is told that no project is open.
 */
const kept = new Map<string, string>();

const trailmap = {
  call: () => Promise.resolve({ ok: false, error: { code: 'no-project' } }),
  on: () => () => undefined,
};

Object.assign(globalThis, {
  window: { trailmap },
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  },
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
});

// Only the bridge wants a window; what finds one would take this for a browser.
await import('../../../renderer/client/bridge.ts');
Reflect.deleteProperty(globalThis, 'window');

export {};
