import { placeLabels } from '../../layout/labels.ts';
import type { Rect } from '../../layout/picture.ts';
import type { Model } from '../../model/model.ts';
import { lineWords, wordsWanted } from '../view/line-words.ts';
import type { PictureLayout } from './lay-out.ts';
import { asDrawn } from './lines.ts';
import type { DrawnLine } from './lines.ts';
import { textWidth } from './sizes.ts';
import { label } from './text.ts';
import { element } from './xml.ts';
import type { Markup } from './xml.ts';
import type { Look } from './look.ts';

/** Words that stand on a line. */
export interface WordsOnLine {
  readonly text: string;
  readonly rect: Rect;
}

const FONT = 11;
const [PADDING, HEIGHT] = [10, 16];

/**
 * What connections carry and speak, where there is room for it that covers nothing.
 *
 * @param taken what stands on lines and borders already.
 */
export function wordsOnLines(
  model: Model,
  { tree, places, layers }: PictureLayout,
  lines: readonly DrawnLine[],
  taken: Iterable<Rect> = [],
): WordsOnLine[] {
  const wanted = wordsWanted(layers);
  if (wanted.size === 0) return [];
  const said = new Map(
    lines.flatMap(({ connection, route }) => {
      const words = route.id === connection.id ? lineWords(model, connection, wanted) : '';
      return words === '' ? [] : [[route.id, words] as const];
    }),
  );
  const sizes = [...said].map(([line, words]) => ({
    line,
    w: Math.ceil(textWidth(words, FONT)) + PADDING,
    h: HEIGHT,
  }));
  return [...placeLabels(tree, places, lines.map(asDrawn), sizes, { taken })].map(([line, rect]) => ({
    text: said.get(line) ?? '',
    rect,
  }));
}

export function wordsDrawing({ text, rect }: WordsOnLine, { colours }: Look): Markup {
  const { x, y, w, h } = rect;
  return element('g', { class: 'words' }, [
    element('rect', { x, y, width: w, height: h, rx: 4, fill: colours.bg, 'fill-opacity': 0.92 }),
    label(text, { x: x + w / 2, y: y + 11.5 }, { size: FONT, anchor: 'middle', fill: colours.ink2 }),
  ]);
}
