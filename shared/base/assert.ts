/** Throws when something that the code itself guarantees does not hold: a bug, never bad input. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Trailmap bug: ${message}`);
}

/** Closes a switch: the compiler refuses the call while a case is missing. */
export function exhaustive(value: never): never {
  throw new Error(`Trailmap bug: unexpected ${JSON.stringify(value)}`);
}

/** The value, or a thrown bug when it is undefined. For look-ups that cannot miss. */
export function must<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new Error(`Trailmap bug: ${message}`);
  return value;
}
