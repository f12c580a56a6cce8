import { fit } from './fit.ts';
import type { Point } from '../../layout/picture.ts';
import { element, words } from './xml.ts';
import type { Markup } from './xml.ts';

/** The interface's font, and what is nearest to it where it is not installed. */
export const FONT = "Inter, 'Inter Variable', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

interface Letters {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly italic?: boolean;
  readonly anchor?: 'middle' | 'end';
  /** How wide it may be; left out: as wide as it is. */
  readonly room?: number;
}

/** A line of text; `y` is where its letters stand. */
export function label(text: string, { x, y }: Point, letters: Letters): Markup {
  const { size, fill, weight, italic, anchor, room } = letters;
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight,
      'font-style': italic ? 'italic' : undefined,
      'text-anchor': anchor,
      fill,
    },
    [words(room === undefined ? text : fit(text, size, room))],
  );
}

/** What is shown on pointing at a thing, and read aloud. */
export function tip(text: string): Markup {
  return element('title', {}, [words(text)]);
}
