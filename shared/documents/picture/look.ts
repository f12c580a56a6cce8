import { COLOURS } from './colours.ts';
import type { Colours, Theme } from './colours.ts';
import type { Hue } from './hue.ts';

/** What every part of a picture is drawn with. */
export interface Look {
  readonly theme: Theme;
  readonly colours: Colours;
}

export function lookOf(theme: Theme): Look {
  return { theme, colours: COLOURS[theme] };
}

/** Several pictures may stand in one page: the names of their patterns must not meet. */
export function hatchName({ theme }: Look, hue: Hue): string {
  return `hatch-${theme}-${hue}`;
}
