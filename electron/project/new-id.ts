import { randomBytes } from 'node:crypto';
import type { Id, Kind } from '../../shared/base/ids.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** A new id of a kind: sixteen letters, 80 random bits, so that two copies of a project never choose the same. */
export function newId<K extends Kind>(kind: K): Id<K> {
  const name = Array.from(randomBytes(16), (byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${kind}:${name}` as Id<K>;
}
