import path from 'node:path';

/** The repository. Everything the launcher touches is named from here. */
export const root: string = path.resolve(import.meta.dirname, '../..');

export function inRoot(...parts: readonly string[]): string {
  return path.join(root, ...parts);
}
