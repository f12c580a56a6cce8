import type { Id } from '../../base/ids.ts';
import { around } from '../../layout/picture.ts';
import type { Point, Rect } from '../../layout/picture.ts';
import type { Model } from '../../model/model.ts';
import { actorDrawing } from './actors.ts';
import { cardDrawing } from './cards.ts';
import type { Theme } from './colours.ts';
import { componentsIn, connectionsIn, contentsOf, countsOf, crossingsIn } from './contents.ts';
import type { Contents } from './contents.ts';
import { headerOf } from './header.ts';
import type { PictureLayout } from './lay-out.ts';
import { legendOf } from './legend.ts';
import { lineDrawing } from './lines.ts';
import { lookOf } from './look.ts';
import type { Look } from './look.ts';
import { FONT, label, tip } from './text.ts';
import { element, group, words } from './xml.ts';
import type { Markup } from './xml.ts';
import { hatchings, zoneDrawing } from './zones.ts';

export interface PictureOptions {
  readonly theme?: Theme;
  /** Above the picture; left out: what the project, or the zone that is shown, is called. Empty: nothing. */
  readonly title?: string;
  readonly legend?: boolean;
  /** How many pixels one pixel of the map becomes. */
  readonly scale?: number;
  /** The zone that the layout was asked for, where it is not the whole model. */
  readonly zone?: Id<'zone'>;
}

const MARGIN = 28;
const LEAST_WIDTH = 480;

/** The map as an SVG. The same model, layout and options are the same bytes. */
export function pictureOf(model: Model, layout: PictureLayout, options: PictureOptions = {}): string {
  const look = lookOf(options.theme ?? 'light');
  const contents = contentsOf(model, layout, options.zone === undefined);
  const map = boundsOf(contents);
  const width = Math.max(LEAST_WIDTH, map.w);
  const header = headerOf(model, options, countsIn(contents), width, look);
  const top = MARGIN + header.h;
  const below = top + map.h + (options.legend === false ? 0 : 20);
  const legend =
    options.legend === false ? undefined : legendOf(contents, width, { x: MARGIN, y: below }, look);
  const size = { w: width + MARGIN * 2, h: Math.ceil(below + (legend?.h ?? 0)) + MARGIN };
  const corner = { x: MARGIN + (width - map.w) / 2 - map.x, y: top - map.y };
  return document(size, options.scale ?? 1, [
    tip(header.title),
    element('desc', {}, [words(descriptionOf(contents))]),
    hatchings(
      contents.zones.flatMap(({ zone, hue }) => (zone.external ? [hue] : [])),
      look,
    ),
    element('rect', { width: size.w, height: size.h, fill: look.colours.bg }),
    header.drawing,
    contents.zones.length + contents.cards.length === 0
      ? label('Nothing is drawn yet.', { x: MARGIN, y: top + 4 }, { size: 13.5, fill: look.colours.ink2 })
      : undefined,
    mapDrawing(model, contents, corner, look),
    legend?.drawing,
  ]);
}

function document({ w, h }: { w: number; h: number }, scale: number, parts: readonly (Markup | undefined)[]) {
  const size = { width: w * scale, height: h * scale, viewBox: `0 0 ${w} ${h}` };
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': FONT };
  return `${group('svg', attributes, parts).xml}\n`;
}

/** Zones, then components that hold others, then lines, then components, then actors: as on the screen. */
function mapDrawing(model: Model, contents: Contents, corner: Point, look: Look): Markup {
  const { zones, cards, lines, actors } = contents;
  const card = (wanted: boolean) =>
    cards
      .filter(({ holds }) => holds === wanted)
      .map(({ card: said, rect, holds }) => cardDrawing(said, rect, holds, look));
  return group('g', { class: 'map', transform: `translate(${rounded(corner.x)} ${rounded(corner.y)})` }, [
    ...zones.map(({ zone, hue, rect }) => zoneDrawing(zone, hue, rect, look)),
    ...card(true),
    ...lines.map((line) => lineDrawing(model, line, look)),
    ...card(false),
    ...actors.map(({ actor, rect, placed }) => actorDrawing(actor, rect, placed, look)),
  ]);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Room for the half of a gate that stands over the border, and for the stroke of a line. */
const OVER = 12;

function boundsOf({ zones, cards, lines, actors }: Contents): Rect {
  const points = lines.flatMap(({ route }) => route.points);
  return around([
    ...[...zones, ...cards, ...actors].map(({ rect }) => rect),
    ...points.map(({ x, y }) => ({ x: x - OVER, y: y - OVER, w: OVER * 2, h: OVER * 2 })),
  ]);
}

function countsIn(contents: Contents): string {
  const crossings = crossingsIn(contents).length;
  return [
    count(contents.zones.length, 'trust zone'),
    count(componentsIn(contents), 'component'),
    count(connectionsIn(contents), 'connection'),
    crossings === 0
      ? 'none across a boundary'
      : `${crossings} of them across ${crossings === 1 ? 'a boundary' : 'boundaries'}`,
  ].join(' · ');
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** For whoever does not see the picture. */
function descriptionOf(contents: Contents): string {
  const crossings = crossingsIn(contents);
  const verdicts = countsOf(crossings).map(([verdict, number]) => `${number} ${verdict}`);
  return `${countsIn(contents)}. Crossings: ${verdicts.join(', ')}.`;
}
