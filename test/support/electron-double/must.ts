/** Throws where the real Electron would quietly do something else, or nothing. */
export function must(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`electron-double: ${message}`);
}
