import { byText } from '../../../base/compare.ts';
import type { Id } from '../../../base/ids.ts';
import type { End } from '../../../model/records/connection.ts';
import { listed, values } from '../cells/lists.ts';
import { saysNothing, tidy } from '../cells/plain.ts';
import type { Book } from '../names/book.ts';
import { readSaid } from '../names/said.ts';
import { zoneIn } from '../names/world.ts';
import { column } from './column.ts';
import type { Column, Reading } from './column.ts';
import { isNoZone } from './zones.ts';

/*
 * The ends of a connection: the zone, as every report has it, and beside it the components where they are known. A
 * row that names only the zone speaks of the whole zone.
 */

type Side = 'from' | 'to';

export const FROM_HEADINGS = {
  heading: 'Originating Zone',
  also: [
    'Origin Zone',
    'Source Zone',
    'Originating',
    'Originating Zones',
    'Initial Zone',
    'From Zone',
    'Origin Trust Zone',
    'Originating Trust Zone',
    'Source Trust Zone',
    'Ursprungszone',
    'Quellzone',
  ],
  plainly: ['From', 'Origin', 'Source', 'Von'],
};

export const TO_HEADINGS = {
  heading: 'Destination Zone',
  also: ['Destination', 'Target Zone', 'Destination Zones', 'To Zone', 'Destination Trust Zone', 'Zielzone'],
  plainly: ['To', 'Target', 'Nach', 'Ziel'],
};

const NO_ZONE_WORDS = 'no zone';

export function endColumns(side: Side): Column[] {
  const headings = side === 'from' ? FROM_HEADINGS : TO_HEADINGS;
  return [
    column<'connection'>({
      role: `${side}Zone`,
      ...headings,
      always: true,
      merged: true,
      write: (connection, book) => zoneText(connection[side], book),
    }),
  ];
}

export function componentColumn(side: Side): Column {
  const word = side === 'from' ? 'Originating' : 'Destination';
  const other =
    side === 'from'
      ? ['Source Components', 'From Component', 'Source Component']
      : ['Target Components', 'To Component', 'Target Component'];
  return column<'connection'>({
    role: `${side}Components`,
    heading: `${word} Components`,
    also: [`${word} Component`, ...other],
    write: (connection, book) => componentsText(connection[side], book),
  });
}

export function zoneText(end: End, book: Book): string {
  const zone = 'zone' in end ? end.zone : end.placements[0] && zoneIn(book, end.placements[0]);
  return zone === undefined ? NO_ZONE_WORDS : listed([book.label(zone)]);
}

function componentsText(end: End, book: Book): string {
  if ('zone' in end) return '';
  return listed(end.placements.map((id) => book.placementHere(id)).toSorted(byText));
}

/** The end that a row names; undefined where it names none. */
export function readEnd(side: Side, row: Reading): End | undefined {
  const zoneRole = `${side}Zone`;
  const role = `${side}Components`;
  const zoneCell = tidy(row.cell(zoneRole));
  const zone = isNoZone(zoneCell) ? 'none' : zoneCell === '' ? undefined : readZone(zoneCell, zoneRole, row);
  const names = values(row.cell(role), (text) => row.isKnown(text, ['component']));
  const placements = names.flatMap(({ text }): Id<'placement'>[] => {
    const id = row.placement(readSaid(text), zone, role);
    if (id === undefined) row.keep(role, text);
    return id === undefined ? [] : [id];
  });
  if (placements.length > 0) return { placements: inOneZone(placements, role, row) };
  if (zone !== undefined && zone !== 'none') return { zone };
  return undefined;
}

function readZone(cell: string, role: string, row: Reading): Id<'zone'> | undefined {
  const [first, ...others] = values(cell, (text) => row.isKnown(text, ['zone']));
  if (!first || saysNothing(first.text)) return undefined;
  const zone = row.mention('zone', readSaid(first.text), role);
  if (zone === undefined) row.keep(role, first.text);
  // Two names of one zone are that zone.
  for (const { text } of others) {
    if (row.find(readSaid(text), ['zone'], role) !== zone) row.keep(role, text);
  }
  return zone;
}

/** An end lies in one zone: what is elsewhere is said, and kept in words. */
function inOneZone(placements: readonly Id<'placement'>[], role: string, row: Reading): Id<'placement'>[] {
  const zones = new Map(placements.map((id) => [id, row.zoneOf(id)]));
  const [first] = placements;
  const here = placements.filter((id) => zones.get(id) === (first && zones.get(first)));
  for (const id of placements) {
    if (!here.includes(id)) row.keep(role, row.nameOf(id));
  }
  return [...new Set(here)];
}
