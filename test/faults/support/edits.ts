/*
 * The edits of the fault tests: the N-th one renames component N mod 20 to `name N`. So the names of a project tell
 * which edits it has, and whether one in between is missing.
 */
export const COMPONENTS = 20;

/** The number of the newest edit among a project's records; 0 before the first. */
export function newestEdit(records: readonly unknown[]): number {
  return Math.max(0, ...numbers(records).values());
}

/** The components that do not have the name that edits 1 to `newest` leave them with. */
export function missing(records: readonly unknown[], newest: number): string[] {
  const found = numbers(records);
  return [...found.keys()].filter(
    (id) => found.get(id) !== expected(Number(id.slice('component:c'.length)), newest),
  );
}

function expected(component: number, newest: number): number {
  const last = newest - ((((newest - component) % COMPONENTS) + COMPONENTS) % COMPONENTS);
  return Math.max(0, last);
}

function numbers(records: readonly unknown[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const record of records) {
    const { id, name } = record as { id: string; name?: string };
    if (id.startsWith('component:')) found.set(id, Number(/^name (\d+)$/.exec(name ?? '')?.[1] ?? 0));
  }
  return found;
}
