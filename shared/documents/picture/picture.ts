import type { Id } from '../../base/ids.ts';
import { inEnglish } from '../../base/t.ts';
import { around } from '../../layout/picture.ts';
import type { Point, Rect } from '../../layout/picture.ts';
import type { Model } from '../../model/model.ts';
import { actorDrawing } from './actors.ts';
import { cardDrawing } from './cards.ts';
import type { Theme } from './colours.ts';
import { badgeOnLine, extrasDrawing } from './badges.ts';
import { bundleCounts, bundleDrawing } from './bundles.ts';
import { collapsedDrawing } from './collapsed.ts';
import { contentsOf, countsOf } from './contents.ts';
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
import { wordsDrawing } from './words-on-lines.ts';
import { hatchings, zoneDrawing } from './zones.ts';

export interface PictureOptions {
  readonly theme?: Theme;
  /** Above the picture; left out: what the project, or the zone that is shown, is called. Empty: nothing. */
  readonly title?: string;
  /** What of the project is shown, for the title: a view's name. */
  readonly view?: string;
  /** The day that the picture is of, under the marking; nothing here knows what day it is. */
  readonly date?: string;
  readonly legend?: boolean;
  /** How many pixels one pixel of the map becomes. */
  readonly scale?: number;
  /** The zone that the layout was asked for, where it is not the whole model. */
  readonly zone?: Id<'zone'>;
}

const MARGIN = 28;
const LEAST_WIDTH = 480;

export interface Drawn {
  readonly svg: string;
  /** In pixels, at the scale that was asked for. */
  readonly w: number;
  readonly h: number;
}

/** As many pixels as one image can have in every engine that draws it, four bytes each. */
const MOST_PIXELS = 2 ** 27;

/** The largest scale at which a picture that was drawn at `scale` can be made of pixels, in tenths. */
export function largestScale({ w, h }: Pick<Drawn, 'w' | 'h'>, scale: number): number {
  return Math.floor(Math.sqrt((MOST_PIXELS * scale * scale) / (w * h)) * 10) / 10;
}

/** The map as an SVG. The same model, layout and options are the same bytes. */
export function pictureOf(model: Model, layout: PictureLayout, options: PictureOptions = {}): string {
  return drawPicture(model, layout, options).svg;
}

/** The map as an SVG, and how large it is; its words are English, as in every document. */
export function drawPicture(model: Model, layout: PictureLayout, options: PictureOptions = {}): Drawn {
  return inEnglish(() => draw(model, layout, options));
}

function draw(model: Model, layout: PictureLayout, options: PictureOptions): Drawn {
  const look = lookOf(options.theme ?? 'light');
  const contents = contentsOf(model, layout);
  const map = boundsOf(contents);
  const width = Math.max(LEAST_WIDTH, map.w);
  const header = headerOf(model, options, countsIn(contents), width, look);
  const top = MARGIN + header.h;
  const below = top + map.h + (options.legend === false ? 0 : 20);
  const legend =
    options.legend === false ? undefined : legendOf(contents, width, { x: MARGIN, y: below }, look);
  const size = { w: width + MARGIN * 2, h: Math.ceil(below + (legend?.h ?? 0)) + MARGIN };
  const corner = { x: MARGIN + (width - map.w) / 2 - map.x, y: top - map.y };
  const scale = options.scale ?? 1;
  const svg = document(size, scale, [
    tip(header.title),
    element('desc', {}, [words(descriptionOf(contents))]),
    hatchings(
      contents.zones.flatMap(({ zone, hue }) => (zone.external ? [hue] : [])),
      look,
    ),
    element('rect', { width: size.w, height: size.h, fill: look.colours.bg }),
    header.drawing,
    contents.zones.length + contents.collapsed.length + contents.cards.length === 0
      ? label('Nothing is drawn yet.', { x: MARGIN, y: top + 4 }, { size: 13.5, fill: look.colours.ink2 })
      : undefined,
    mapDrawing(model, contents, corner, look),
    legend?.drawing,
  ]);
  return { svg, w: size.w * scale, h: size.h * scale };
}

function document({ w, h }: { w: number; h: number }, scale: number, parts: readonly (Markup | undefined)[]) {
  const size = { width: w * scale, height: h * scale, viewBox: `0 0 ${w} ${h}` };
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': FONT };
  return `${group('svg', attributes, parts).xml}\n`;
}

/** Zones, then components that hold others, then lines and their words, then components, then actors: as on the screen. */
function mapDrawing(model: Model, contents: Contents, corner: Point, look: Look): Markup {
  const { zones, collapsed, cards, lines, bundles, actors, words: said } = contents;
  const extras = (id: string, rect: Rect) =>
    extrasDrawing(rect, contents.badges.get(id), contents.unseen.get(id) ?? 0, look);
  const card = (wanted: boolean) =>
    cards
      .filter(({ holds }) => holds === wanted)
      .map(({ card: said, rect, holds }) => cardDrawing(said, rect, holds, look));
  return group('g', { class: 'map', transform: `translate(${rounded(corner.x)} ${rounded(corner.y)})` }, [
    ...zones.map(({ zone, hue, rect }) => zoneDrawing(zone, hue, rect, look)),
    ...card(true),
    ...lines.map((line) => lineDrawing(model, line, look)),
    ...bundles.map((bundle) => bundleDrawing(model, bundle, look)),
    ...bundles.map((bundle) => bundleCounts(bundle, look)),
    ...said.map((each) => wordsDrawing(each, look)),
    ...contents.lineBadges.map(({ badge, rect }) => badgeOnLine(badge, rect, look)),
    ...card(false),
    ...collapsed.map((box) => collapsedDrawing(box, look)),
    ...[...zones, ...collapsed].map(({ zone, rect }) => extras(zone.id, rect)),
    ...cards.map(({ card: of, rect }) => extras(of.placement.id, rect)),
    ...actors.map(({ actor, rect, placed }) => actorDrawing(actor, rect, placed, look)),
  ]);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Room for the half of a gate that stands over the border, and for the stroke of a line. */
const OVER = 12;

function boundsOf({ zones, collapsed, cards, lines, bundles, actors }: Contents): Rect {
  const points = [...lines, ...bundles].flatMap(({ route }) => route.points);
  return around([
    ...[...zones, ...collapsed, ...cards, ...actors].map(({ rect }) => rect),
    ...points.map(({ x, y }) => ({ x: x - OVER, y: y - OVER, w: OVER * 2, h: OVER * 2 })),
  ]);
}

function countsIn(contents: Contents): string {
  const crossings = contents.crossings.length;
  return [
    count(contents.counts.zones, 'trust zone'),
    count(contents.counts.components, 'component'),
    count(contents.connections, 'connection'),
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
  const verdicts = countsOf(contents.crossings).map(([verdict, number]) => `${number} ${verdict}`);
  return `${countsIn(contents)}. Crossings: ${verdicts.join(', ')}.`;
}
