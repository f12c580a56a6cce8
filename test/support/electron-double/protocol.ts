import type { CustomScheme, Privileges } from 'electron';
import { lifecycle } from './lifecycle.ts';
import { must } from './must.ts';
import { schemes } from './schemes.ts';
import { session, type SchemeHandler } from './session.ts';

/** Privileges that would hand the page a way round its policy or off the machine. */
const relaxing: readonly (keyof Privileges)[] = [
  'bypassCSP',
  'corsEnabled',
  'allowServiceWorkers',
  'allowExtensions',
];

export const protocol = {
  registerSchemesAsPrivileged(list: readonly CustomScheme[]): void {
    lifecycle.needsNotReady('registerSchemesAsPrivileged');
    must(schemes.size === 0, 'registerSchemesAsPrivileged twice: the second call would replace the first');
    for (const { scheme, privileges = {} } of list) {
      const relaxed = relaxing.find((name) => privileges[name]);
      must(relaxed === undefined, `scheme '${scheme}' asks for ${relaxed}`);
      schemes.set(scheme, privileges);
    }
  },
  /** Registers on the default session only, which is a surprise when the window uses another. */
  handle(scheme: string, handler: SchemeHandler): void {
    lifecycle.needsReady('protocol.handle');
    session.defaultSession.protocol.handle(scheme, handler);
  },
};
