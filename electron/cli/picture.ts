import type { Id } from '../../shared/base/ids.ts';
import type { Box, Line, Picture } from '../../shared/layout/picture.ts';
import { TITLE } from '../../shared/layout/measures.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { placementName } from '../../shared/model/lookups.ts';
import type { Model } from '../../shared/model/model.ts';
import type { End } from '../../shared/model/records/connection.ts';

/*
 * What is to be laid out, in sizes that any drawing of a name fits into. Pixels.
 */

const CARD = { least: 108, most: 216, height: 61, padding: 24, letter: 7.5 };
const ZONE = { least: 120, room: 64, padding: 44, letter: 7.5 };

/** Zones and placements as boxes, connections as lines between the first placements of their ends. */
export function pictureOf(model: Model): Picture {
  return {
    boxes: [
      ...model.all('zone').map((zone) => zoneBox(model, zone)),
      ...model.all('placement').map((placement) => itemBox(model, placement)),
    ],
    lines: model.all('connection').flatMap(lineOf),
  };
}

function zoneBox(model: Model, { id, name, parent }: RecordOf<'zone'>): Box {
  const w = Math.max(ZONE.least, Math.ceil(name.length * ZONE.letter) + ZONE.padding);
  return { id, kind: 'zone', ...within(model, parent), w, h: TITLE + ZONE.room };
}

function itemBox(model: Model, { id, parent, zone }: RecordOf<'placement'>): Box {
  const wanted = Math.ceil(placementName(model, id).length * CARD.letter) + CARD.padding;
  const w = Math.min(CARD.most, Math.max(CARD.least, wanted));
  return { id, kind: 'item', ...within(model, parent ?? zone), w, h: CARD.height };
}

function within(model: Model, parent: Id<'zone'> | Id<'placement'> | undefined): { parent?: string } {
  return parent !== undefined && model.has(parent) ? { parent } : {};
}

function lineOf({ id, from, to }: RecordOf<'connection'>): readonly Line[] {
  const [start, end] = [boxOfEnd(from), boxOfEnd(to)];
  return start === undefined || end === undefined ? [] : [{ id, from: start, to: end }];
}

function boxOfEnd(end: End): string | undefined {
  return 'zone' in end ? end.zone : end.placements[0];
}
