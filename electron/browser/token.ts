import { hashOf, newSecret, sameHash } from './secrets.ts';

interface Live {
  readonly hash: Buffer;
  readonly until: number;
}

/** How long an address that nobody opened stays good, in milliseconds. */
export const TOKEN_LIFE = 10 * 60_000;
/** Somebody who leans on Enter gets no endless list. */
const MOST = 16;

/**
 * The one-time tokens of the addresses that were printed. Each buys one window, once, within ten minutes.
 * `now` is in milliseconds.
 */
export class Tokens {
  readonly #now: () => number;
  #live: readonly Live[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(): string {
    const token = newSecret();
    const until = this.#now() + TOKEN_LIFE;
    this.#live = [...this.#good(), { hash: hashOf(token), until }].slice(-MOST);
    return token;
  }

  /** Whether the token would still buy a window. Looking does not spend it: browsers fetch addresses ahead. */
  isGood(token: string): boolean {
    return this.#find(token) !== undefined;
  }

  /** Spends the token; false when there is nothing to spend. */
  spend(token: string): boolean {
    const found = this.#find(token);
    this.#live = this.#good().filter((live) => live !== found);
    return found !== undefined;
  }

  #good(): readonly Live[] {
    return this.#live.filter(({ until }) => until > this.#now());
  }

  /** Looks at all of them, so that the time does not say which one it was. */
  #find(token: string): Live | undefined {
    const hash = hashOf(token);
    return this.#good().filter((live) => sameHash(live.hash, hash))[0];
  }
}
