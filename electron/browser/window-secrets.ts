import { randomUUID } from 'node:crypto';
import { hashOf, newSecret } from './secrets.ts';

/**
 * Which secret speaks for which window. A secret is given out once, in the answer to a one-time token, and lives
 * as long as this process; the page keeps it over a reload.
 */
export class WindowSecrets {
  /** By the hash of the secret, so that looking one up compares nothing that could be guessed bit by bit. */
  readonly #windows = new Map<string, string>();

  /** A new window, and the only copy of its secret. */
  admit(): string {
    const secret = newSecret();
    this.#windows.set(hashOf(secret).toString('hex'), `window-${randomUUID()}`);
    return secret;
  }

  windowOf(secret: string): string | undefined {
    return this.#windows.get(hashOf(secret).toString('hex'));
  }
}
