import type { Verdict } from '../../analysis/verdicts.ts';
import type { Point } from '../../layout/picture.ts';
import { pill } from './actors.ts';
import { isFaint } from './cards.ts';
import { countedPill, pillWidth, unseenPill, unseenWidth } from './badges.ts';
import { faceOf } from './collapsed.ts';
import { countsOf } from './contents.ts';
import type { Contents } from './contents.ts';
import { gate, key, shield } from './glyphs.ts';
import { hatchName } from './look.ts';
import type { Look } from './look.ts';
import { headPath } from './line-path.ts';
import { lineColour, strokeOf } from './lines.ts';
import { textWidth } from './sizes.ts';
import { label } from './text.ts';
import { element, group } from './xml.ts';
import type { Markup } from './xml.ts';

const SIZE = 12;
const ROW = 26;
/** From a sample to its words, and from one entry to the next. */
const [TO_WORDS, TO_NEXT] = [8, 20];

interface Entry {
  /** How wide the sample is, in pixels; it is drawn from its left, around the middle of the row. */
  readonly w: number;
  readonly words: string;
  sample(at: Point): readonly Markup[];
}

export interface Legend {
  readonly drawing: Markup;
  readonly h: number;
}

/** What the lines and signs of this picture mean, and how many crossings there are of each verdict. */
export function legendOf(contents: Contents, width: number, at: Point, look: Look): Legend {
  const rows = [verdictEntries(contents, look), signEntries(contents, look)].flatMap((entries) =>
    wrapped(entries, width),
  );
  const drawings = rows.flatMap((row, number) => {
    let { x } = at;
    return row.map((entry) => {
      const drawn = entryDrawing(entry, { x, y: at.y + ROW * (number + 0.5) }, look);
      x += widthOf(entry);
      return drawn;
    });
  });
  return { drawing: group('g', { class: 'legend' }, drawings), h: rows.length * ROW };
}

function widthOf({ w, words }: Entry): number {
  return w + TO_WORDS + textWidth(words, SIZE) + TO_NEXT;
}

