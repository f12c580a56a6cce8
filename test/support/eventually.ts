import { expect } from 'vitest';

/** Asks again and again until the answer is as expected; patient, since the machine may be busy with other tests. */
export function eventually<T>(ask: () => T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(ask, { timeout: 30_000, interval: 50 });
}
