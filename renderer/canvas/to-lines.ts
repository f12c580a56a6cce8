import type { Mark } from '../../shared/layout/marks.ts';
import type { Point } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { DraftMark, Drawn } from './drawn.ts';
import { gatePlaces } from './gate-place.ts';
import type { GateWanted } from './gate-place.ts';
import { Memo } from './memo.ts';
import { connectionOfLine } from './picture-of.ts';
import { connectionSentence } from './sentences.ts';

export type Verdict = 'guarded' | 'partly' | 'unguarded' | 'not stated';

/** What the map must know about a crossing; `shared/analysis` says more. */
export interface CrossingFacts {
  readonly verdict: Verdict;
  readonly hollow: boolean;
  /** None where no border is passed: between two things that are in no zone. */
  readonly gate: GateWanted | undefined;
  /** Whether controls guard it that realise no protection. */
  readonly shielded: boolean;
}

/** A line of the map, ready to be drawn. */
export interface MapLine {
  /** The connection's id, or a branch's: `connection:…#t0`. */
  readonly id: string;
  readonly connection: RecordOf<'connection'>;
  /** A branch to a further placement of an end: it has no gate of its own. */
  readonly branch: boolean;
  readonly crossing: CrossingFacts | undefined;
  readonly points: readonly Point[];
  readonly gate: Point | undefined;
  readonly ticks: readonly Mark[];
  readonly mark: DraftMark | undefined;
  /** Data goes both ways: heads at both ends. */
  readonly both: boolean;
  readonly label: string;
}

export type LineMemo = Memo<MapLine>;

export function newLineMemo(): LineMemo {
  return new Memo<MapLine>();
}

/** The lines of the map; the same object for a line while its connection, way and verdict are the same. */
export function toLines(
  drawn: Drawn,
  routes: readonly Route[],
  crossings: ReadonlyMap<Id<'connection'>, CrossingFacts>,
  memo: LineMemo,
): MapLine[] {
  const lines: MapLine[] = [];
  for (const route of routes) {
    const connection = drawn.model.get(connectionOfLine(route.id));
    if (!connection) continue;
    const crossing = crossings.get(connection.id);
    const mark = drawn.marks.get(connection.id);
    const label = connectionSentence(drawn.model, connection, crossing?.verdict);
    const from = [connection, route, mark, label, crossing?.hollow, crossing?.shielded, crossing?.gate?.zone];
    lines.push(memo.keep(route.id, from, () => made(route, connection, crossing, mark, label)));
  }
  memo.turn();
  return lines;
}

function made(
  route: Route,
  connection: MapLine['connection'],
  crossing: CrossingFacts | undefined,
  mark: DraftMark | undefined,
  label: string,
): MapLine {
  const branch = route.id !== connection.id;
  const places =
    crossing && !branch
      ? gatePlaces(route.points, route.marks, crossing.gate, connection.opener)
      : { gate: undefined, ticks: crossing ? route.marks : [] };
  return {
    id: route.id,
    connection,
    branch,
    crossing,
    points: route.points,
    ...places,
    mark,
    both: goesBack(connection),
    label,
  };
}

function goesBack({ dataBack }: MapLine['connection']): boolean {
  return dataBack !== undefined && (dataBack.assets.length > 0 || (dataBack.words ?? '') !== '');
}

/** How many crossings have each verdict, for the legend. */
export function verdictCounts(crossings: Iterable<CrossingFacts>): Readonly<Record<Verdict, number>> {
  const counts = { guarded: 0, partly: 0, unguarded: 0, 'not stated': 0 };
  for (const { verdict } of crossings) counts[verdict]++;
  return counts;
}
