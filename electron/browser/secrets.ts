import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits in letters that an address can hold. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Only hashes are kept and compared: equally long whatever came in, and of no use to who reads the memory. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares in a time that says nothing about where two hashes differ. */
export function sameHash(a: Buffer, b: Buffer): boolean {
  return timingSafeEqual(a, b);
}