function wrapped(entries: readonly Entry[], width: number): Entry[][] {
  const rows: Entry[][] = [];
  let used = Infinity;
  for (const entry of entries) {
    if (used + widthOf(entry) - TO_NEXT > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += widthOf(entry);
  }
  return rows;
}

function entryDrawing({ w, words, sample }: Entry, at: Point, { colours }: Look): Markup {
  const letters = { x: at.x + w + TO_WORDS, y: at.y + 4.2 };
  return element('g', {}, [...sample(at), label(words, letters, { size: SIZE, fill: colours.ink2 })]);
}

function verdictEntries(contents: Contents, look: Look): Entry[] {
  const { crossings } = contents;
  if (!contents.layers.includes('verdicts')) return [];
  const inside = contents.connections - crossings.length;
  return [
    ...countsOf(crossings).map(([verdict, count]) => verdictEntry(verdict, count, look)),
    { w: LINE, words: `inside one zone ${inside}`, sample: (at) => lineSample(undefined, at, look) },
  ];
}

const LINE = 52;

function verdictEntry(verdict: Verdict, count: number, look: Look): Entry {
  const said = { verdict, hollow: false, shielded: false };
  return {
    w: LINE,
    words: `${verdict} ${count}`,
    sample: (at) => [...lineSample(said, at, look), gate(said, { x: at.x + LINE / 2 - 3, y: at.y }, look)],
  };
}

function lineSample(
  said: { readonly verdict: Verdict; readonly hollow: boolean } | undefined,
  { x, y }: Point,
  look: Look,
): readonly Markup[] {
  const colour = lineColour(said, look);
  const points = [
    { x, y },
    { x: x + LINE, y },
  ];
  return [
    element('path', { d: `M${x},${y}h${LINE}`, fill: 'none', stroke: colour, ...strokeOf(said) }),
    element('path', { d: headPath(points), fill: colour }),
  ];
}

/** Signs are explained where they occur, and only there. */
function signEntries(contents: Contents, look: Look): Entry[] {
  const { zones, cards, lines, actors } = contents;
  const crossings = contents.layers.includes('verdicts') ? contents.crossings : [];
  const external = zones.find(({ zone }) => zone.external);
  const conditional = cards.some(
    ({ card }) => !isFaint(card) && (card.placement.optional || card.placement.condition !== undefined),
  );
  const intents = new Set(actors.map(({ actor }) => actor.intent));
  const signs: readonly (Entry | false)[] = [
    crossings.some(({ hollow }) => hollow) && {
      w: 20,
      words: 'only designed',
      sample: ({ x, y }) => [
        gate({ verdict: 'guarded', hollow: true, shielded: false }, { x: x + 10, y }, look),
      ],
    },
    crossings.some(({ shields }) => shields.length > 0) && {
      w: 8,
      words: 'other controls too',
      sample: ({ x, y }) => [shield({ x: x + 4, y }, look)],
    },
    lines.some(({ connection }) => connection.intendedAsOpen) && {
      w: LINE,
      words: 'intended as open',
      sample: (at) => [
        element('g', { opacity: 0.6 }, lineSample({ verdict: 'unguarded', hollow: false }, at, look)),
      ],
    },
    external !== undefined && {
      w: 26,
      words: 'outside our control',
      sample: (at) => zoneSample(look.colours[external.hue], `url(#${hatchName(look, external.hue)})`, at),
    },
    cards.some(({ card }) => card.storesAsset) && {
      w: 14,
      words: 'stores sensitive data',
      sample: ({ x, y }) => [key({ x, y: y - 7 }, look)],
    },
    conditional && {
      w: 26,
      words: 'on a condition',
      sample: (at) => [
        cardSample(at, { fill: look.colours.card, stroke: look.colours.ink3, 'stroke-dasharray': '3.5 2.5' }),
      ],
    },
    cards.some(({ card }) => isFaint(card)) && {
      w: 26,
      words: 'out of scope, or only mentioned',
      sample: (at) => [
        cardSample(at, { fill: 'none', stroke: look.colours.ink3, 'stroke-dasharray': '1.5 2.5' }),
      ],
    },
    ...(['malicious', 'benign', 'unknown'] as const).map(
      (intent) =>
        intents.has(intent) && {
          w: 26,
          words: INTENTS[intent],
          sample: ({ x, y }: Point) => pill({ x, y: y - 7, w: 26, h: 14 }, intent, true, look),
        },
    ),
  ];
  return [...signs, ...viewEntries(contents, look)].flatMap((sign) => sign || []);
}

/** What a view adds: what is collapsed and bundled, what layers count, what is not shown. */
function viewEntries(
  { collapsed, bundles, badges, unseen }: Contents,
  look: Look,
): readonly (Entry | false)[] {
  const counted = [...badges.values()];
  const { ink2 } = look.colours;
  return [
    collapsed.length > 0 && {
      w: 26,
      words: 'collapsed trust zone',
      sample: ({ x, y }) => faceOf({ x, y: y - 8, w: 23, h: 13 }, ink2, false, look),
    },
    bundles.length > 0 && {
      w: LINE,
      words: 'several connections',
      sample: ({ x, y }) => [element('path', { d: `M${x},${y}h${LINE}`, stroke: ink2, 'stroke-width': 3 })],
    },
    counted.some(({ findings }) => findings > 0) && {
      w: pillWidth('n'),
      words: 'open findings',
      sample: (at) => [countedPill('findings', 'n', at, look)],
    },
    counted.some(({ controls }) => controls > 0) && {
      w: pillWidth('n'),
      words: 'controls',
      sample: (at) => [countedPill('controls', 'n', at, look)],
    },
    unseen.size > 0 && {
      w: unseenWidth('+n'),
      words: 'connections that are not shown',
      sample: ({ x, y }) => [unseenPill('+n', { x: x + unseenWidth('+n'), y }, look)],
    },
  ];
}

const INTENTS = {
  malicious: 'malicious actor',
  benign: 'benign actor',
  unknown: 'intent unknown',
};

function zoneSample(colour: string, hatch: string, at: Point): readonly Markup[] {
  return [
    cardSample(at, { fill: hatch, stroke: 'none' }),
    cardSample(at, { fill: 'none', stroke: colour, 'stroke-opacity': 0.76, 'stroke-dasharray': '5 3.5' }),
  ];
}

function cardSample({ x, y }: Point, paint: Readonly<Record<string, string | number>>): Markup {
  return element('rect', { x: x + 0.5, y: y - 7.5, width: 25, height: 15, rx: 4, ...paint });
}
