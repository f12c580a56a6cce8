/** Part of a connection: from one node to others. */
export interface Lead {
  readonly from: number;
  readonly to: readonly number[];
}

/** What comes with a node and cannot be cut. */
export type Follows = (node: number) => Iterable<number>;

/** From each of some nodes to each of others. */
export interface Piece {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * A connection as few pieces, each of which leads from all that it begins at to all that it ends at: such a piece is
 * one edge of a flow. Most connections are one; in an instanced zone there is one an instance (SPEC A17), unless
 * the connection itself leads round to the same.
 */
export function piecesOf(follows: Follows, leads: readonly Lead[]): readonly Piece[] {
  const ends = new Map<number, Set<number>>();
  for (const { from, to } of leads) {
    const set = ends.get(from) ?? new Set<number>();
    for (const node of to) set.add(node);
    ends.set(from, set);
  }
  const alike = Map.groupBy(ends, ([, to]) => [...to].toSorted((a, b) => a - b).join(' '));
  const pieces = [...alike.values()].map((group) => ({
    from: group.map(([from]) => from),
    to: [...(group[0]?.[1] ?? [])],
  }));
  if (pieces.length < 2) return pieces;
  const whole = {
    from: pieces.flatMap(({ from }) => from),
    to: [...new Set(pieces.flatMap(({ to }) => to))],
  };
  return leadsRound(follows, ends, whole) ? [whole] : pieces;
}

/** Whether from each beginning every end is got to over this connection alone. */
function leadsRound(
  follows: Follows,
  ends: ReadonlyMap<number, ReadonlySet<number>>,
  { from, to }: Piece,
): boolean {
  return from.every((start) => {
    const got = new Set([start]);
    for (const node of got) {
      for (const next of follows(node)) got.add(next);
      for (const next of ends.get(node) ?? []) got.add(next);
    }
    return to.every((node) => got.has(node));
  });
}
