import type { Model } from '../../model/model.ts';
import type { Look } from './look.ts';
import type { PictureOptions } from './picture.ts';
import { textWidth } from './sizes.ts';
import { label } from './text.ts';
import { group } from './xml.ts';
import type { Markup } from './xml.ts';

export interface Header {
  /** What the picture is called, whether that is drawn or not. */
  readonly title: string;
  readonly drawing: Markup | undefined;
  readonly h: number;
}

const [TITLE, SMALL] = [20, 12.5];
const LEFT = 28;

/** The title and what is counted under it; to the right how confidential the model is, and under that the day. */
export function headerOf(
  model: Model,
  options: PictureOptions,
  counts: string,
  width: number,
  look: Look,
): Header {
  const called = calledOf(model, options);
  const shown = options.title ?? called;
  const marking = model.all('project')[0]?.marking ?? '';
  const h = shown === '' ? (marking === '' ? 0 : 30) : 60;
  const lines = [
    { left: shown, right: marking, size: TITLE, y: LEFT + 14 },
    ...(shown === '' ? [] : [{ left: counts, right: options.date ?? '', size: SMALL, y: LEFT + 36 }]),
  ];
  return {
    title: shown === '' ? called : shown,
    drawing: h === 0 ? undefined : group('g', { class: 'header' }, drawn(lines, width, look)),
    h,
  };
}

interface Line {
  readonly left: string;
  readonly right: string;
  /** Of the letters to the left; those to the right are small. */
  readonly size: number;
  readonly y: number;
}

/** What stands to the right is never cut, so what stands to the left is. */
function drawn(lines: readonly Line[], width: number, { colours }: Look): Markup[] {
  return lines.flatMap(({ left, right, size, y }) => {
    const isTitle = size === TITLE;
    const room = width - (right === '' ? 0 : textWidth(right, SMALL) + 20);
    const fill = isTitle ? colours.ink : colours.ink2;
    const weight = isTitle ? { weight: 600 } : {};
    const aside = { size: SMALL, ...weight, anchor: 'end', fill: colours.ink2 } as const;
    return [
      ...(left === '' ? [] : [label(left, { x: LEFT, y }, { size, ...weight, fill, room })]),
      ...(right === '' ? [] : [label(right, { x: LEFT + width, y }, aside)]),
    ];
  });
}

function calledOf(model: Model, { zone, view }: PictureOptions): string {
  const project = model.all('project')[0]?.name ?? 'A threat model';
  const name = view ?? (zone === undefined ? undefined : model.get(zone)?.name);
  return name === undefined ? project : `${project}: ${name}`;
}
