import type { Driver } from '../e2e/driver.ts';

/** Something to look at. */
export interface Scene {
  readonly name: string;
  readonly play: (driver: Driver) => Promise<void>;
}

/** Scenes one after the other, from the sample as it is. */
export interface Walk {
  readonly name: string;
  readonly scenes: readonly Scene[];
}
