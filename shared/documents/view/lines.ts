import type { Id } from '../../base/ids.ts';
import type { Line } from '../../layout/picture.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { boxesOfEnd } from './shown.ts';

type Connection = RecordOf<'connection'>;

const known = new WeakMap<Connection, readonly Line[]>();

/** The lines of a connection of which everything is drawn; the same objects while it is the same. */
export function linesOfConnection(connection: Connection): readonly Line[] {
  let lines = known.get(connection);
  if (!lines) {
    const { id, from, to } = connection;
    known.set(connection, (lines = linesBetween(id, boxesOfEnd(from), boxesOfEnd(to))));
  }
  return lines;
}

/**
 * A connection whose ends have several placements is one line between the first of them, which has the gate,
 * and one branch for each of the others.
 */
export function linesBetween(
  id: Id<'connection'>,
  from: readonly string[],
  to: readonly string[],
): readonly Line[] {
  const [start, ...otherStarts] = from;
  const [end, ...otherEnds] = to;
  if (start === undefined || end === undefined) return [];
  return [
    { id, from: start, to: end },
    ...otherStarts.map((other, at) => ({ id: `${id}#f${at}`, from: other, to: end })),
    ...otherEnds.map((other, at) => ({ id: `${id}#t${at}`, from: start, to: other })),
  ];
}

/** The connection that a line or a branch belongs to. */
export function connectionOfLine(line: string): Id<'connection'> {
  const hash = line.indexOf('#');
  return (hash < 0 ? line : line.slice(0, hash)) as Id<'connection'>;
}
