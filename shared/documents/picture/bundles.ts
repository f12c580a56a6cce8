import type { Id } from '../../base/ids.ts';
import { recordName } from '../../model/lookups.ts';
import type { Model } from '../../model/model.ts';
import { PILL, pillWidth } from '../view/count-places.ts';
import { verdictWords, worstOf } from '../view/verdict-counts.ts';
import { plural } from '../view/words.ts';
import type { DrawnBundle } from './contents.ts';
import { countsDrawing } from './counts.ts';
import { headPath, roundedPath } from './line-path.ts';
import { lineColour, strokeOf } from './lines.ts';
import type { Look } from './look.ts';
import { label, tip } from './text.ts';
import { element, group } from './xml.ts';
import type { Markup } from './xml.ts';

const WIDTH = 3;

/** Several connections as one line in the colour and dash of the worst. */
export function bundleDrawing(model: Model, { bundle, route, verdicts }: DrawnBundle, look: Look): Markup {
  const worst = worstOf(verdicts);
  const said = worst && { verdict: worst, hollow: false };
  const stroke = lineColour(said, look);
  const { points } = route;
  const head = { fill: stroke };
  return group('g', { class: 'bundle', 'data-id': bundle.connections.join(' ') }, [
    tip(sentence(model, bundle, verdictWords(verdicts))),
    element('path', {
      d: roundedPath(points),
      fill: 'none',
      stroke,
      ...strokeOf(said),
      'stroke-width': WIDTH,
    }),
    bundle.forth ? element('path', { d: headPath(points), ...head }) : undefined,
    bundle.back ? element('path', { d: headPath(points.toReversed()), ...head }) : undefined,
  ]);
}

/** How many there are of each verdict: over all lines, so that none is out of sight. */
export function bundleCounts({ bundle, verdicts, at }: DrawnBundle, look: Look): Markup {
  const worst = worstOf(verdicts);
  const stroke = lineColour(worst && { verdict: worst }, look);
  const all = bundle.connections.length;
  const width = pillWidth(all, verdicts);
  const left = { x: round(at.x - width / 2 + PILL.side), y: round(at.y) };
  const box = { x: round(at.x - width / 2), y: left.y - PILL.h / 2, width: round(width), height: PILL.h };
  return element('g', { class: 'bundle-counts' }, [
    element('rect', { ...box, rx: PILL.h / 2, fill: look.colours.panel, stroke, 'stroke-width': 1.2 }),
    countsDrawing(verdicts, left, look) ??
      label(`${all}`, { x: left.x, y: left.y + 4.1 }, { size: 11.5, weight: 600, fill: look.colours.ink2 }),
  ]);
}

/** "3 connections from Web gateway to Services: 2 guarded, 1 unguarded" */
function sentence(
  model: Model,
  { connections, from, to, back }: DrawnBundle['bundle'],
  verdicts: string,
): string {
  const [a, b] = [recordName(model, from as Id), recordName(model, to as Id)];
  const ends = back ? `between ${a} and ${b}` : `from ${a} to ${b}`;
  return [`${plural(connections.length, 'connection')} ${ends}`, verdicts].filter(Boolean).join(': ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
