import type { Verdict } from '../../shared/analysis/verdicts.ts';
import { atEnd, gateEnd } from '../../shared/documents/view/gate-end.ts';
import type { Mark } from '../../shared/layout/marks.ts';
import type { Line, Point } from '../../shared/layout/picture.ts';
import type { Route } from '../../shared/layout/route.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import type { DraftMark, Drawn } from './drawn.ts';
import { gatePlaces } from '../../shared/documents/picture/gate-place.ts';
import type { GateWanted } from '../../shared/documents/picture/gate-place.ts';
import { Memo } from './memo.ts';
import { connectionOfLine } from '../../shared/documents/picture/boxes.ts';
import { badgeWords } from './counts.ts';
import { connectionSentence } from './sentences.ts';

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
  /** How wide its corners are rounded, where lines are curves. */
  readonly radii: readonly number[] | undefined;
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
  curves?: ReadonlyMap<string, readonly number[]>,
): MapLine[] {
  const lines: MapLine[] = [];
  const ends = endsWithBoxes(drawn);
  for (const route of routes) {
    const connection = drawn.model.get(connectionOfLine(route.id));
    if (!connection) continue;
    const known = crossings.get(connection.id);
    // Where verdicts are switched off a crossing is a line like others; what is said of it stays.
    const crossing = drawn.layers.includes('verdicts') ? known : undefined;
    const mark = drawn.marks.get(connection.id);
    const counted = badgeWords(drawn.badges.get(connection.id));
    const label = connectionSentence(drawn.model, connection, known?.verdict, counted);
    const radii = curves?.get(route.id);
    const end = gateEnd(drawn.scene, ends.get(route.id), crossing?.gate?.zone);
    const { hollow, shielded, gate } = crossing ?? {};
    const from = [
      connection,
      route,
      radii,
      mark,
      label,
      crossing?.verdict,
      hollow,
      shielded,
      gate?.zone,
      end,
    ];
    lines.push(
      memo.keep(route.id, from, () => made({ route, radii, connection, crossing, mark, label, end })),
    );
  }
  memo.turn();
  return lines;
}

interface LineParts extends Pick<MapLine, 'radii' | 'connection' | 'crossing' | 'mark' | 'label'> {
  readonly route: Route;
  readonly end: 'from' | 'to' | undefined;
}

function made({ route, radii, connection, crossing, mark, label, end }: LineParts): MapLine {
  const branch = route.id !== connection.id;
  const places =
    crossing && !branch
      ? placesOn(route, connection, crossing, end)
      : { gate: undefined, ticks: crossing ? route.marks : [] };
  return {
    id: route.id,
    connection,
    branch,
    crossing,
    points: route.points,
    radii,
    ...places,
    mark,
    both: goesBack(connection),
    label,
  };
}

/** SPEC V14. Where the gate's zone is one box, the gate stands where the line meets it. */
function placesOn(
  { points, marks }: Route,
  connection: MapLine['connection'],
  crossing: CrossingFacts,
  end: 'from' | 'to' | undefined,
) {
  if (!end) return gatePlaces(points, marks, crossing.gate, connection.opener);
  return { gate: atEnd(points, end, end === 'to' || goesBack(connection)), ticks: marks };
}

/** The ends of lines, where any of them can be a collapsed zone. */
function endsWithBoxes({ scene }: Drawn): ReadonlyMap<string, Line> {
  return new Map(scene.collapsed.size === 0 ? [] : scene.lines.map((line) => [line.id, line]));
}

function goesBack({ dataBack }: MapLine['connection']): boolean {
  return dataBack !== undefined && (dataBack.assets.length > 0 || (dataBack.words ?? '') !== '');
}
