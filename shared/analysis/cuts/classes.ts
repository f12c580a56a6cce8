/**
 * Nodes that come with each other without a hop, both ways, are one: all of a zone that shares fate is. The searches
 * for cuts run on these.
 */
export function classesOf(arcs: readonly (readonly [number, number])[]): (node: number) => number {
  const first = new Map<number, number>();
  const classOf = (node: number): number => {
    let at = node;
    for (let next = first.get(at); next !== undefined; next = first.get(at)) at = next;
    // The way is short next time.
    if (at !== node) first.set(node, at);
    return at;
  };
  const seen = Map.groupBy(arcs, ([from]) => from);
  for (const [from, own] of seen) {
    for (const [, to] of own) {
      if (from === to || seen.get(to)?.some(([, back]) => back === from) !== true) continue;
      const [a, b] = [classOf(from), classOf(to)];
      if (a !== b) first.set(b, a);
    }
  }
  return classOf;
}
