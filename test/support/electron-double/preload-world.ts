/**
 * Runs inside the page before its own scripts: what a sandboxed preload finds in Electron. Handed over as text,
 * so it may use nothing but its arguments and the page's globals.
 */
export function preloadWorld(
  preload: (require: (id: string) => unknown, process: object, exports: object, module: object) => void,
): void {
  type Listener = (event: object, ...args: unknown[]) => void;
  type Invoke = (channel: string, args: unknown[]) => Promise<unknown>;

  const isTop = Object.is(Reflect.get(globalThis, 'top'), globalThis);
  const address = String(Reflect.get(globalThis, 'location'));
  // Sub-frames and foreign pages get no preload (`nodeIntegrationInSubFrames` is off).
  if (!isTop || !/^https:\/\/[^/]+\.double\.invalid\//.test(address)) return;

  const send = Reflect.get(globalThis, '__double_ipc') as Invoke;
  const listeners = new Map<string, Set<Listener>>();

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => send(channel, structuredClone(args)),
    on: (channel: string, listener: Listener) => {
      const known = listeners.get(channel) ?? new Set<Listener>();
      listeners.set(channel, known.add(listener));
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  /** The bridge copies and freezes values, proxies functions, and drops what cannot be cloned. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => cross(value(...args.map(cross)));
    if (value instanceof Promise) return value.then(cross);
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(
        Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cross(part)])),
      );
    }
    return structuredClone(value);
  };

  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (key in globalThis)
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      const fixed = { value: cross(api), writable: false, configurable: false, enumerable: true };
      Object.defineProperty(globalThis, key, fixed);
    },
  };

  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${id}`);
  };

  const receive = (channel: string, args: unknown[]): void => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };
  Object.defineProperty(globalThis, '__double_receive', { value: receive, enumerable: false });
  const process = { sandboxed: true, contextIsolated: true, type: 'renderer', versions: {} };
  preload(require, process, {}, {});
  Reflect.deleteProperty(globalThis, '__double_ipc');
}
