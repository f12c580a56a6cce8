/*
 * How big things are drawn, in pixels. Widths come from the text by a table instead of a measurement, so that
 * the layout is the same in a worker, in a test and on every machine.
 */

export const CARD_HEIGHT = 48;
export const CARD_LINE = 16;
export const ACTOR_HEIGHT = 22;
export const ACTOR_GAP = 8;
const CARD = { min: 104, max: 236, padding: 22, glyph: 20 };
/** As wide as a count of each verdict; beside the name stands the mark that opens it again. */
const COLLAPSED = { w: 164, h: 68, mark: 18 };
const NAME_FONT = 13.5;
const SMALL_FONT = 11.5;
const ACTOR_FONT = 12;

/** Widths of characters in the interface's font at weight 600, in hundredths of its size. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [26, 'ijl '],
  [28, 'I'],
  [32, '·.,:'],
  [36, 't'],
  [38, 'f/()'],
  [40, 'r'],
  [46, '-'],
  [54, 's'],
  [56, 'kxzL'],
  [58, 'acvyFJ'],
  [60, 'eoE'],
  [62, 'bdghnpqu'],
  [64, 'P'],
  [66, 'BRSTZ'],
  // The interface sets digits in columns, all of one width.
  [68, '0123456789'],
  [70, 'K'],
  [72, 'ADVXY'],
  [74, 'CGHU'],
  [76, 'NO'],
  [78, 'Q'],
  [84, 'w'],
  [90, 'm'],
  [92, 'M'],
  [102, 'W'],
];
const widthOf = new Map(
  WIDTHS.flatMap(([width, characters]) => Array.from(characters, (each) => [each, width] as const)),
);
/** Letters with accents are as wide as most; the scripts from here on stand in squares. */
const OTHER = 62;
const SQUARE = 100;
const FIRST_SQUARE = '\u1100';

/** How wide a text is in a font size, in pixels, a little generously. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const each of text) width += widthOf.get(each) ?? (each >= FIRST_SQUARE ? SQUARE : OTHER);
  return (width * size) / 100 + 1;
}

export function cardWidth(name: string, under: string, glyphs: number): number {
  const small = textWidth(under, SMALL_FONT) + glyphs * CARD.glyph;
  return even(
    Math.min(CARD.max, Math.max(CARD.min, Math.max(textWidth(name, NAME_FONT), small) + CARD.padding)),
  );
}

export function actorWidth(name: string): number {
  return even(Math.min(220, textWidth(name, ACTOR_FONT) + 37));
}

/** The least width of a zone that shows its whole name. */
export function zoneNameWidth(name: string): number {
  return even(Math.min(280, textWidth(name, NAME_FONT) + 44));
}

/** A zone as one box: its name, what is in it, and a row for what its crossings come to. */
export function collapsedSize(name: string, inside: string): { readonly w: number; readonly h: number } {
  const words = textWidth(inside, SMALL_FONT) + CARD.padding;
  return {
    w: even(Math.min(300, Math.max(COLLAPSED.w, zoneNameWidth(name) + COLLAPSED.mark, words))),
    h: COLLAPSED.h,
  };
}

/** Even sizes have whole centres, and lines that start there stay sharp. */
function even(size: number): number {
  return Math.ceil(size / 2) * 2;
}
