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

/** The title, what is counted under it, and to the right how confidential the model is. */
export function headerOf(
  model: Model,
  { title, zone }: PictureOptions,
  counts: string,
  width: number,
  { colours }: Look,
): Header {
  const called = calledOf(model, zone);
  const shown = title ?? called;
  const marking = model.all('project')[0]?.marking ?? '';
  if (shown === '' && marking === '') return { title: called, drawing: undefined, h: 0 };
  const aside = marking === '' ? 0 : textWidth(marking, SMALL) + 20;
  const right = { x: LEFT + width, y: LEFT + 14 };
  const drawing = group('g', { class: 'header' }, [
    shown === ''
      ? undefined
      : label(
          shown,
          { x: LEFT, y: LEFT + 14 },
          { size: TITLE, weight: 600, fill: colours.ink, room: width - aside },
        ),
    shown === ''
      ? undefined
      : label(counts, { x: LEFT, y: LEFT + 36 }, { size: SMALL, fill: colours.ink2, room: width }),
    marking === ''
      ? undefined
      : label(marking, right, { size: SMALL, weight: 600, anchor: 'end', fill: colours.ink2 }),
  ]);
  return { title: shown === '' ? called : shown, drawing, h: shown === '' ? 30 : 60 };
}

function calledOf(model: Model, zone: PictureOptions['zone']): string {
  const project = model.all('project')[0]?.name ?? 'A threat model';
  const name = zone === undefined ? undefined : model.get(zone)?.name;
  return name === undefined ? project : `${project}: ${name}`;
}
