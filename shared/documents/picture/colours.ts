/** The looks that a picture can be drawn in. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * The colours of a picture, by the names that the interface has for them; a test holds the two together. A picture
 * carries its colours in itself: it is opened where no style sheet is.
 */
export const COLOURS = {
  light: {
    bg: '#f6f7f9',
    panel: '#ffffff',
    line: '#e3e6ea',
    ink: '#1b2330',
    ink2: '#515c6b',
    ink3: '#636d7b',
    accent: '#3557d6',
    guarded: '#1a6f5f',
    guardedbg: '#e3f3ef',
    partly: '#945900',
    partlybg: '#fdf0dc',
    open: '#c02c46',
    openbg: '#fde7ea',
    unstated: '#6b5fa8',
    unstatedbg: '#eeebf8',
    z1: '#3a6ea5',
    z2: '#2f8f83',
    z3: '#8a6d3b',
    z4: '#8a5a9e',
    z5: '#5c7a3c',
    z6: '#a5563a',
    card: '#fff',
    cardline: '#d5dae1',
    inside: '#98a2b0',
    actor: '#1b2330',
    onactor: '#ffffff',
  },
  dark: {
    bg: '#14171c',
    panel: '#1a1e25',
    line: '#2a303a',
    ink: '#e8ecf2',
    ink2: '#a5b0bf',
    ink3: '#8b97a7',
    accent: '#8aa2ff',
    guarded: '#5cc4ae',
    guardedbg: '#173630',
    partly: '#e8ab4e',
    partlybg: '#3b2c12',
    open: '#ff7b8f',
    openbg: '#431c25',
    unstated: '#b3a7ee',
    unstatedbg: '#2b2646',
    z1: '#6fa3d8',
    z2: '#63c2b5',
    z3: '#c9a86c',
    z4: '#c394d8',
    z5: '#9dbd7a',
    z6: '#dd8e72',
    card: '#21262f',
    cardline: '#39424f',
    inside: '#66717f',
    actor: '#e8ecf2',
    onactor: '#14171c',
  },
} as const satisfies Readonly<Record<Theme, Readonly<Record<string, string>>>>;

export type Colour = keyof (typeof COLOURS)['light'];
export type Colours = Readonly<Record<Colour, string>>;
