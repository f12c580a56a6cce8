import type { Privileges } from 'electron';

/** The custom schemes that were registered before `ready`, with their privileges. */
export const schemes = new Map<string, Readonly<Privileges>>();
