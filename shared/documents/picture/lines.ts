import type { Crossing } from '../../analysis/crossings.ts';
import { verdictSentence } from '../../analysis/words.ts';
import type { LineDrawn } from '../../layout/labels.ts';
import type { Mark } from '../../layout/marks.ts';
import type { Point } from '../../layout/picture.ts';
import type { Route } from '../../layout/route.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { connectionName, endName } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { atEnd } from '../view/gate-end.ts';
import { gatePlaces } from './gate-place.ts';
import { gate, TONES } from './glyphs.ts';
import { headPath, roundedPath } from './line-path.ts';
import type { Look } from './look.ts';
import { tip } from './text.ts';
import { element, group } from './xml.ts';
import type { Markup } from './xml.ts';

type Connection = RecordOf<'connection'>;
type Paint = Readonly<Record<string, string | number | undefined>>;

/** One line of the picture: a connection, or a branch of it to a further placement of an end. */
export interface DrawnLine {
  readonly connection: Connection;
  readonly route: Route;
  readonly crossing: Crossing | undefined;
  /** The end at which its gate stands, where that is at a collapsed zone (SPEC V14). */
  readonly end?: 'from' | 'to' | undefined;
}

/** A connection as it runs: its colour and dash by verdict, its gate on the border that the opener enters. */
export function lineDrawing(model: Model, line: DrawnLine, look: Look): Markup {
  const { connection, route, crossing } = line;
  const branch = route.id !== connection.id;
  const { points } = route;
  const { gate: at, ticks } = placesOn(line);
  const colour = lineColour(crossing, look);
  const head = headPaint(connection, colour, look);
  const opacity = opacityOf(connection);
  const back = goesBack(connection);
  return group('g', { class: classOf(crossing), 'data-id': route.id }, [
    branch ? undefined : tip(sentence(model, connection, crossing)),
    element('g', { opacity }, [
      element('path', { d: roundedPath(points), fill: 'none', stroke: colour, ...strokeOf(crossing) }),
      element('path', { d: headPath(points), ...head }),
      back ? element('path', { d: headPath(points.toReversed()), ...head }) : undefined,
      ...ticks.map((mark) => tick(mark, look)),
    ]),
    crossing && at ? gate({ ...gateOf(crossing), opacity }, at, look) : undefined,
  ]);
}

/** Where its gate and its ticks are. */
export function placesOn({ connection, route, crossing, end }: DrawnLine): {
  readonly gate: Point | undefined;
  readonly ticks: readonly Mark[];
} {
  const { points, marks } = route;
  if (!crossing || route.id !== connection.id) return { gate: undefined, ticks: crossing ? marks : [] };
  if (end) return { gate: atEnd(points, end, end === 'to' || goesBack(connection)), ticks: marks };
  return gatePlaces(points, marks, crossing.gate, connection.opener);
}

/** What words that look for a place on lines have to keep away from. */
export function asDrawn(line: DrawnLine): LineDrawn {
  const { gate, ticks } = placesOn(line);
  const { id, points } = line.route;
  return { id, points, marks: gate ? [...ticks, { at: gate }] : ticks };
}

function gateOf({ verdict, hollow, shields }: Crossing) {
  return { verdict, hollow, shielded: shields.length > 0 };
}

function classOf(crossing: Crossing | undefined): string {
  return crossing ? `connection ${crossing.verdict.replace(' ', '-')}` : 'connection inside';
}

export function lineColour(crossing: Pick<Crossing, 'verdict'> | undefined, { colours }: Look): string {
  return crossing ? colours[TONES[crossing.verdict][0]] : colours.inside;
}

/** The dashes say the verdict to those who do not see its colour. */
export function strokeOf(crossing: Pick<Crossing, 'verdict' | 'hollow'> | undefined): Paint {
  switch (crossing?.verdict) {
    case undefined:
      return { 'stroke-width': 1.1 };
    case 'guarded':
      return { 'stroke-width': 1.6, 'stroke-dasharray': crossing?.hollow ? '14 3' : undefined };
    case 'partly':
      return { 'stroke-width': 1.6, 'stroke-dasharray': '9 4' };
    case 'unguarded':
      return { 'stroke-width': 1.8, 'stroke-dasharray': '4 3' };
    case 'not stated':
      return { 'stroke-width': 2, 'stroke-dasharray': '0.5 4', 'stroke-linecap': 'round' };
  }
}

/** What arrives as an update or an image has an open head. */
function headPaint({ type }: Connection, colour: string, { colours }: Look): Paint {
  return type === 'arrives by' ? { fill: colours.bg, stroke: colour, 'stroke-width': 1.3 } : { fill: colour };
}

/** What is intended as open raises no alarm; what is only mentioned somewhere is paler still. */
function opacityOf({ intendedAsOpen, listed }: Connection): number | undefined {
  if (!listed) return 0.45;
  return intendedAsOpen ? 0.6 : undefined;
}

function goesBack({ dataBack }: Connection): boolean {
  return dataBack !== undefined && (dataBack.assets.length > 0 || (dataBack.words ?? '') !== '');
}

/** Where a line passes a border that is not the one its opener enters. */
function tick({ at: { x, y }, side }: Mark, { colours }: Look): Markup {
  const along = side === 'left' || side === 'right';
  const d = along ? upright({ x, y }) : level({ x, y });
  return element('path', { class: 'tick', d, stroke: colours.ink3, 'stroke-width': 2 });
}

function upright({ x, y }: Point): string {
  return `M${x},${y - 5}v10`;
}

function level({ x, y }: Point): string {
  return `M${x - 5},${y}h10`;
}

/** "Place order: from Web gateway to Orders API. Guarded: the caller proves who it is and …" */
function sentence(model: Model, connection: Connection, crossing: Crossing | undefined): string {
  const name = connection.name === undefined ? 'Connection' : connectionName(model, connection);
  const ends = `from ${endName(model, connection.from)} to ${endName(model, connection.to)}`;
  return `${name}: ${ends}. ${crossing ? verdictSentence(crossing) : 'Inside one zone'}.`;
}
