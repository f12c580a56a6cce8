import type { Rect } from '../../layout/picture.ts';
import type { RecordOf } from '../../model/kinds.ts';
import { fit } from './fit.ts';
import type { Hue } from './hue.ts';
import { hatchName } from './look.ts';
import type { Look } from './look.ts';
import { label, tip } from './text.ts';
import { element, group } from './xml.ts';
import type { Markup } from './xml.ts';

const RADIUS = 13;
const NAME = 13.5;

/** A trust zone: tinted in its hue, hatched and dashed where it is outside the team's control. */
export function zoneDrawing(zone: RecordOf<'zone'>, hue: Hue, rect: Rect, look: Look): Markup {
  const colour = look.colours[hue];
  const room = rect.w - 22;
  return group('g', { class: zone.external ? 'zone external' : 'zone', 'data-id': zone.id }, [
    fit(zone.name, NAME, room) === zone.name ? undefined : tip(zone.name),
    ground(rect, { fill: colour, 'fill-opacity': zone.external ? 0.05 : 0.06 }),
    zone.external ? ground(rect, { fill: `url(#${hatchName(look, hue)})` }) : undefined,
    ground(rect, {
      fill: 'none',
      stroke: colour,
      'stroke-opacity': 0.76,
      'stroke-width': 1.3,
      'stroke-dasharray': dashOf(zone),
    }),
    label(zone.name, { x: rect.x + 12.3, y: rect.y + 23 }, { size: NAME, weight: 600, fill: colour, room }),
  ]);
}

function dashOf({ external, listed }: RecordOf<'zone'>): string | undefined {
  if (!listed) return '1.5 3';
  return external ? '5 3.5' : undefined;
}

/** The border runs inside the rectangle, as that of a box in the interface. */
function ground({ x, y, w, h }: Rect, paint: Readonly<Record<string, string | number | undefined>>): Markup {
  const inset = 0.65;
  const size = { width: w - inset * 2, height: h - inset * 2 };
  return element('rect', { x: x + inset, y: y + inset, ...size, rx: RADIUS - inset, ...paint });
}

/** The hatching of external zones, once for each hue that needs it. */
export function hatchings(hues: readonly Hue[], look: Look): Markup | undefined {
  const needed = [...new Set(hues)].sort();
  if (needed.length === 0) return undefined;
  return group(
    'defs',
    {},
    needed.map((hue) => hatching(hue, look)),
  );
}

function hatching(hue: Hue, look: Look): Markup {
  const size = { width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const fill = { fill: look.colours[hue], 'fill-opacity': 0.15 };
  return element('pattern', { id: hatchName(look, hue), ...size }, [
    element('rect', { width: 1.2, height: 8, ...fill }),
  ]);
}
